import { Table, TableBody, TableHead, TableHeader, TableRow } from '@hubspot/ui-extensions'
import type { DecideRequest, LeadItem } from '@leadwright/contract'
import type { RejectReason } from '@leadwright/ui/lead/reject-reasons.ts'
import type { ReactNode } from 'react'
import { type LeadsAddress, paramsOf } from './address.ts'
import { LeadRow } from './lead-row.tsx'
import { isSelected, type Selection, ticked } from './selection.ts'

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
  <Table density="condensed">
    <TableHead>
      <TableRow>
        <TableHeader width="min"> </TableHeader>
        <TableHeader width={230}>Company</TableHeader>
        <TableHeader width="min">Fit</TableHeader>
        <TableHeader width="min">Place</TableHeader>
        <TableHeader width={160}>Firm</TableHeader>
        <TableHeader>Contact</TableHeader>
        <TableHeader>Stage</TableHeader>
        <TableHeader width={170}>Lead campaign</TableHeader>
        <TableHeader width="min">Decision</TableHeader>
      </TableRow>
    </TableHead>
    <TableBody>
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
    </TableBody>
  </Table>
)
