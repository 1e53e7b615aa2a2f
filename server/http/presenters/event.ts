import type { CampaignEvent } from '@leadwright/contract'
import type { EventView } from '../../app.ts'

/** One line of a campaign's story as the contract has it. */
export const presentEvent = (event: EventView): CampaignEvent => ({
  id: event.id,
  at: event.at.toISOString(),
  kind: event.kind,
  level: event.level,
  message: event.message,
})
