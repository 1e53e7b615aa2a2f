import type { Cadence } from '../../../src/campaigns/cadence.ts'
import { firstRow, onlyRow, type Sql } from '../sql.ts'

/** A schedule as stored; `brief` as it was sent; `madeByUserId` null: the operator of this installation. */
export type ScheduleRow = {
  id: string
  portalId: number
  name: string
  brief: Record<string, unknown>
  cadence: Cadence
  cron: string
  timeZone: string
  isActive: boolean
  note: string | null
  madeBy: string
  madeByUserId: number | null
}

/** What its last campaigns were: the newest one, and how many in a row, since the brief was changed, brought nothing new. */
export type ScheduleRuns = {
  lastRunAt: Date | null
  lastCampaignId: string | null
  lastLeads: number | null
  dryRuns: number
}

const columns = `s.id, s.portal_id as "portalId", s.name, s.brief, s.cadence, s.cron, s.time_zone as "timeZone",
  s.is_active as "isActive", s.note, s.made_by as "madeBy", s.made_by_user_id as "madeByUserId"`

/** A run that failed or was cancelled says nothing of what there is to find. */
const searched = `c.status in ('completed', 'partly_completed')`

/** All schedules of a portal, by name, with their runs. */
export const listSchedules = (sql: Sql, portalId: number): Promise<(ScheduleRow & ScheduleRuns)[]> =>
  sql.query<ScheduleRow & ScheduleRuns>(
    `select ${columns}, last.created_at as "lastRunAt", last.id as "lastCampaignId", last.lead_count as "lastLeads",
            (select count(*)::int from campaign c
              where c.schedule_id = s.id and c.created_at > s.changed_at and ${searched} and c.lead_count = 0
                and c.created_at > coalesce((select max(f.created_at) from campaign f
                                              where f.schedule_id = s.id and f.lead_count > 0), '-infinity')) as "dryRuns"
       from campaign_schedule s
       left join lateral (select c.id, c.created_at, c.lead_count from campaign c where c.schedule_id = s.id
                           order by c.created_at desc, c.id limit 1) last on true
      where s.portal_id = $1 order by lower(s.name), s.name, s.id`,
    [portalId],
  )

/** The schedule of a portal with this id, or null. */
export const findSchedule = async (sql: Sql, portalId: number, id: string): Promise<ScheduleRow | null> =>
  firstRow(
    await sql.query<ScheduleRow>(
      `select ${columns} from campaign_schedule s where s.portal_id = $1 and s.id = $2`,
      [portalId, id],
    ),
  )

/** The active schedules of all portals, for the queue's own table. */
export const activeSchedules = (sql: Sql): Promise<ScheduleRow[]> =>
  sql.query<ScheduleRow>(`select ${columns} from campaign_schedule s where s.is_active order by s.id`)

/** How many schedules a portal has. */
export const countSchedules = async (sql: Sql, portalId: number): Promise<number> =>
  onlyRow(
    await sql.query<{ count: number }>(
      'select count(*)::int as count from campaign_schedule where portal_id = $1',
      [portalId],
    ),
  ).count

/** The time zone of a portal. */
export const timeZoneOf = async (sql: Sql, portalId: number): Promise<string> =>
  onlyRow(
    await sql.query<{ timeZone: string }>('select time_zone as "timeZone" from portal where id = $1', [
      portalId,
    ]),
  ).timeZone

/** Saves a schedule; false when its name is taken in the portal. */
export const insertSchedule = async (sql: Sql, schedule: ScheduleRow): Promise<boolean> => {
  const { id, portalId, name, brief, cadence, cron, timeZone, madeBy, madeByUserId } = schedule
  const saved = await sql.query(
    `insert into campaign_schedule (id, portal_id, name, brief, cadence, cron, time_zone, made_by, made_by_user_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (portal_id, name) do nothing returning id`,
    [
      id,
      portalId,
      name,
      JSON.stringify(brief),
      JSON.stringify(cadence),
      cron,
      timeZone,
      madeBy,
      madeByUserId,
    ],
  )
  return saved.length > 0
}

/** Puts a changed schedule in place of what was; `isNewBrief`: its dry runs are counted anew. */
export const updateSchedule = async (
  sql: Sql,
  { portalId, id, brief, cadence, cron, timeZone, isActive, note }: ScheduleRow,
  isNewBrief: boolean,
): Promise<void> => {
  await sql.query(
    `update campaign_schedule set brief = $3, cadence = $4, cron = $5, time_zone = $6, is_active = $7, note = $8,
            changed_at = case when $9 then now() else changed_at end
      where portal_id = $1 and id = $2`,
    [
      portalId,
      id,
      JSON.stringify(brief),
      JSON.stringify(cadence),
      cron,
      timeZone,
      isActive,
      note,
      isNewBrief,
    ],
  )
}

/** Notes how a run went; `isActive` false: the schedule stands still from now on. */
export const noteRun = async (
  sql: Sql,
  { portalId, id }: { portalId: number; id: string },
  run: { note: string | null; isActive: boolean },
): Promise<void> => {
  await sql.query(
    'update campaign_schedule set note = $3, is_active = is_active and $4 where portal_id = $1 and id = $2',
    [portalId, id, run.note, run.isActive],
  )
}

/** Notes which schedule launched a campaign; the finds of its earlier runs are counted. Null: it is noted already. */
export const markScheduled = async (
  sql: Sql,
  { portalId, id }: { portalId: number; id: string },
  campaignId: string,
): Promise<{ earlierRuns: number; earlierLeads: number } | null> => {
  const noted = await sql.query(
    'update campaign set schedule_id = $3 where portal_id = $1 and id = $2 and schedule_id is null returning id',
    [portalId, campaignId, id],
  )
  if (noted.length === 0) return null
  return onlyRow(
    await sql.query<{ earlierRuns: number; earlierLeads: number }>(
      `select count(*)::int as "earlierRuns", coalesce(sum(lead_count), 0)::int as "earlierLeads"
         from campaign where portal_id = $1 and schedule_id = $2 and id <> $3`,
      [portalId, id, campaignId],
    ),
  )
}

/** Removes a schedule of a portal; its campaigns stay. */
export const deleteSchedule = async (sql: Sql, portalId: number, id: string): Promise<void> => {
  await sql.query('delete from campaign_schedule where portal_id = $1 and id = $2', [portalId, id])
}
