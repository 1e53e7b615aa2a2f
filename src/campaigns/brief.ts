import { z } from 'zod'
import type { FieldFault } from '../errors.ts'
import { registrableDomain } from '../normalise/domain.ts'
import { normalisePostcodeOrOutcode } from '../normalise/postcode.ts'
import { searchPostcode } from './search-postcode.ts'

const shortTexts = (what: string) =>
  z
    .array(
      z
        .string({ error: `each ${what} is text` })
        .trim()
        .min(1, `a ${what} may not be empty`)
        .max(255, `a ${what} has at most 255 characters`),
    )
    .max(200, `at most 200 ${what}s`)
    .default([])

const employees = z
  .number({ error: 'a whole number of people from 0 to 1,000,000, or leave it out' })
  .int('a whole number of people')
  .min(0, 'from 0 to 1,000,000')
  .max(1_000_000, 'from 0 to 1,000,000')
  .nullable()

/** The common inputs of every campaign (product 1.2). Messages say what is allowed. */
const commonInputs = z.strictObject({
  type: z.string({ error: 'the id of a campaign type, for example education' }),
  name: z
    .string({ error: 'text of 1 to 255 characters' })
    .trim()
    .min(1, '1 to 255 characters')
    .max(255, '1 to 255 characters')
    .optional(),
  postcode: searchPostcode.optional(),
  radiusMiles: z
    .number({ error: 'a number of miles from 1 to 200' })
    .min(1, 'from 1 to 200 miles')
    .max(200, 'from 1 to 200 miles')
    .optional(),
  maxResults: z
    .number({ error: 'a whole number from 1 to 500' })
    .int('a whole number from 1 to 500')
    .min(1, 'from 1 to 500 results')
    .max(500, 'from 1 to 500 results')
    .default(50),
  minimumEmployees: employees.optional(),
  maximumEmployees: employees.optional(),
  /** What the maximum counts: companies, or each of their sites in the area. Absent: as the type does. */
  count: z.enum(['companies', 'sites'], { error: 'companies or sites' }).optional(),
  /** SIC divisions (`62`) or longer beginnings of codes; empty: as the type searches. */
  sectors: z
    .array(
      z
        .string({ error: 'two to five digits of a SIC code' })
        .regex(/^\d{2,5}$/, 'two to five digits of a SIC code, for example 62 or 85310'),
      { error: 'a list of SIC codes or their beginnings' },
    )
    .max(50, 'at most 50 sectors')
    .default([]),
  /** A preview: one step of the plan and at most five results. */
  isPreview: z.boolean({ error: 'true or false' }).default(false),
  unknownSize: z.enum(['keep', 'drop'], { error: 'keep or drop' }).default('keep'),
  alreadyInHubSpot: z
    .enum(['leave-out', 'show-marked'], { error: 'leave-out or show-marked' })
    .default('leave-out'),
  mustHave: z
    .array(z.enum(['phone', 'website', 'person'], { error: 'phone, website or person' }))
    .max(3, 'phone, website, person or several of them')
    .default([]),
  excludedNames: shortTexts('name'),
  excludedDomains: shortTexts('domain').transform((domains, context) =>
    domains.map((domain, index) => {
      const registrable = registrableDomain(domain)
      if (registrable === null)
        context.addIssue({
          code: 'custom',
          path: [index],
          message: 'not a web domain; write it like example.co.uk',
        })
      return registrable ?? ''
    }),
  ),
  excludedAreas: shortTexts('area').transform((areas, context) =>
    areas.map((area, index) => {
      const postcode = normalisePostcodeOrOutcode(area)
      if (postcode === null)
        context.addIssue({
          code: 'custom',
          path: [index],
          message: 'not a UK postcode or its first part; write it like M1',
        })
      return postcode ?? ''
    }),
  ),
  /** Pounds that this campaign may cost; lowers the portal's limit for campaigns, never raises it. */
  budget: z
    .number({ error: 'a number of pounds from 0.1 to 10,000' })
    .min(0.1, 'at least 0.1 pounds')
    .max(10_000, 'at most 10,000 pounds')
    .optional(),
  /** The HubSpot companies that it was launched from; the launcher's task is linked to the first. They never leave for a vendor. */
  launchedFromCompanyIds: z
    .array(
      z
        .string({ error: 'the id of a HubSpot company: digits' })
        .regex(/^\d{1,20}$/, 'the id of a HubSpot company: digits'),
      { error: 'a list of 1 to 10 ids of HubSpot companies' },
    )
    .min(1, 'from 1 to 10 companies')
    .max(10, 'from 1 to 10 companies')
    .transform((ids) => [...new Set(ids)])
    .optional(),
  inputs: z
    .record(z.string(), z.unknown(), { error: 'an object with the inputs of the campaign type' })
    .default({}),
})

/** The common inputs, checked, with their defaults; what the type decides may still be absent. */
export type CommonInputs = z.output<typeof commonInputs>

/** What a user asked for, checked and complete: every default is filled in. `inputs` are the type's own. */
export type Brief = Omit<
  CommonInputs,
  'name' | 'postcode' | 'radiusMiles' | 'count' | 'minimumEmployees' | 'maximumEmployees'
> & {
  name: string
  /** Empty: the type searches no area. */
  postcode: string
  /** Miles; 0 when the type searches no area. */
  radiusMiles: number
  count: 'companies' | 'sites'
  minimumEmployees: number | null
  maximumEmployees: number | null
}

/** The common part of a brief as sent, or every fault in it. Never throws. */
export const readCommonInputs = (raw: unknown): { common: CommonInputs | null; faults: FieldFault[] } => {
  const result = commonInputs.safeParse(raw)
  return result.success
    ? { common: result.data, faults: [] }
    : { common: null, faults: faultsOf(result.error) }
}

/** A zod error as field faults, unknown keys named one by one. `prefix` is put before each path. */
export const faultsOf = (error: z.ZodError, prefix = ''): FieldFault[] =>
  error.issues.flatMap((issue) => {
    const path = (keys: PropertyKey[]): string =>
      [prefix, ...keys.map(String)].filter((part) => part !== '').join('.')
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ field: path([...issue.path, key]), message: 'unknown field' }))
    }
    return [{ field: path(issue.path) || 'body', message: issue.message }]
  })
