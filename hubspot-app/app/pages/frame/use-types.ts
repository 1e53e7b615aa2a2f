import { readCampaignTypes } from '@leadwright/client/before-launch.ts'
import type { CampaignType } from '@leadwright/contract'
import { useAnswer } from '@leadwright/ui/use-answer.ts'

const titled = (id: string): string => (id.charAt(0).toUpperCase() + id.slice(1)).replaceAll('-', ' ')

/** Finds a campaign type and its title; while the types are not known, the title is made from the id. */
export const useTypes = (
  baseUrl: string,
): { titleOf: (id: string) => string; typeOf: (id: string) => CampaignType | undefined } => {
  const types = useAnswer('types', () => readCampaignTypes(baseUrl))
  const typeOf = (id: string): CampaignType | undefined =>
    types?.ok ? types.answer.find((one) => one.id === id) : undefined
  return { typeOf, titleOf: (id) => typeOf(id)?.title ?? titled(id) }
}
