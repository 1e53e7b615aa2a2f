import { z } from 'zod'
import type { CampaignView } from '../../../server/app.ts'
import { findCampaignType } from '../../../src/campaigns/catalogue/index.ts'
import { sizeFromAccounts } from '../../../src/company/size.ts'
import type { Surroundings } from '../runner/surroundings.ts'
import type { TypeBrief } from './briefs.ts'

const firmSchema = z.object({
  number: z.string(),
  sector: z.string(),
  kind: z.string(),
  sicCodes: z.array(z.string()),
  employees: z.number().nullable(),
  accountsType: z.string().nullable(),
  incorporatedOn: z.string().nullable(),
  services: z.array(z.string()),
  website: z.string().nullable(),
  servicesMissing: z.array(z.string()),
  sitesInside: z.number(),
})
type Firm = z.output<typeof firmSchema>

/** How many companies of the world fit a brief, and how many sites they have in its area. */
export type Existing = { companies: number; sites: number }

/** Whether a firm of the world is what the brief asks for, by what it truly is; `inputs` as they were completed before launch. */
type Fits = (firm: Firm, inputs: Record<string, unknown>) => boolean

const said = (value: unknown): string[] => z.array(z.string()).catch([]).parse(value)

const begins = (firm: Firm, codes: readonly string[]): boolean =>
  firm.sicCodes.some((one) => codes.some((code) => one.startsWith(code)))

const likeSchema = z.object({
  like: z.array(
    z.object({
      profile: z.object({
        companyNumber: z.string(),
        sicCodes: z.array(z.string()),
        size: z.object({ minimum: z.number(), maximum: z.number().nullable() }).nullable(),
        services: z.array(z.string()),
      }),
    }),
  ),
})

/** Trade or a service the same, and a size that anybody outside can see from half to double. */
const isLike: Fits = (firm, inputs) => {
  const [like] = likeSchema.parse(inputs).like
  if (like === undefined || like.profile.companyNumber === firm.number) return false
  const { sicCodes, services, size } = like.profile
  const isAlike =
    begins(
      firm,
      sicCodes.map((code) => code.slice(0, 4)),
    ) || firm.services.some((service) => services.includes(service))
  const seen = sizeFromAccounts(firm.accountsType)
  const isTooSmall = seen?.maximum != null && seen.maximum < Math.floor((size?.minimum ?? 0) / 2)
  const isTooBig = size?.maximum != null && seen !== null && seen.minimum > size.maximum * 2
  return isAlike && !isTooSmall && !isTooBig
}

/** The day so many months before the last one of the world (`sandbox/world/firm-numbers.ts`). */
const monthsAgo = (months: number): string => {
  const day = new Date('2026-11-01')
  day.setUTCMonth(day.getUTCMonth() - months)
  return day.toISOString().slice(0, 10)
}

const criteriaSchema = z.object({
  criteria: z.array(
    z.object({
      need: z.string(),
      check: z.object({ kind: z.string(), sicPrefixes: z.array(z.string()).default([]) }),
    }),
  ),
})

/** Of the checks that were shown before launch: the trades, and whether a website must be seen. */
const checked = (inputs: Record<string, unknown>): { trades: string[]; needsWebsite: boolean } => {
  const { criteria } = criteriaSchema.parse(inputs)
  return {
    trades: criteria.flatMap(({ check }) => check.sicPrefixes),
    needsWebsite: criteria.some(({ need, check }) => need === 'must' && check.kind === 'has'),
  }
}

/** Types of which the world's truth can tell; of the others nobody knows how many there are. */
const fits: Record<string, Fits> = {
  'it-msp-expansion': (firm, { services }) =>
    firm.sector === 'it' &&
    !said(services).some(
      (one) => firm.services.includes(one) || (firm.website !== null && firm.servicesMissing.includes(one)),
    ),
  // What cannot be read shows nothing.
  'it-msp-gaps': (firm, { gaps }) =>
    firm.sector === 'it' &&
    firm.website !== null &&
    said(gaps).some((one) => firm.servicesMissing.includes(one)),
  education: ({ sector }) => sector === 'education',
  healthcare: ({ sector }) => sector === 'healthcare',
  manufacturing: ({ sector }) => sector === 'manufacturing',
  'retail-office': (firm) => begins(firm, ['681', '682', '683', '821', '822', '823', '8291', '8299']),
  // Companies on paper only have nobody.
  'new-businesses': (firm, { months }) =>
    firm.employees !== 0 && (firm.incorporatedOn ?? '') >= monthsAgo(z.number().parse(months)),
  'similar-business': isLike,
  'location-based': () => true,
  // A site that may not be read shows nothing.
  custom: (firm, inputs) => {
    const { trades, needsWebsite } = checked(inputs)
    return (!needsWebsite || firm.website !== null) && begins(firm, trades)
  },
}

const isOfSize = ({ employees }: Firm, minimum: number | null, maximum: number | null): boolean =>
  employees === null ||
  ((minimum === null || employees >= minimum) && (maximum === null || employees <= maximum))

/** How many there are of what a campaign asked for; null when the world's truth can't tell. */
export const existingOf = async (
  surroundings: Surroundings,
  { type, radiusMiles, inputs: asked }: TypeBrief,
  postcode: string,
  campaign: CampaignView | null,
): Promise<Existing | null> => {
  const isFitting = fits[type]
  const own = findCampaignType(type)
  if (isFitting === undefined || own === null || campaign === null) return null
  const inputs = z.record(z.string(), z.unknown()).catch(asked).parse(campaign.brief.inputs)
  const centres = [postcode, ...said(asked.points)]
  const found = await Promise.all(centres.map((centre) => firmsNear(surroundings, centre, radiusMiles)))
  const { minimumEmployees, maximumEmployees } = own.defaults
  const firms = [...new Map(found.flat().map((firm) => [firm.number, firm])).values()].filter(
    (firm) => isFitting(firm, inputs) && isOfSize(firm, minimumEmployees, maximumEmployees),
  )
  return { companies: firms.length, sites: firms.reduce((sum, firm) => sum + firm.sitesInside, 0) }
}

const firmsNear = async (
  { sandboxUrl }: Surroundings,
  postcode: string,
  radiusMiles: number,
): Promise<Firm[]> => {
  const query = new URLSearchParams({ postcode, radiusMiles: String(radiusMiles) })
  const answer = await fetch(`${sandboxUrl}/control/truth/traits?${query}`)
  return z.object({ firms: z.array(firmSchema) }).parse(await answer.json()).firms
}
