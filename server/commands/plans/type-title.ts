import { findCampaignType } from '../../../src/campaigns/catalogue/index.ts'

/** The title of a stored brief's campaign type; its id when the type is no longer known. */
export const typeTitleOf = (brief: Record<string, unknown>): string => {
  const id = String(brief.type)
  return findCampaignType(id)?.title ?? id
}
