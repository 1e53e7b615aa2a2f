import { firstRow, onlyRow, type Sql } from '../sql.ts'
import { MOST_COUNTED } from './lead-list.ts'

/** What is noted of a portal's first hour, and what its tables tell of it. */
export type ChecklistFacts = {
  isCardSeen: boolean
  isProfileConfirmed: boolean
  /** Saved by a person, or confirmed as they are. */
  areLimitsConfirmed: boolean
  areStagesConfirmed: boolean
  isCampaignLaunched: boolean
  isHidden: boolean
  /** Host of HubSpot's pages for this portal. */
  uiDomain: string
}

/** The facts behind the checklist, or null for a portal that we never saw. */
export const findChecklistFacts = async (sql: Sql, portalId: number): Promise<ChecklistFacts | null> =>
  firstRow(
    await sql.query<ChecklistFacts>(
      `select c.card_seen_at is not null as "isCardSeen",
              exists (select 1 from tenant_profile t where t.portal_id = p.id) as "isProfileConfirmed",
              c.limits_confirmed_at is not null
                or exists (select 1 from audit_entry a where a.portal_id = p.id and a.action = 'limits.saved') as "areLimitsConfirmed",
              c.stages_confirmed_at is not null
                or exists (select 1 from stage_mapping m where m.portal_id = p.id and m.mapping is not null) as "areStagesConfirmed",
              exists (select 1 from campaign g where g.portal_id = p.id and g.type <> 'company-check') as "isCampaignLaunched",
              coalesce(c.is_hidden, false) as "isHidden", p.ui_domain as "uiDomain"
         from portal p left join checklist c on c.portal_id = p.id where p.id = $1`,
      [portalId],
    ),
  )

/** Notes that the card asked from a record of this portal, so that it is placed. Only the first time writes. */
export const markCardSeen = async (sql: Sql, portalId: number): Promise<void> => {
  await sql.query(
    `insert into checklist as known (portal_id, card_seen_at) values ($1, now())
     on conflict (portal_id) do update set card_seen_at = now() where known.card_seen_at is null`,
    [portalId],
  )
}

/** Notes that a person finds the portal's limits, or its stages, right as they are. Only the first time writes: true then. */
export const confirmStep = async (sql: Sql, portalId: number, step: 'limits' | 'stages'): Promise<boolean> =>
  (
    await sql.query(
      `insert into checklist as known (portal_id, limits_confirmed_at, stages_confirmed_at)
       values ($1, case when $2 = 'limits' then now() end, case when $2 = 'stages' then now() end)
       on conflict (portal_id) do update
         set limits_confirmed_at = coalesce(known.limits_confirmed_at, excluded.limits_confirmed_at),
             stages_confirmed_at = coalesce(known.stages_confirmed_at, excluded.stages_confirmed_at)
       where case when $2 = 'limits' then known.limits_confirmed_at else known.stages_confirmed_at end is null
       returning 1`,
      [portalId, step],
    )
  ).length > 0

/** Hides the list for everybody of the portal, or shows it again. */
export const hideChecklist = async (sql: Sql, portalId: number, isHidden: boolean): Promise<void> => {
  await sql.query(
    `insert into checklist (portal_id, is_hidden) values ($1, $2)
     on conflict (portal_id) do update set is_hidden = excluded.is_hidden`,
    [portalId, isHidden],
  )
}

/** What is under way in a portal and what waits for its people, counted up to `MOST_COUNTED`; checks of single companies are neither. */
export const countWork = async (
  sql: Sql,
  portalId: number,
): Promise<{ campaignsUnderWay: number; findsToReview: number }> =>
  onlyRow(
    await sql.query<{ campaignsUnderWay: number; findsToReview: number }>(
      `select (select count(*)::int from campaign where portal_id = $1 and type <> 'company-check'
                  and status in ('queued', 'running')) as "campaignsUnderWay",
              (select count(*)::int from (
                 select 1 from listed_lead where portal_id = $1 and review = 'to-review' limit ${MOST_COUNTED}) open) as "findsToReview"`,
      [portalId],
    ),
  )
