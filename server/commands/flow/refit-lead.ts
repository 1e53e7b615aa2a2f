import { findCampaignType } from '../../../src/campaigns/catalogue/index.ts'
import type { SizeBand } from '../../../src/company/company.ts'
import { refitSize } from '../../../src/scoring/refit-size.ts'
import { findScored, saveScore } from '../../db/repositories/scored-leads.ts'
import type { Sql } from '../../db/sql.ts'

/** Reckons the fit of a lead anew, its row locked, with a size that is known better; before that size is among its facts. */
export const refitLead = async (
  tx: Sql,
  portalId: number,
  leadId: string,
  after: SizeBand,
): Promise<void> => {
  const lead = await findScored(tx, portalId, leadId)
  const type = lead && findCampaignType(lead.brief.type)
  if (lead === null || type === null) return
  const target = type.target(lead.brief, type.inputs.parse(lead.brief.inputs))
  await saveScore(tx, portalId, leadId, refitSize(lead.score, { before: lead.size, after, target }))
}
