import type { Brief } from '../../../src/campaigns/brief.ts'
import type { SizeBand } from '../../../src/company/company.ts'
import type { KeptScore } from '../../../src/scoring/refit-size.ts'
import { firstRow, type Sql } from '../sql.ts'

/** A lead's score with what it was reckoned from; null: there is none, or it was compared with nothing. */
export const findScored = async (
  sql: Sql,
  portalId: number,
  leadId: string,
): Promise<{ score: KeptScore; size: SizeBand | null; brief: Brief } | null> =>
  firstRow(
    await sql.query<{ score: KeptScore; size: SizeBand | null; brief: Brief }>(
      `select jsonb_build_object('total', l.score, 'factors', l.factors, 'reasons', l.reasons) as score,
              nullif(l.facts->'size', 'null') as size, c.brief
         from lead l join campaign c on c.portal_id = l.portal_id and c.id = l.campaign_id
        where l.portal_id = $1 and l.id = $2 and l.score is not null and l.origin = 'campaign'`,
      [portalId, leadId],
    ),
  )

/** Keeps a lead's score. */
export const saveScore = async (
  tx: Sql,
  portalId: number,
  leadId: string,
  { total, factors, reasons }: KeptScore,
): Promise<void> => {
  await tx.query('update lead set score = $3, factors = $4, reasons = $5 where portal_id = $1 and id = $2', [
    portalId,
    leadId,
    total,
    JSON.stringify(factors),
    JSON.stringify(reasons),
  ])
}
