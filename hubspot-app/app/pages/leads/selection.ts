import type { DecideRequest, LeadFilter } from '@leadwright/contract'
import { countWords } from '@leadwright/ui/lead/lead-words.ts'

/** The server takes no more leads by their ids at once. */
const mostIds = 500

/** Which leads are ticked: some, or all that the filter found at the moment `seenAt`, when `all` was chosen. */
export type Selection = { ids: readonly string[] } | { all: number; seenAt: string }

/** Nothing is ticked. */
export const nothingSelected: Selection = { ids: [] }

/** How many are ticked. */
export const selectedCount = (selection: Selection): number =>
  'all' in selection ? selection.all : selection.ids.length

/** True when this lead is ticked. */
export const isSelected = (selection: Selection, id: string): boolean =>
  'all' in selection || selection.ids.includes(id)

/** Ticks or unticks leads. */
export const ticked = (selection: Selection, ids: readonly string[], isOn: boolean): Selection => {
  if ('all' in selection) return selection
  const others = selection.ids.filter((id) => !ids.includes(id))
  return { ids: isOn ? [...others, ...ids] : others }
}

/** Why a decision on so many cannot be sent; null where it can. */
export const tooMany = (selection: Selection): string | null =>
  'ids' in selection && selection.ids.length > mostIds
    ? `At most ${countWords(mostIds)} can be ticked one by one; choose all that match instead.`
    : null

/** The leads of a decision as it is sent. */
export const leadsOf = (selection: Selection, filter: LeadFilter): DecideRequest['leads'] =>
  'all' in selection
    ? { filter, expected: selection.all, seenAt: selection.seenAt }
    : { ids: [...selection.ids] }
