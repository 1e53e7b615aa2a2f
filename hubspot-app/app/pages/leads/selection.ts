import type { DecideRequest, LeadFilter, LeadItem } from '@leadwright/contract'
import { countWords } from '@leadwright/ui/lead/lead-words.ts'

/** The server takes no more leads by their ids at once. */
const mostIds = 500

type Seen = Readonly<Record<string, LeadItem['review']>>

/**
 * Which leads are ticked: some, by id with the state that they were seen in, or all that the filter found at the moment
 * `seenAt`, when `all` was chosen.
 */
export type Selection = { seen: Seen } | { all: number; seenAt: string }

/** Nothing is ticked. */
export const nothingSelected: Selection = { seen: {} }

/** How many are ticked. */
export const selectedCount = (selection: Selection): number =>
  'all' in selection ? selection.all : Object.keys(selection.seen).length

/** True when this lead is ticked. */
export const isSelected = (selection: Selection, id: string): boolean =>
  'all' in selection || id in selection.seen

/** Ticks or unticks leads. */
export const ticked = (
  selection: Selection,
  leads: readonly Pick<LeadItem, 'id' | 'review'>[],
  isOn: boolean,
): Selection => {
  if ('all' in selection) return selection
  const others = Object.entries(selection.seen).filter(([known]) => !leads.some(({ id }) => id === known))
  const more = isOn ? leads.map(({ id, review }) => [id, review] as const) : []
  return { seen: Object.fromEntries([...others, ...more]) }
}

/** What is left when one lead was decided about by itself. `hasLeft`: the filter does not find it any more. */
export const withoutLead = (
  selection: Selection,
  leadId: string,
  { hasLeft }: { hasLeft: boolean },
): Selection => {
  if ('all' in selection) return hasLeft ? { ...selection, all: selection.all - 1 } : selection
  const { [leadId]: _, ...seen } = selection.seen
  return { seen }
}

/** Why a decision on so many cannot be sent; null where it can. */
export const tooMany = (selection: Selection): string | null =>
  'seen' in selection && selectedCount(selection) > mostIds
    ? `At most ${countWords(mostIds)} can be ticked one by one; choose all that match instead.`
    : null

/** The leads of a decision as it is sent. */
export const leadsOf = (selection: Selection, filter: LeadFilter): DecideRequest['leads'] =>
  'all' in selection
    ? { filter, expected: selection.all, seenAt: selection.seenAt }
    : { ids: Object.keys(selection.seen), seen: { ...selection.seen } }
