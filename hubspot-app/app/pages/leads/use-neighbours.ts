import { readLeadList } from '@leadwright/client/leads.ts'
import type { LeadListResponse } from '@leadwright/contract'
import { totalWords } from '@leadwright/ui/lead/lead-words.ts'
import { useAnswer } from '@leadwright/ui/use-answer.ts'
import { type LeadsAddress, paramsOf, queryOf, readAddress } from './address.ts'

/** A lead of the list, as its page is opened. */
type Neighbour = Record<string, string>

/** What comes before and after a lead in the list that it was opened from. */
export type Neighbours = {
  /** Parameters of their pages; null: there is none, or it is not known. */
  previous: Neighbour | null
  next: Neighbour | null
  /** Its place from 1 on, and of how many in words; null where it is not in the list. */
  place: { at: number; of: string } | null
  /** The list's own address; null when the lead was not opened from one. */
  list: Record<string, string> | null
}

const neighbour = (address: LeadsAddress, leadId: string | undefined): Neighbour | null =>
  leadId === undefined ? null : { ...paramsOf(address), list: 'yes', leadId }

const leadsOf = (answer: { ok: true; answer: LeadListResponse } | { ok: false } | null) =>
  answer?.ok ? answer.answer.leads : []

/**
 * Finds a lead's neighbours. The list is asked for once and kept while one goes through it, so that the next one stays the
 * next one also after a decision took this one from the list.
 */
export const useNeighbours = (baseUrl: string, params: Record<string, string>): Neighbours => {
  const address = readAddress(params)
  const isFromList = params.list === 'yes'
  const key = JSON.stringify(queryOf(address))
  const page = useAnswer(isFromList ? key : null, () => readLeadList(baseUrl, queryOf(address)))
  const leads = leadsOf(page)
  const at = leads.findIndex(({ id }) => id === params.leadId)
  const nextAfter = page?.ok ? page.answer.nextAfter : null
  const isLast = at !== -1 && at === leads.length - 1
  const onwards: LeadsAddress = { ...address, after: nextAfter, before: address.before + leads.length }
  const following = useAnswer(isLast && nextAfter !== null ? `${key} ${nextAfter}` : null, () =>
    readLeadList(baseUrl, queryOf(onwards)),
  )
  const next = isLast ? neighbour(onwards, leadsOf(following)[0]?.id) : neighbour(address, leads[at + 1]?.id)
  return {
    previous: at > 0 ? neighbour(address, leads[at - 1]?.id) : null,
    next: next?.leadId === params.leadId ? null : next,
    place: at === -1 || !page?.ok ? null : { at: address.before + at + 1, of: totalWords(page.answer) },
    list: isFromList ? paramsOf(address) : null,
  }
}
