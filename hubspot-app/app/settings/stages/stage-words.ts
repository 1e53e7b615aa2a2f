import type { StageMapping, StageMappingResponse } from '@leadwright/contract'
import type { Fault } from '../use-saving.ts'

/** One of our five stages. */
export type Stage = keyof StageMapping

/** Our stages in their order, with what makes a lead get there. */
export const ourStages: readonly { stage: Stage; label: string; when: string }[] = [
  {
    stage: 'DISCOVERY',
    label: 'Discovery',
    when: 'Every find starts here. With “None” nothing is written to HubSpot before somebody accepts it.',
  },
  { stage: 'LEAD', label: 'Lead', when: 'Somebody accepted the find and added it to HubSpot.' },
  { stage: 'PROSPECT', label: 'Prospect', when: 'Somebody marked it as worth pursuing, here or in HubSpot.' },
  { stage: 'OPPORTUNITY', label: 'Opportunity', when: 'A deal is open.' },
  { stage: 'CUSTOMER', label: 'Customer', when: 'A deal is won.' },
]

type CrmStage = StageMappingResponse['stages'][number]

/** How “none” is sent through a select, which knows no null. */
export const none = ''

/** What one of our stages can be mapped to; a stage that is mapped but gone stays visible. */
export const optionsOf = (
  stages: readonly CrmStage[],
  mapped: string | null,
): { label: string; value: string }[] => {
  const isGone = mapped !== null && !stages.some(({ id }) => id === mapped)
  return [
    { label: 'None', value: none },
    ...stages.toSorted((a, b) => a.order - b.order).map(({ id, label }) => ({ label, value: id })),
    ...(isGone ? [{ label: `${mapped} (not in this account any more)`, value: mapped }] : []),
  ]
}

/** Stages that the account does not have, and such that stand in another order than ours. */
export const mappingFaults = (mapping: StageMapping, stages: readonly CrmStage[]): Fault[] => {
  const faults: Fault[] = []
  let before: { label: string; order: number; theirs: string } | null = null
  for (const { stage, label } of ourStages) {
    const id = mapping[stage]
    if (id === null) continue
    const theirs = stages.find((one) => one.id === id)
    if (theirs === undefined) {
      faults.push({ field: stage, message: 'This stage is not in the account any more; choose another.' })
      continue
    }
    if (before !== null && theirs.order <= before.order) {
      const message = `This has to come after "${before.theirs}" in HubSpot, which ${before.label} stands for.`
      faults.push({ field: stage, message })
    }
    before = { label, order: theirs.order, theirs: theirs.label }
  }
  return faults
}
