import { z } from 'zod'
import type { FieldFault } from '../errors.ts'
import { normaliseCompanyNumber } from '../normalise/company-number.ts'
import { normalisePostcode, normalisePostcodeOrOutcode } from '../normalise/postcode.ts'

const text = (most: number) => z.string({ error: 'text' }).trim().max(most, `at most ${most} characters`)

/** What was found of a company that more are wanted like, from the register and its own website. */
const profileSchema = z.strictObject({
  companyNumber: z.string(),
  /** As the register has it. */
  name: text(255),
  sicCodes: z.array(z.string().regex(/^\d{5}$/, 'five digits')).max(10),
  incorporatedOn: z.iso.date().nullable(),
  size: z
    .strictObject({ minimum: z.number().int().min(0), maximum: z.number().int().min(0).nullable() })
    .nullable(),
  services: z.array(text(100)).max(20),
  domain: text(255).nullable(),
  /** Company numbers that its website prints as its own or its group's. */
  groupNumbers: z.array(z.string()).max(50),
})

/** See `profileSchema`. */
export type LookAlikeProfile = z.output<typeof profileSchema>

const optional = (schema: z.ZodString) =>
  schema
    .nullable()
    .default(null)
    .transform((value) => value || null)

const companySchema = z
  .strictObject({
    hubspotCompanyId: z
      .string({ error: 'the id of a HubSpot company: digits' })
      .regex(/^\d{1,20}$/, 'the id of a HubSpot company: digits')
      .nullable()
      .default(null),
    name: optional(text(255)),
    postcode: optional(text(20)).transform((value, context) => {
      const postcode = value === null ? null : normalisePostcodeOrOutcode(value)
      if (value !== null && postcode === null)
        context.addIssue({ code: 'custom', message: 'not a UK postcode' })
      return postcode
    }),
    companyNumber: optional(text(20)).transform((value, context) => {
      const number = value === null ? null : normaliseCompanyNumber(value)
      if (value !== null && number === null)
        context.addIssue({
          code: 'custom',
          message: 'not a company number; eight letters or digits such as 01234567',
        })
      return number
    }),
    /** Null until it was looked up. */
    profile: profileSchema.nullable().default(null),
  })
  .refine(
    ({ hubspotCompanyId, name, companyNumber, profile }) =>
      (hubspotCompanyId ?? name ?? companyNumber ?? profile) !== null,
    'a name, a company number or a company of HubSpot',
  )

/** A company that more are wanted like. */
export type LookAlike = z.output<typeof companySchema>

/** Lines of text, "Acme Ltd, M1 1AA" or a company number each, as companies; a JSON list as it is. */
const companiesOfText = (value: unknown): unknown => {
  if (typeof value !== 'string') return value
  if (value.trim().startsWith('[')) return parsedOr(value)
  return value
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(companyOfLine)
}

const parsedOr = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const companyOfLine = (line: string): Record<string, string> => {
  if (/\d/.test(line) && normaliseCompanyNumber(line) !== null) return { companyNumber: line }
  const at = line.lastIndexOf(',')
  const postcode = at < 0 ? null : normalisePostcode(line.slice(at + 1))
  return postcode === null ? { name: line } : { name: line.slice(0, at).trim(), postcode }
}

/** By what a company is held to be like another. */
const likenesses = ['trade', 'size', 'services', 'age'] as const

/** Inputs of the type `similar-business`. */
export const lookAlikeInputs = z.strictObject({
  like: z
    .preprocess(
      companiesOfText,
      z.array(companySchema, { error: 'a list of one to ten companies' }).max(10, 'at most ten companies'),
    )
    .default([]),
  signals: z
    .array(z.enum(likenesses, { error: `one or more of ${likenesses.join(', ')}` }), {
      error: `a list of ${likenesses.join(', ')}`,
    })
    .min(1, `at least one of ${likenesses.join(', ')}`)
    .refine(
      (signals) => signals.some((one) => one === 'trade' || one === 'services'),
      'trade or services, or both',
    )
    .default(['trade', 'size', 'services']),
})

/** See {@link lookAlikeInputs}. */
export type LookAlikeInputs = z.output<typeof lookAlikeInputs>

/** What is missing when a brief of look-alikes names no company, and was launched from none. */
export const nothingToBeLike = (
  inputs: Record<string, unknown>,
  launchedFromCompanyIds: readonly string[],
): FieldFault[] =>
  Array.isArray(inputs.like) && inputs.like.length === 0 && launchedFromCompanyIds.length === 0
    ? [
        {
          field: 'inputs.like',
          message: 'name one to ten companies to find more of, by name and postcode or by number',
        },
      ]
    : []
