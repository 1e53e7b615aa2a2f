import { Flex, LoadingSpinner, useExtensionActions } from '@hubspot/ui-extensions'
import type { DecideRequest, LeadItem, Viewer } from '@leadwright/contract'
import type { RejectReason } from '@leadwright/ui/lead/reject-reasons.ts'
import { decidedWords, useDecide } from '@leadwright/ui/lead/use-decide.ts'
import { Problem } from '@leadwright/ui/problem.tsx'
import { type ReactNode, useState } from 'react'
import { filterOf, type LeadsAddress } from './address.ts'
import { BulkBar } from './bulk-bar.tsx'
import { LeadTable } from './lead-table.tsx'
import { NoLeads } from './no-leads.tsx'
import { Pager } from './pager.tsx'
import { leadsOf, nothingSelected, type Selection } from './selection.ts'
import { useCountAgain } from './use-count-again.ts'
import { useLeadList } from './use-lead-list.ts'
import { useSelectAll } from './use-select-all.ts'

type LeadListProps = {
  baseUrl: string
  address: LeadsAddress
  viewer: Viewer
  change: (part: Partial<LeadsAddress>) => void
}

/** Ticks belong to a filter: those of another one are forgotten. */
const useSelection = (filterKey: string): [Selection, (selection: Selection) => void] => {
  const [known, setKnown] = useState({ filterKey, selection: nothingSelected })
  return [
    known.filterKey === filterKey ? known.selection : nothingSelected,
    (selection) => setKnown({ filterKey, selection }),
  ]
}

/** The leads that the address finds, with the decisions on them. */
export const LeadList = ({ baseUrl, address, viewer, change }: LeadListProps): ReactNode => {
  const filter = filterOf(address)
  const { list, failure, isOld, reload } = useLeadList(baseUrl, address)
  const [selection, select] = useSelection(JSON.stringify(filter))
  const { addAlert } = useExtensionActions<'pages'>()
  const { selectAll, isCounting } = useSelectAll(baseUrl, filter, select)
  const countAgain = useCountAgain()
  const again = (): void => {
    select(nothingSelected)
    reload()
  }
  const deciding = useDecide(baseUrl, {
    onDecided: ({ decision }, answer) => {
      addAlert({ type: 'success', message: decidedWords(decision, answer) })
      again()
      countAgain()
    },
    // What was ticked is no longer what is there: it is shown anew beside the reason.
    onFailure: ({ code }) => code === 'conflict' && again(),
  })
  const send = (decision: DecideRequest['decision'], more: Partial<DecideRequest> = {}): Promise<boolean> =>
    deciding.decide({ decision, leads: leadsOf(selection, filter), ...more })
  const decideOne = (
    { id }: LeadItem,
    decision: DecideRequest['decision'],
    rejectReason?: RejectReason,
  ): void =>
    void deciding.decide({
      decision,
      leads: { ids: [id] },
      ...(rejectReason === undefined ? {} : { rejectReason }),
    })

  if (list === null) {
    if (failure !== null) return <Problem failure={failure} onRetry={reload} />
    return <LoadingSpinner label="Loading the leads" showLabel={true} />
  }
  const trouble = failure ?? deciding.failure
  const isOff = isOld || isCounting || deciding.busy !== null
  return (
    <Flex direction="column" gap="small">
      {trouble === null ? null : (
        <Problem failure={trouble} {...(failure === null ? {} : { onRetry: reload })} />
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
    </Flex>
  )
}
