import type { LeadHistoryEntry } from '../../app/review.ts'
import { findCampaign } from '../../db/repositories/campaigns.ts'
import { type DecisionRow, decisionsOf } from '../../db/repositories/lead-decisions.ts'
import { editsOf, type LeadEdit } from '../../db/repositories/lead-edits.ts'
import { findLead, type LeadRow } from '../../db/repositories/leads.ts'
import { movesOf, type StageMoveRow } from '../../db/repositories/stage-moves.ts'
import type { Sql } from '../../db/sql.ts'
import { noSuchLead } from '../stages/read-lead-stages.ts'
import { stageInWords } from '../stages/stage-in-words.ts'
import { editInWords } from './edit-in-words.ts'

const MOST_OF_EACH = 200

/** See `ReviewPart.history`. */
export const readLeadHistory = async (
  sql: Sql,
  portalId: number,
  leadId: string,
): Promise<LeadHistoryEntry[]> => {
  const lead = await findLead(sql, portalId, leadId)
  if (lead === null) throw noSuchLead()
  const [campaign, decisions, moves, edits] = await Promise.all([
    findCampaign(sql, portalId, lead.campaignId),
    decisionsOf(sql, portalId, leadId, MOST_OF_EACH),
    movesOf(sql, portalId, leadId, MOST_OF_EACH),
    editsOf(sql, portalId, leadId, MOST_OF_EACH),
  ])
  const entries = [
    ...moves.map(moveEntry),
    ...decisions.map(decisionEntry),
    ...edits.map(editEntry),
    beginning(lead, campaign?.launchedBy ?? ''),
  ]
  // The sort keeps the order of equals: what happened later stands first in each part.
  return entries.sort((a, b) => b.at.getTime() - a.at.getTime())
}

const beginning = (lead: LeadRow, who: string): LeadHistoryEntry =>
  lead.origin === 'check'
    ? { at: lead.createdAt, kind: 'check', who, sentence: 'Had this company checked.' }
    : {
        at: lead.createdAt,
        kind: 'found',
        who: 'Leadwright',
        sentence: `Found by the lead campaign “${lead.campaignName}”, which ${who} launched.`,
      }

const decisionEntry = ({ decision, rejectReason, note, who, at }: DecisionRow): LeadHistoryEntry => {
  const why = rejectReason === null ? '' : `: ${rejectReason.replaceAll('-', ' ')}`
  const said = {
    accept: 'Accepted it',
    reject: `Rejected it${why}`,
    reopen: 'Put it back to review',
  }[decision]
  return { at, kind: 'review', who, sentence: `${said}.${note === null ? '' : ` “${note}”`}` }
}

const editEntry = (edit: LeadEdit): LeadHistoryEntry => ({
  at: edit.at,
  kind: 'edit',
  who: edit.who,
  sentence: editInWords(edit),
})

const moveEntry = ({ from, to, who, at, reason, hubspotNote }: StageMoveRow): LeadHistoryEntry => {
  const moved = `Moved it from ${stageInWords(from)} to ${stageInWords(to)}.`
  const parts = [moved, reason && `“${reason}”`, hubspotNote]
  return { at, kind: 'stage', who, sentence: parts.filter(Boolean).join(' ') }
}
