import { type CallFailure, outcomeOf } from '@leadwright/client/call-failure.ts'
import { readCompanyList } from '@leadwright/client/company-list.ts'
import type { ListedCompany, ReadListResponse } from '@leadwright/contract'
import { useRef, useState } from 'react'

/** A list as it stands in the form, and what can be done with it. */
export type Companies = {
  text: string
  read: ReadListResponse | null
  failure: CallFailure | null
  isAsking: boolean
  type: (text: string) => void
  ask: () => void
  /** Reads it again with other columns. */
  choose: (columns: ReadListResponse['columns']) => void
  /** Takes the lines that can be checked, though others cannot. */
  take: () => void
}

/** `text` null: nobody has typed yet. */
type State = Pick<Companies, 'read' | 'failure' | 'isAsking'> & { text: string | null }

/** Companies that are there before anything is pasted, such as those of an earlier campaign, as lines. */
const linesOf = (value: unknown): string =>
  (Array.isArray(value) ? value : [])
    .map((company: Partial<ListedCompany>) =>
      [company.name, company.companyNumber, company.postcode, company.website].filter(Boolean).join('\t'),
    )
    .join('\n')

const goodOf = ({ rows }: ReadListResponse) =>
  rows.flatMap(({ fault, ...company }) => (fault === null ? [company] : []))

/** Holds what is pasted and what the server read of it; a list without faults is taken at once, another when it is confirmed. */
export const useCompanies = (
  baseUrl: string,
  value: unknown,
  onTaken: (companies: unknown) => void,
): Companies => {
  const [state, setState] = useState<State>({ text: null, read: null, failure: null, isAsking: false })
  // An answer to what stood there before is not wanted any more.
  const asked = useRef(0)
  const text = state.text ?? linesOf(value)
  const ask = async (columns?: ReadListResponse['columns']): Promise<void> => {
    const mine = ++asked.current
    setState((before) => ({ ...before, text, isAsking: true, failure: null }))
    onTaken([])
    const outcome = await outcomeOf(
      readCompanyList(baseUrl, { text, ...(columns === undefined ? {} : { columns }) }),
    )
    if (mine !== asked.current) return
    const read = outcome.ok ? outcome.answer : null
    setState((before) => ({
      ...before,
      isAsking: false,
      read: read ?? before.read,
      failure: outcome.ok ? null : outcome.failure,
    }))
    if (read !== null && read.counts.faulty === 0 && read.counts.leftOver === 0) onTaken(goodOf(read))
  }
  return {
    ...state,
    text,
    type: (typed) => {
      asked.current += 1
      setState({ text: typed, read: null, failure: null, isAsking: false })
      onTaken([])
    },
    ask: () => void ask(),
    choose: (columns) => void ask(columns),
    take: () => {
      if (state.read !== null) onTaken(goodOf(state.read))
    },
  }
}
