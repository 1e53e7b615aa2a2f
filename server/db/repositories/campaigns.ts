import type { Brief } from '../../../src/campaigns/brief.ts'
import type { CampaignStatus } from '../../../src/campaigns/campaign.ts'
import type { Completeness } from '../../../src/campaigns/completeness.ts'
import type { PostcodePlace } from '../../../src/ports/geocoder.ts'
import { firstRow, onlyRow, type Sql } from '../sql.ts'

/** A source that became unusable while a campaign ran, with the reason in words. */
export type UnusableSource = { source: string; reason: string }

/** A campaign as stored. */
export type CampaignRow = {
  id: string
  portalId: number
  type: string
  name: string
  brief: Brief
  /** Null: the type searches no area. */
  centre: PostcodePlace | null
  /** Further points around which it searches. */
  points: PostcodePlace[]
  maxResults: number
  status: CampaignStatus
  statusReason: string
  isSandbox: boolean
  openSteps: number
  openCandidates: number
  leadCount: number
  /** Sites of its leads in its area; a lead has at least one. */
  siteCount: number
  unusableSources: UnusableSource[]
  /** False when it has run for the six hours that it may. */
  hasTime: boolean
  /** How many suitable companies there are; null before its end, and where that means nothing. */
  completeness: Completeness | null
  launchedBy: string
  /** HubSpot's user id; null: the operator of this installation. */
  launchedByUserId: number | null
  createdAt: Date
  startedAt: Date | null
  finishedAt: Date | null
}

/** The columns of a `CampaignRow`. */
export const campaignColumns = `id, portal_id as "portalId", type, name, brief, centre, points, max_results as "maxResults", status,
  status_reason as "statusReason", is_sandbox as "isSandbox", open_steps as "openSteps", open_candidates as "openCandidates",
  lead_count as "leadCount", site_count as "siteCount", unusable_sources as "unusableSources", completeness,
  coalesce(running_since > now() - interval '6 hours', true) as "hasTime", launched_by as "launchedBy",
  launched_by_user_id as "launchedByUserId", created_at as "createdAt", started_at as "startedAt", finished_at as "finishedAt"`

type NewCampaign = Pick<
  CampaignRow,
  'id' | 'portalId' | 'brief' | 'centre' | 'points' | 'isSandbox' | 'launchedBy' | 'launchedByUserId'
> & {
  launchKey: string
  /** The HubSpot company that a workflow enrolled; null: a person launched it. */
  enrolledCompanyId: string | null
}

/** The points around which a campaign searches; none when it searches no area. */
export const centresOf = ({ centre, points }: Pick<CampaignRow, 'centre' | 'points'>): PostcodePlace[] =>
  centre === null ? [] : [centre, ...points]

/** Saves a queued campaign; gives null when the portal has one with this launch key already. */
export const insertCampaign = async (sql: Sql, campaign: NewCampaign): Promise<CampaignRow | null> =>
  firstRow(
    await sql.query<CampaignRow>(
      `insert into campaign (id, portal_id, launch_key, type, name, brief, centre, max_results, status, is_sandbox, launched_by, launched_by_user_id,
                             enrolled_company_id, points)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'queued', $9, $10, $11, $12, $13)
       on conflict (portal_id, launch_key) do nothing returning ${campaignColumns}`,
      [
        campaign.id,
        campaign.portalId,
        campaign.launchKey,
        campaign.brief.type,
        campaign.brief.name,
        JSON.stringify(campaign.brief),
        campaign.centre && JSON.stringify(campaign.centre),
        campaign.brief.maxResults,
        campaign.isSandbox,
        campaign.launchedBy,
        campaign.launchedByUserId,
        campaign.enrolledCompanyId,
        JSON.stringify(campaign.points),
      ],
    ),
  )

/** The campaign of a portal with this id, or null. */
export const findCampaign = async (sql: Sql, portalId: number, id: string): Promise<CampaignRow | null> =>
  firstRow(
    await sql.query<CampaignRow>(`select ${campaignColumns} from campaign where portal_id = $1 and id = $2`, [
      portalId,
      id,
    ]),
  )

/** The campaign that was launched with this key, or null. */
export const findByLaunchKey = async (
  sql: Sql,
  portalId: number,
  launchKey: string,
): Promise<CampaignRow | null> =>
  firstRow(
    await sql.query<CampaignRow>(
      `select ${campaignColumns} from campaign where portal_id = $1 and launch_key = $2`,
      [portalId, launchKey],
    ),
  )

/** The campaign, locked until the transaction ends: whoever settles an item holds this lock while counting. Rows that refer to it are written meanwhile. */
export const lockCampaign = async (sql: Sql, portalId: number, id: string): Promise<CampaignRow | null> =>
  firstRow(
    await sql.query<CampaignRow>(
      `select ${campaignColumns} from campaign where portal_id = $1 and id = $2 for no key update`,
      [portalId, id],
    ),
  )

