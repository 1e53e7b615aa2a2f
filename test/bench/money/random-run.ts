import { briefsOf, rawBrief } from '../discovery/briefs.ts'
import { runToRest } from '../runner/campaign.ts'
import type { Surroundings } from '../runner/surroundings.ts'
import { inOneLine, sourceUses } from './by-source.ts'

/** A campaign as it was forecast and as it went. Money in millionths of a pound. */
export type Run = {
  type: string
  centre: string
  asked: number
  miles: number
  budget: number | null
  low: number
  high: number
  cost: number
  fewest: number
  most: number
  /** What its maximum counts: companies, or their sites. */
  found: number
  seconds: number
  status: string
  /** What it did with each source, in one line. */
  sources: string
}

const centres = ['M1 1AA', 'LE1 1AA', 'LS1 1AA', 'G1 1AA', 'B1 1AA']
const sizes = [5, 10, 20, 30, 50]

/**
 * One campaign of a random type, place and size; a third of them with a budget that may be too small. `only`: this type; empty:
 * any that searches an area. Null: it ended as failed.
 */
export const randomRun = async (
  surroundings: Surroundings,
  random: () => number,
  only: string,
): Promise<Run | null> => {
  await forgetCampaigns(surroundings)
  const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)] as One
  const types = new Map(surroundings.app.reads.campaignTypes().map(({ id, counts }) => [id, counts]))
  const known = (await briefsOf(surroundings)).filter(
    ({ type, radiusMiles }) => radiusMiles > 0 && types.has(type) && (only === '' || type === only),
  )
  const brief = pick(known)
  const isSites = types.get(brief.type) === 'sites'
  const asked = { postcode: pick(centres), maxResults: pick(sizes) }
  const budget = random() < 1 / 3 ? Number((0.1 + random() * 0.4).toFixed(2)) : null
  const raw = { ...rawBrief(brief, asked), ...(budget === null ? {} : { budget }) }
  const { app, portalId } = surroundings
  const forecast = await app.commands.forecastCampaign({ portalId, raw })
  const { campaign, seconds } = await runToRest(surroundings, raw)
  if (campaign.status === 'failed') return null
  return {
    type: brief.type,
    centre: asked.postcode,
    asked: asked.maxResults,
    miles: brief.radiusMiles,
    budget: budget === null ? null : budget * 1_000_000,
    low: forecast.microPounds.low,
    high: forecast.microPounds.high,
    cost: campaign.costMicroPounds,
    fewest: forecast.finds.low,
    most: forecast.finds.high,
    found: isSites ? campaign.siteCount : campaign.counts.leads,
    seconds,
    status: campaign.status,
    sources: inOneLine(await sourceUses(surroundings, campaign.id)),
  }
}

/** What follows a campaign's end may still be at work on its leads: one of the two is then refused as a deadlock. */
const forgetCampaigns = async ({ sql }: Surroundings): Promise<void> => {
  for (let left = 5; ; left--) {
    try {
      await sql.query('truncate campaign, spending cascade')
      return
    } catch (error) {
      if (left === 0) throw error
    }
  }
}
