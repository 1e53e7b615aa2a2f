import type { DecideRequest, LeadItem } from '@leadwright/contract'
import { type Column, HeadedTable } from '@leadwright/ui/headed-table.tsx'
import type { RejectReason } from '@leadwright/ui/lead/reject-reasons.ts'
import type { ReactNode } from 'react'
import { type LeadsAddress, paramsOf } from './address.ts'
import { LeadRow } from './lead-row.tsx'
import { isSelected, type Selection, ticked } from './selection.ts'

const columns: readonly Column[] = [
  ['', 'min'],
  ['Company', 230],
  ['Fit', 'min'],
  ['Place', 'min'],
  ['Firm', 160],
  ['Contact'],
  ['Stage'],
  ['Lead campaign', 170],
  ['Decision', 'min'],
]

type LeadTableProps = {
  leads: readonly LeadItem[]
  address: LeadsAddress
  selection: Selection
  select: (selection: Selection) => void
  decide: (lead: LeadItem, decision: DecideRequest['decision'], rejectReason?: RejectReason) => void
  /** True where nothing may be decided, or not now. */
  isOff: boolean
}

/** A page of leads. */
export const LeadTable = ({
  leads,
  address,
  selection,
  select,
  decide,
  isOff,
}: LeadTableProps): ReactNode => (
  <HeadedTable columns={columns}>
    {leads.map((lead) => (
      <LeadRow
        key={lead.id}
        lead={lead}
        linkParams={{ ...paramsOf(address), list: 'yes' }}
        showsReview={address.review === 'all'}
        isTicked={isSelected(selection, lead.id)}
        isTickFixed={'all' in selection}
        tick={(isOn) => select(ticked(selection, [lead], isOn))}
        decide={(decision, rejectReason) => decide(lead, decision, rejectReason)}
        isOff={isOff}
      />
    ))}
  </HeadedTable>
)
