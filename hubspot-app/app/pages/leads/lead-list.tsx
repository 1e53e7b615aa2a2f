import { LoadingSpinner } from '@hubspot/ui-extensions'
import type { Viewer } from '@leadwright/contract'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import { type ReactNode, useState } from 'react'
import { filterOf, type LeadsAddress } from './address.ts'
import { BulkBar } from './bulk-bar.tsx'
import { LeadTable } from './lead-table.tsx'
import { NoLeads } from './no-leads.tsx'
import { Pager } from './pager.tsx'
import { nothingSelected, type Selection } from './selection.ts'
import { UndoBar } from './undo-bar.tsx'
import { useLeadList } from './use-lead-list.ts'
import { useListDecisions } from './use-list-decisions.ts'
import { useSelectAll } from './use-select-all.ts'

type LeadListProps = {
  baseUrl: string
  address: LeadsAddress
  viewer: Viewer
  change: (part: Partial<LeadsAddress>) => void
}

type ChangeTicks = (next: (before: Selection) => Selection) => void

/** Ticks belong to a filter: those of another one are forgotten. */
const useSelection = (filterKey: string): [Selection, ChangeTicks] => {
  const [known, setKnown] = useState({ filterKey, selection: nothingSelected })
  const of = (state: typeof known): Selection =>
    state.filterKey === filterKey ? state.selection : nothingSelected
  return [of(known), (next) => setKnown((before) => ({ filterKey, selection: next(of(before)) }))]
}

/** The leads that the address finds, with the decisions on them. */
export const LeadList = ({ baseUrl, address, viewer, change }: LeadListProps): ReactNode => {
  const filter = filterOf(address)
  const { list, failure, isOld, reload } = useLeadList(baseUrl, address)
  const [selection, changeTicks] = useSelection(JSON.stringify(filter))
  const select = (next: Selection): void => changeTicks(() => next)
  const { selectAll, isCounting } = useSelectAll(baseUrl, filter, select)
  const decisions = useListDecisions({ baseUrl, filter, selection, change: changeTicks, reload })
  const { deciding, last, send, decideOne, undo } = decisions

  if (list === null) {
    if (failure !== null) return <Problem failure={failure} onRetry={reload} />
    return <LoadingSpinner label="Loading the leads" showLabel={true} />
  }
  const trouble = failure ?? deciding.failure
  const isOff = isOld || isCounting || deciding.busy !== null
  return (
    <Stack>
      {trouble === null ? null : (
        <Problem failure={trouble} {...(failure === null ? {} : { onRetry: reload })} />
      )}
      {last === null ? null : (
        <UndoBar
          words={last.words}
          undoWords={last.key === null ? null : last.wasToReview ? 'Undo' : 'Put back to review'}
          undo={undo}
          isOff={deciding.busy !== null}
        />
      )}
      {list.leads.length === 0 ? (
        <NoLeads
          address={address}
          clear={() => change({ filter: {} })}
          goToFirst={() => change({ after: null, before: 0 })}
        />
      ) : (
        <>
          <BulkBar
            list={list}
            review={address.review}
            selection={selection}
            select={select}
            selectAll={() => void selectAll()}
            viewer={viewer}
            deciding={deciding}
            send={send}
            isOff={isOff}
          />
          <LeadTable
            leads={list.leads}
            address={address}
            selection={selection}
            select={select}
            decide={decideOne}
            isOff={isOff || !viewer.mayReview}
          />
          <Pager list={list} address={address} isOld={isOld} go={change} />
        </>
      )}
    </Stack>
  )
}
