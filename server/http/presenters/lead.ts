import type { Lead } from '@leadwright/contract'
import type { LeadView } from '../../app.ts'

/** A lead as the contract has it: moments as ISO text. */
export const presentLead = (lead: LeadView): Lead => ({
  ...lead,
  review: { ...lead.review, at: lead.review.at?.toISOString() ?? null },
  evidence: lead.evidence.map((evidence) => ({
    ...evidence,
    retrievedAt: evidence.retrievedAt.toISOString(),
  })),
  createdAt: lead.createdAt.toISOString(),
  registerReadAt: lead.registerReadAt?.toISOString() ?? null,
})