/** Changes the status with its reason, in the database and in the row at hand; sets `started_at` and `finished_at` where the new status means it. */
export const setStatus = async (
  sql: Sql,
  campaign: CampaignRow,
  status: CampaignStatus,
  reason: string,
): Promise<void> => {
  await sql.query(
    `update campaign set status = $3, status_reason = $4,
            started_at = case when $3 = 'running' then coalesce(started_at, now()) else started_at end,
            running_since = case when $3 = 'running' then now() else running_since end,
            finished_at = case when $3 in ('completed', 'partly_completed', 'cancelled', 'failed') then now() end
      where portal_id = $1 and id = $2`,
    [campaign.portalId, campaign.id, status, reason],
  )
  Object.assign(campaign, { status, statusReason: reason, ...(status === 'running' && { hasTime: true }) })
}

/** Tells every worker, when the transaction commits, that the campaign is closed: its running jobs then call nobody any more. */
export const announceClosed = async (sql: Sql, id: string): Promise<void> => {
  await sql.query(`select pg_notify('campaign_closed', $1)`, [id])
}

/**
 * Adds to the barrier counters and the number of leads (negative takes away), in the database and in the row at hand.
 * The row must be locked, so that both agree.
 */
export const addToCounters = async (
  sql: Sql,
  campaign: CampaignRow,
  change: { openSteps?: number; openCandidates?: number; leads?: number },
): Promise<void> => {
  const counters = onlyRow(
    await sql.query<Pick<CampaignRow, 'openSteps' | 'openCandidates' | 'leadCount'>>(
      `update campaign set open_steps = open_steps + $3, open_candidates = open_candidates + $4, lead_count = lead_count + $5
        where portal_id = $1 and id = $2
        returning open_steps as "openSteps", open_candidates as "openCandidates", lead_count as "leadCount"`,
      [campaign.portalId, campaign.id, change.openSteps ?? 0, change.openCandidates ?? 0, change.leads ?? 0],
    ),
  )
  Object.assign(campaign, counters)
}

/** Notes that a source is unusable; one note a source. True when it is news. */
export const noteUnusableSource = async (
  sql: Sql,
  portalId: number,
  id: string,
  unusable: UnusableSource,
): Promise<boolean> => {
  const rows = await sql.query(
    `update campaign set unusable_sources = unusable_sources || $3::jsonb
      where portal_id = $1 and id = $2 and not unusable_sources @> $4::jsonb returning id`,
    [portalId, id, JSON.stringify([unusable]), JSON.stringify([{ source: unusable.source }])],
  )
  return rows.length > 0
}

/** Forgets that these sources were unusable, in the database and in the row at hand. The row must be locked. */
export const dropUnusableSources = async (
  sql: Sql,
  campaign: CampaignRow,
  sources: readonly string[],
): Promise<void> => {
  const unusableSources = campaign.unusableSources.filter(({ source }) => !sources.includes(source))
  await sql.query('update campaign set unusable_sources = $3 where portal_id = $1 and id = $2', [
    campaign.portalId,
    campaign.id,
    JSON.stringify(unusableSources),
  ])
  Object.assign(campaign, { unusableSources })
}

/** Portal and id of every campaign that is queued or running, for sweeps. */
export const unfinishedCampaigns = (sql: Sql): Promise<{ portalId: number; id: string }[]> =>
  sql.query(`select portal_id as "portalId", id from campaign where status in ('queued', 'running')`)

/** Ids of a portal's campaigns that are queued or running. */
export const unfinishedCampaignsOf = async (sql: Sql, portalId: number): Promise<string[]> =>
  (
    await sql.query<{ id: string }>(
      `select id from campaign where portal_id = $1 and status in ('queued', 'running') order by created_at`,
      [portalId],
    )
  ).map((row) => row.id)

/** Portals that are disconnected while campaigns of theirs are queued or running, for sweeps. */
export const disconnectedWithCampaigns = async (sql: Sql): Promise<number[]> =>
  (
    await sql.query<{ id: number }>(
      `select id from portal p where status = 'disconnected'
          and exists (select 1 from campaign c where c.portal_id = p.id and c.status in ('queued', 'running'))`,
    )
  ).map((row) => row.id)

/** Number of campaigns by status, over all portals, for metrics. */
export const campaignsByStatus = async (sql: Sql): Promise<Record<string, number>> =>
  Object.fromEntries(
    (
      await sql.query<{ status: string; count: number }>(
        'select status, count(*)::int as count from campaign group by status',
      )
    ).map((row) => [row.status, row.count]),
  )

/** What is under way over all portals, for metrics: searches and companies being examined. */
export const workUnderWay = async (sql: Sql): Promise<Record<string, number>> => {
  const row = onlyRow(
    await sql.query<{ searches: number; candidates: number }>(
      `select coalesce(sum(open_steps), 0)::int as searches, coalesce(sum(open_candidates), 0)::int as candidates
         from campaign where status = 'running'`,
    ),
  )
  return { ...row }
}
