import { readCampaignTypes } from '@leadwright/client/before-launch.ts'
import { listCampaigns } from '@leadwright/client/campaigns.ts'
import { useAnswer } from '@leadwright/ui/use-answer.ts'

/** As many as one answer may hold; older ones are found through their own page. */
const mostCampaigns = 100

/** What the filters offer. `problem`: why something is missing in them. */
export type FilterChoices = {
  campaigns: { label: string; value: string }[]
  types: { label: string; value: string }[]
  problem: string | null
}

/** Asks for the campaigns and their kinds, once. */
export const useChoices = (baseUrl: string): FilterChoices => {
  const campaigns = useAnswer(`campaigns ${baseUrl}`, () => listCampaigns(baseUrl, { limit: mostCampaigns }))
  const types = useAnswer(`types ${baseUrl}`, () => readCampaignTypes(baseUrl))
  const failed = [campaigns, types].find((outcome) => outcome !== null && !outcome.ok)
  return {
    campaigns: campaigns?.ok
      ? campaigns.answer.campaigns.map(({ id, name }) => ({ label: name, value: id }))
      : [],
    types: types?.ok ? types.answer.map(({ id, title }) => ({ label: title, value: id })) : [],
    problem:
      failed === null || failed === undefined || failed.ok
        ? null
        : `Some filters cannot be chosen at the moment: ${failed.failure.message}`,
  }
}
