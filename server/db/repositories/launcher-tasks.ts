import type { CampaignStatus } from '../../../src/campaigns/campaign.ts'
import { onlyRow, type Sql } from '../sql.ts'

/** Whom a task is for. */
export type Launcher = { portalId: number; userId: number }

/** A finished campaign that its launcher is told of. `toldIn`: the task that says so; null: not told yet. */
export type LauncherNews = {
  campaignId: string
  name: string
  status: CampaignStatus
  leadCount: number
  /** The HubSpot company that it was launched from. */
  companyId: string | null
  toldIn: string | null
}

/** Stands in `told_in` while nobody knows whether HubSpot made the task that it was asked for. */
const ASKED = 'asked'

/** Whether launchers of this portal get tasks. */
export const tellsLaunchers = async (sql: Sql, portalId: number): Promise<boolean> =>
  onlyRow(
    await sql.query<{ tells: boolean }>('select tells_launchers as tells from portal where id = $1', [
      portalId,
    ]),
  ).tells

/** Switches the tasks of this portal on or off. */
export const setTellsLaunchers = async (sql: Sql, portalId: number, tells: boolean): Promise<void> => {
  await sql.query('update portal set tells_launchers = $2 where id = $1', [portalId, tells])
}

/** Notes that this campaign has something to tell its launcher. */
export const addNews = async (
  sql: Sql,
  { portalId, userId }: Launcher,
  campaignId: string,
): Promise<void> => {
  await sql.query(
    `insert into launcher_news (campaign_id, portal_id, user_id) values ($1, $2, $3)
     on conflict (campaign_id) do update set told_in = null, created_at = now()`,
    [campaignId, portalId, userId],
  )
}

/** What a launcher is and was told of, oldest first. */
export const newsOf = (sql: Sql, { portalId, userId }: Launcher): Promise<LauncherNews[]> =>
  sql.query<LauncherNews>(
    `select c.id as "campaignId", c.name, c.status, c.lead_count as "leadCount",
            c.brief->'launchedFromCompanyIds'->>0 as "companyId", n.told_in as "toldIn"
       from launcher_news n join campaign c on c.id = n.campaign_id
      where n.portal_id = $1 and n.user_id = $2 order by n.created_at, c.id`,
    [portalId, userId],
  )

/** Notes, before HubSpot is asked, that a task is being made of this news. */
export const noteAsked = (sql: Sql, launcher: Launcher, campaignIds: string[]): Promise<void> =>
  markTold(sql, launcher, campaignIds, ASKED)

/** Notes which task tells the launcher of this news; null: none does yet. */
export const markTold = async (
  sql: Sql,
  { portalId, userId }: Launcher,
  campaignIds: string[],
  toldIn: string | null,
): Promise<void> => {
  await sql.query(
    `update launcher_news set told_in = $4 where portal_id = $1 and user_id = $2 and campaign_id = any ($3)`,
    [portalId, userId, campaignIds, toldIn],
  )
}

/** Lets news go of which HubSpot was asked to make a task by an attempt that never learned the answer. */
export const dropAsked = async (sql: Sql, { portalId, userId }: Launcher): Promise<void> => {
  await sql.query('delete from launcher_news where portal_id = $1 and user_id = $2 and told_in = $3', [
    portalId,
    userId,
    ASKED,
  ])
}

/** Lets news go: its task is done or gone, or nobody is to be told. */
export const dropNews = async (
  sql: Sql,
  { portalId, userId }: Launcher,
  campaignIds: string[],
): Promise<void> => {
  await sql.query(
    'delete from launcher_news where portal_id = $1 and user_id = $2 and campaign_id = any ($3)',
    [portalId, userId, campaignIds],
  )
}
