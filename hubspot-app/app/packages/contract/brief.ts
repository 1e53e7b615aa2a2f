import { z } from 'zod'

const employees = z.number().int().min(0).nullable()
const textList = z.array(z.string())
const companyIdWords = 'must be the id of a HubSpot company: digits'

/** The id of a company in HubSpot. */
export const hubSpotCompanyIdSchema = z.string(companyIdWords).regex(/^\d{1,20}$/, companyIdWords)

/**
 * What a campaign looks for, as the form sends it. Own inputs of the type stand in `inputs`.
 * Limits here are the outer ones; the type may be narrower and the answer names every field it refuses.
 */
export const briefSchema = z.strictObject({
  type: z.string(),
  /** UK postcode, full or outward part; absent only for types that search no area. */
  postcode: z.string().optional(),
  /** Absent: the type's own. */
  radiusMiles: z.number().min(1).max(200).optional(),
  /** Absent: 50. */
  maxResults: z.number().int().min(1).max(500).optional(),
  name: z.string().min(1).max(255).optional(),
  /** Null: no limit; absent: the type's own. */
  minimumEmployees: employees.optional(),
  maximumEmployees: employees.optional(),
  /** What the maximum counts; absent: as the type does. */
  count: z.enum(['companies', 'sites']).optional(),
  /** SIC codes or their beginnings (`62`), to keep to; absent: as the type searches. */
  sectors: textList.optional(),
  /** A preview: one step of the plan, at most five results. */
  isPreview: z.boolean().optional(),
  /** What happens to a company whose size nobody knows. */
  unknownSize: z.enum(['keep', 'drop']).optional(),
  alreadyInHubSpot: z.enum(['leave-out', 'show-marked']).optional(),
  mustHave: z.array(z.enum(['phone', 'website', 'person'])).optional(),
  excludedNames: textList.optional(),
  excludedDomains: textList.optional(),
  /** Postcode areas or districts, for example `SK` or `M60`. */
  excludedAreas: textList.optional(),
  /** Pounds that it may cost; absent: the portal's limit for campaigns. */
  budget: z.number().min(0.1).max(10_000).optional(),
  /** The HubSpot companies that the launch came from: the record that was open, or up to ten of a list. */
  launchedFromCompanyIds: z.array(hubSpotCompanyIdSchema).min(1).max(10).optional(),
  inputs: z.record(z.string(), z.unknown()).optional(),
})

/** See {@link briefSchema}. */
export type Brief = z.infer<typeof briefSchema>
