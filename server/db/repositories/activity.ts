import type { LifecycleStage } from '../../../src/lifecycle/stages.ts'
import type { Sql } from '../sql.ts'

/**
 * Where a source of the list goes on: entries before the moment `at` (UTC, to the microsecond, which a Date has not), and at
 * that very moment those beyond `id`.
 */
export type ActivityBound = { at: string; id: string }

type Entry = { id: string; at: Date; exactAt: string }

/** What campaigns tell; of a check only that it was asked for. */
export type CampaignEntry = Entry & {
  event: string
  level: 'info' | 'warning' | 'error'
  message: string
  campaignId: string
  campaignName: string
  launchedBy: string
  isCheck: boolean
}

/** One call by which leads were decided about; `leadId` and `leadName` are of the lead where it was about one, else null. */
export type DecisionEntry = Entry & {
  decision: 'accept' | 'reject' | 'reopen'
  rejectReason: string | null
  who: string
  leadCount: number
  leadId: string | null
  leadName: string | null
}

/** One move of a lead. */
export type MoveEntry = Entry & {
  leadId: string
  leadName: string
  from: LifecycleStage
  to: LifecycleStage
  who: string
  reason: string | null
}

/** One change of a setting or of the connection. `person`: whom it is about, where it is about someone we know. */
export type ChangeEntry = Entry & {
  who: string
  action: string
  subject: string
  detail: Record<string, unknown> | null
  person: string | null
}

const exact = (column: string): string => `(${column} at time zone 'UTC')::text as "exactAt"`

/** Campaign events that people care about, newest first. The kinds are those of the index `campaign_event_activity`. */
export const campaignActivity = (
  sql: Sql,
  portalId: number,
  { before, limit }: { before: ActivityBound; limit: number },
): Promise<CampaignEntry[]> =>
  sql.query<CampaignEntry>(
    `select e.id::text as id, e.at, ${exact('e.at')}, e.kind as event, e.level, e.message, e.campaign_id as "campaignId",
            c.name as "campaignName", c.launched_by as "launchedBy", c.type = 'company-check' as "isCheck"
       from campaign_event e join campaign c on c.id = e.campaign_id
      where e.portal_id = $1 and (e.at, e.id) < ($2::timestamp at time zone 'UTC', $3::bigint)
        and e.kind in ('campaign.queued', 'campaign.paused', 'campaign.resumed', 'campaign.retried', 'campaign.completed',
          'campaign.partly_completed', 'campaign.cancelled', 'campaign.failed', 'source.unusable')
        and (c.type <> 'company-check' or e.kind = 'campaign.queued')
      order by e.at desc, e.id desc limit $4`,
    [portalId, before.at, before.id, limit],
  )

/** Decisions about leads, newest first: one a call, however many leads it was about. */
export const decisionActivity = (
  sql: Sql,
  portalId: number,
  { before, limit }: { before: ActivityBound; limit: number },
): Promise<DecisionEntry[]> =>
  sql.query<DecisionEntry>(
    `select d.id::text as id, d.at, ${exact('d.at')}, d.decision, d.reject_reason as "rejectReason", d.who,
            d.lead_count as "leadCount", d.only_lead_id as "leadId", l.name as "leadName"
       from decision d left join lead l on l.id = d.only_lead_id
      where d.portal_id = $1 and (d.at, d.id) < ($2::timestamp at time zone 'UTC', $3::bigint)
      order by d.at desc, d.id desc limit $4`,
    [portalId, before.at, before.id, limit],
  )

/** Moves of leads through their stages, newest first. */
export const moveActivity = (
  sql: Sql,
  portalId: number,
  { before, limit }: { before: ActivityBound; limit: number },
): Promise<MoveEntry[]> =>
  sql.query<MoveEntry>(
    `select m.id::text as id, m.at, ${exact('m.at')}, m.lead_id as "leadId", l.name as "leadName", m.from_stage as "from",
            m.to_stage as "to", m.who, m.reason
       from stage_move m join lead l on l.id = m.lead_id
      where m.portal_id = $1 and (m.at, m.id) < ($2::timestamp at time zone 'UTC', $3::bigint)
      order by m.at desc, m.id desc limit $4`,
    [portalId, before.at, before.id, limit],
  )

/** Lines of the audit, newest first: those about the connection, or all others. */
export const changeActivity = (
  sql: Sql,
  portalId: number,
  { before, limit, ofConnection }: { before: ActivityBound; limit: number; ofConnection: boolean },
): Promise<ChangeEntry[]> =>
  sql.query<ChangeEntry>(
    `select a.id::text as id, a.at, ${exact('a.at')}, a.who, a.action, a.subject, a.detail, coalesce(u.name, u.email) as person
       from audit_entry a
       left join portal_user u on u.portal_id = a.portal_id and a.subject = 'user ' || u.user_id
      where a.portal_id = $1 and (a.at, a.id) < ($2::timestamp at time zone 'UTC', $3::bigint)
        and (a.action like 'portal.%') = $5
      order by a.at desc, a.id desc limit $4`,
    [portalId, before.at, before.id, limit, ofConnection],
  )
