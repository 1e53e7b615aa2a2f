import type { LifecycleStage } from '../../../src/lifecycle/stages.ts'
import { firstRow, type Sql } from '../sql.ts'

/** How a lead stands: its stage, its HubSpot company, and that company's stage as the lead has followed it. */
export type LeadStageRow = {
  leadId: string
  stage: LifecycleStage
  hubspotCompanyId: string | null
  hubspotStage: string | null
}

/** What became of a person's move in HubSpot. */
export type HubSpotResult = 'waiting' | 'written' | 'same' | 'kept' | 'overtaken' | 'failed'

/** One move of a lead. */
export type StageMoveRow = {
  id: number
  from: LifecycleStage
  to: LifecycleStage
  by: 'person' | 'hubspot'
  userId: number | null
  who: string
  at: Date
  reason: string | null
  hubspotResult: HubSpotResult | null
  hubspotNote: string | null
}

/** A move to be noted. */
export type NewStageMove = Omit<StageMoveRow, 'id' | 'hubspotNote'> & { leadId: string }

const leadColumns = `id as "leadId", stage, hubspot_company_id as "hubspotCompanyId", hubspot_stage as "hubspotStage"`

/** How a lead of the portal stands, or null. */
export const findLeadStage = async (
  sql: Sql,
  portalId: number,
  leadId: string,
): Promise<LeadStageRow | null> =>
  firstRow(
    await sql.query<LeadStageRow>(`select ${leadColumns} from lead where portal_id = $1 and id = $2`, [
      portalId,
      leadId,
    ]),
  )

/** The same, locked until the transaction ends: moves of one lead come one after the other. */
export const lockLeadStage = async (
  tx: Sql,
  portalId: number,
  leadId: string,
): Promise<LeadStageRow | null> =>
  firstRow(
    await tx.query<LeadStageRow>(
      `select ${leadColumns} from lead where portal_id = $1 and id = $2 for update`,
      [portalId, leadId],
    ),
  )

/** Leads whose HubSpot company is at another stage than they have followed, locked; not those that HubSpot is still to be told of. */
export const lockBehindHubSpot = (
  tx: Sql,
  portalId: number,
  limit: number,
): Promise<(LeadStageRow & { stageThere: string | null })[]> =>
  tx.query<LeadStageRow & { stageThere: string | null }>(
    `select l.id as "leadId", l.stage, l.hubspot_company_id as "hubspotCompanyId", l.hubspot_stage as "hubspotStage",
            c.lifecycle_stage as "stageThere"
       from lead l join crm_company c on c.portal_id = l.portal_id and c.hubspot_id = l.hubspot_company_id
      where l.portal_id = $1 and c.gone_at is null and c.lifecycle_stage is distinct from l.hubspot_stage
        and not exists (select 1 from stage_move m
                         where m.portal_id = $1 and m.lead_id = l.id and m.hubspot_result = 'waiting')
      order by l.id limit $2 for update of l`,
    [portalId, limit],
  )

/** Puts leads at a stage, and notes which stage of HubSpot they have followed. */
export const putLeads = async (
  tx: Sql,
  portalId: number,
  leads: readonly Pick<LeadStageRow, 'leadId' | 'stage' | 'hubspotStage'>[],
): Promise<void> => {
  await tx.query(
    `update lead set stage = r.stage, hubspot_stage = r."hubspotStage"
       from jsonb_to_recordset($2::jsonb) as r ("leadId" uuid, stage text, "hubspotStage" text)
      where lead.portal_id = $1 and lead.id = r."leadId"`,
    [portalId, JSON.stringify(leads)],
  )
}

/** Notes moves in the order given. */
export const insertMoves = async (
  tx: Sql,
  portalId: number,
  moves: readonly NewStageMove[],
): Promise<void> => {
  await tx.query(
    `insert into stage_move (portal_id, lead_id, from_stage, to_stage, moved_by, user_id, who, at, reason, hubspot_result)
     select $1, (row->>'leadId')::uuid, row->>'from', row->>'to', row->>'by', (row->>'userId')::bigint, row->>'who',
            (row->>'at')::timestamptz, row->>'reason', row->>'hubspotResult'
       from jsonb_array_elements($2::jsonb) with ordinality as t (row, place) order by place`,
    [portalId, JSON.stringify(moves)],
  )
}

/** A lead's moves, newest first, at most `limit`. */
export const movesOf = (sql: Sql, portalId: number, leadId: string, limit: number): Promise<StageMoveRow[]> =>
  sql.query<StageMoveRow>(
    `select id, from_stage as "from", to_stage as "to", moved_by as "by", user_id as "userId", who, at, reason,
            hubspot_result as "hubspotResult", hubspot_note as "hubspotNote"
       from stage_move where portal_id = $1 and lead_id = $2 order by id desc limit $3`,
    [portalId, leadId, limit],
  )

/** Ids of a lead's moves that HubSpot is still to be told of, newest first. */
export const waitingMoves = async (sql: Sql, portalId: number, leadId: string): Promise<number[]> =>
  (
    await sql.query<{ id: number }>(
      `select id from stage_move where portal_id = $1 and lead_id = $2 and hubspot_result = 'waiting' order by id desc`,
      [portalId, leadId],
    )
  ).map(({ id }) => id)

/** Notes what became of waiting moves in HubSpot. */
export const settleMoves = async (
  sql: Sql,
  portalId: number,
  ids: readonly number[],
  outcome: { result: HubSpotResult; note: string },
): Promise<void> => {
  await sql.query(
    `update stage_move set hubspot_result = $3, hubspot_note = $4
      where portal_id = $1 and id = any ($2) and hubspot_result = 'waiting'`,
    [portalId, ids, outcome.result, outcome.note],
  )
}

/** Leads of connected portals with moves that HubSpot should have been told of an hour ago. */
export const leadsWaiting = (sql: Sql): Promise<{ portalId: number; leadId: string }[]> =>
  sql.query(
    `select distinct m.portal_id as "portalId", m.lead_id as "leadId"
       from stage_move m join portal p on p.id = m.portal_id and p.status = 'connected' and p.installed_at is not null
      where m.hubspot_result = 'waiting' and m.at < now() - interval '1 hour'`,
  )
