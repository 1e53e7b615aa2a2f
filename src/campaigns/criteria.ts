import { z } from 'zod'
import { sicCodes } from '../company/sic-codes.ts'

/** Legal forms in plain words, each with the register's own names for it (Companies House enumerations, `company_type`). */
export const legalForms = {
  'private-company': ['ltd', 'private-unlimited', 'private-limited-shares-section-30-exemption'],
  'public-company': ['plc'],
  partnership: ['llp', 'limited-partnership', 'scottish-partnership'],
  'non-profit': [
    'private-limited-guarant-nsc',
    'private-limited-guarant-nsc-limited-exemption',
    'charitable-incorporated-organisation',
    'scottish-charitable-incorporated-organisation',
    'registered-society-non-jurisdictional',
    'industrial-and-provident-society',
    'royal-charter',
  ],
} as const

/** See {@link legalForms}. */
export const legalFormNames = Object.keys(legalForms) as [
  keyof typeof legalForms,
  ...(keyof typeof legalForms)[],
]

/** Kinds of accounts that tell something (Companies House enumerations, `account_type`). */
export const accountsTypes = [
  'micro-entity',
  'total-exemption-full',
  'total-exemption-small',
  'unaudited-abridged',
  'audited-abridged',
  'small',
  'medium',
  'full',
  'group',
  'dormant',
] as const

/** What `has` can look for. */
export const havings = ['website', 'phone', 'email'] as const

const phrases = z
  .array(
    z
      .string({ error: 'each phrase is text' })
      .trim()
      .min(2, 'a phrase has 2 to 60 characters')
      .max(60, 'a phrase has 2 to 60 characters'),
    { error: 'a list of words or phrases' },
  )
  .max(10, 'at most 10 phrases')
const somePhrases = phrases.min(1, 'at least one word or phrase')

/** Beginnings of SIC 2007 codes, two to five digits, each the beginning of a code that the register uses. */
const sicPrefixes = z
  .array(
    z
      .string({ error: 'each trade is the beginning of a SIC code' })
      .regex(/^\d{2,5}$/, 'two to five digits of a SIC code, for example 62 or 85310')
      .refine(
        (prefix) => [...sicCodes.keys()].some((code) => code.startsWith(prefix)),
        'no SIC code begins so',
      ),
    { error: 'a list of beginnings of SIC codes' },
  )
  .max(40, 'at most 40 trades')

const people = z
  .number({ error: 'a whole number of people, or nothing' })
  .int()
  .min(0)
  .max(1_000_000)
  .nullable()
const day = z.iso.date({ error: 'a day like 2020-01-31, or nothing' }).nullable()
const isInOrder = <T extends number | string>(low: T | null, high: T | null): boolean =>
  low === null || high === null || low <= high

/**
 * How a criterion is checked. The kinds are a closed set, each evaluated by our own code on facts that were proved: nobody
 * else's word, a model's least of all, decides whether a company meets it.
 */
const checkSchema = z.discriminatedUnion('kind', [
  /** Its trade on the register; `words`, when its name or website shows them, count as much: many firms registered no real trade. */
  z
    .strictObject({ kind: z.literal('trade'), sicPrefixes, words: phrases.default([]) })
    .refine((check) => check.sicPrefixes.length + check.words.length > 0, 'at least one trade or word'),
  z.strictObject({ kind: z.literal('site-says'), phrases: somePhrases }),
  /** Said only after a thorough read of the site. */
  z.strictObject({ kind: z.literal('site-lacks'), phrases: somePhrases }),
  z.strictObject({ kind: z.literal('name-says'), phrases: somePhrases }),
  z
    .strictObject({ kind: z.literal('size'), minimum: people, maximum: people })
    .refine(
      (check) => check.minimum !== null || check.maximum !== null,
      'a smallest or largest number of people',
    )
    .refine(
      (check) => isInOrder(check.minimum, check.maximum),
      'the largest number must not be below the smallest',
    ),
  /** Incorporated on or after, and on or before, these days. */
  z
    .strictObject({ kind: z.literal('age'), from: day, to: day })
    .refine((check) => check.from !== null || check.to !== null, 'a first or last day of incorporation')
    .refine((check) => isInOrder(check.from, check.to), 'the last day must not be before the first'),
  z.strictObject({
    kind: z.literal('has'),
    what: z.enum(havings, { error: `one of ${havings.join(', ')}` }),
  }),
  z.strictObject({
    kind: z.literal('legal-form'),
    forms: z
      .array(z.enum(legalFormNames, { error: `one of ${legalFormNames.join(', ')}` }))
      .min(1, 'at least one legal form'),
  }),
  z.strictObject({
    kind: z.literal('place-kind'),
    place: z.enum(['site', 'registered-office'], { error: 'site or registered-office' }),
  }),
  z.strictObject({
    kind: z.literal('accounts'),
    types: z
      .array(z.enum(accountsTypes, { error: `one of ${accountsTypes.join(', ')}` }))
      .min(1, 'at least one kind of accounts'),
  }),
])

/** See `checkSchema`. */
export type Check = z.output<typeof checkSchema>

/** One thing that a company must be, or had better be, with how it is checked. */
export const criterionSchema = z.strictObject({
  id: z.string({ error: 'a short name' }).regex(/^[a-z0-9-]{1,20}$/, 'up to 20 letters, digits and hyphens'),
  text: z
    .string({ error: 'a sentence' })
    .trim()
    .min(2, '2 to 200 characters')
    .max(200, '2 to 200 characters'),
  need: z.enum(['must', 'nice'], { error: 'must or nice' }),
  check: checkSchema,
})

/** See {@link criterionSchema}. */
export type Criterion = z.output<typeof criterionSchema>

/** What is made of a description: checks, what cannot be checked, terms for the web search and codes for the register. */
export type CriteriaOfText = {
  criteria: Criterion[]
  notChecked: string[]
  terms: string[]
  sicCodes: string[]
}

/** Most criteria of one brief. */
export const MOST_CRITERIA = 6
