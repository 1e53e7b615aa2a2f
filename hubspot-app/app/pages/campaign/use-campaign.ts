import { type CallFailure, outcomeOf } from '@leadwright/client/call-failure.ts'
import { readCampaign, readEvents } from '@leadwright/client/campaigns.ts'
import type { Campaign, CampaignEvent } from '@leadwright/contract'
import { isUnderWay } from '@leadwright/ui/campaign-progress.tsx'
import { useRef } from 'react'
import { type Fresh, useFresh } from '../frame/use-fresh.ts'

/** A full answer: there may be more. */
const eventsOfAnAnswer = 100
/** So many answers at one look; what is left of a very long story comes with the next looks. */
const answersAtALook = 10

/** A campaign and its story, newest first. `storyFailure`: why the newest of it is missing. */
export type CampaignLook = {
  campaign: Campaign
  events: readonly CampaignEvent[]
  storyFailure: CallFailure | null
}

/** Keeps a campaign and its story up to date while it is shown: one poll for both, which asks only for new events. */
export const useCampaign = (baseUrl: string, id: string): Fresh<CampaignLook> => {
  const known = useRef<readonly CampaignEvent[]>([])
  const readOn = async (): Promise<void> => {
    for (let answers = 0; answers < answersAtALook; answers += 1) {
      const { events } = await readEvents(baseUrl, id, known.current[0]?.id ?? 0)
      // Another look may have brought some of them meanwhile.
      const newestId = known.current[0]?.id ?? 0
      known.current = [...events.filter((event) => event.id > newestId).reverse(), ...known.current]
      if (events.length < eventsOfAnAnswer) return
    }
  }
  const ask = async (): Promise<CampaignLook> => {
    const [campaign, story] = await Promise.all([readCampaign(baseUrl, id), outcomeOf(readOn())])
    return { campaign, events: known.current, storyFailure: story.ok ? null : story.failure }
  }
  return useFresh(id, { ask, isBusy: ({ campaign }) => isUnderWay(campaign) })
}
