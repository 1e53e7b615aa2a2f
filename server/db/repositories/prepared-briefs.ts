import type { PostcodePlace } from '../../../src/ports/geocoder.ts'
import { firstRow, type Sql } from '../sql.ts'
import type { CampaignRow } from './campaigns.ts'

/**
 * Replaces the type's own inputs of a campaign's brief by the completed ones, with the points that they name, in the database
 * and in the row at hand; what was sent is kept beside. The row must be locked.
 */
export const completeBrief = async (
  sql: Sql,
  campaign: CampaignRow,
  { inputs, points }: { inputs: Record<string, unknown>; points: PostcodePlace[] },
): Promise<void> => {
  await sql.query(
    `update campaign set asked_inputs = coalesce(asked_inputs, brief->'inputs'), brief = jsonb_set(brief, '{inputs}', $3::jsonb),
            points = $4::jsonb
      where portal_id = $1 and id = $2`,
    [campaign.portalId, campaign.id, JSON.stringify(inputs), JSON.stringify(points)],
  )
  Object.assign(campaign, { brief: { ...campaign.brief, inputs }, points })
}

/** The type's own inputs as they were sent, when they were completed later; null: they still stand in the brief. */
export const askedInputsOf = async (
  sql: Sql,
  portalId: number,
  campaignId: string,
): Promise<Record<string, unknown> | null> =>
  firstRow(
    await sql.query<{ inputs: Record<string, unknown> | null }>(
      'select asked_inputs as inputs from campaign where portal_id = $1 and id = $2',
      [portalId, campaignId],
    ),
  )?.inputs ?? null

/** What these calls of a portal have cost, in millionths of a pound; one that is still under way counts in full. */
export const costOfCalls = async (sql: Sql, portalId: number, callIds: readonly string[]): Promise<number> =>
  firstRow(
    await sql.query<{ cost: number }>(
      `select coalesce(sum(cost_micro_pounds + reserved_micro_pounds), 0)::bigint as cost from outside_call
        where portal_id = $1 and id = any ($2::uuid[])`,
      [portalId, callIds],
    ),
  )?.cost ?? 0
