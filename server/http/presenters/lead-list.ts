import type { LeadHistoryResponse, LeadItem } from '@leadwright/contract'
import type { LeadHistoryEntry, LeadItemView } from '../../app/review.ts'

/** A lead of a list as the contract has it: moments as ISO text. */
export const presentLeadItem = (lead: LeadItemView): LeadItem => ({
  ...lead,
  createdAt: lead.createdAt.toISOString(),
})

/** A lead's history as the contract has it: moments as ISO text. */
export const presentHistory = (history: LeadHistoryEntry[]): LeadHistoryResponse => ({
  history: history.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
})
