import type { ReviewPart } from '../app/review.ts'
import type { Deps } from '../commands/deps.ts'
import { decideAboutLeads } from '../commands/review/decide.ts'
import { editLead } from '../commands/review/edit-lead.ts'
import { readLeadHistory } from '../commands/review/lead-history.ts'
import { readLeadViews, removeLeadView, saveLeadView } from '../commands/review/lead-views.ts'
import { readLeftOut } from '../commands/review/left-out.ts'
import { listLeads } from '../commands/review/list-leads.ts'
import { countFilteredLeads } from '../db/repositories/lead-list.ts'

/** The part of the application where people look through leads and decide about them. */
export const reviewPart = (deps: Deps): ReviewPart => {
  const { sql } = deps.flow
  return {
    list: (portalId, filter, page) => listLeads(sql, portalId, filter, page),
    count: (portalId, filter) => countFilteredLeads(sql, portalId, filter),
    decide: (input) => decideAboutLeads(deps, input),
    views: (actor) => readLeadViews(sql, actor),
    saveView: (input) => saveLeadView(deps, input),
    deleteView: (input) => removeLeadView(deps, input),
    edit: (input) => editLead(deps, input),
    history: (portalId, leadId) => readLeadHistory(sql, portalId, leadId),
    leftOut: (portalId, campaignId, page) => readLeftOut(sql, portalId, campaignId, page),
  }
}
