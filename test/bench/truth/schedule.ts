import type { CampaignBrief } from '../runner/campaign.ts'

/** Types with the sector that the world itself files their companies under. */
export const sectorOfType: Readonly<Record<string, string>> = {
  education: 'education',
  'it-msp-expansion': 'it',
  manufacturing: 'manufacturing',
}

const types = Object.keys(sectorOfType)
const centres = ['M1 1AA', 'LE1 1AA', 'LS1 1AA', 'G1 1AA']

/** What a seed's campaign asks for. */
export type SeedRun = { seed: number; brief: CampaignBrief }

/** One campaign a seed; types and centres alternate so that twelve seeds see every pair once. */
export const scheduleOf = (options: {
  firstSeed: number
  seeds: number
  type: string | null
  postcode: string | null
  radiusMiles: number
  maxResults: number
}): SeedRun[] =>
  Array.from({ length: options.seeds }, (_, index) => ({
    seed: options.firstSeed + index,
    brief: {
      type: options.type ?? types[index % types.length] ?? 'education',
      postcode: options.postcode ?? centres[index % centres.length] ?? 'M1 1AA',
      radiusMiles: options.radiusMiles,
      maxResults: options.maxResults,
    },
  }))
