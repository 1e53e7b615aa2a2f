import type { DecideRequest } from '@leadwright/contract'

/** What was done with a lead; `edit`: a field was corrected; `decided-elsewhere`: it was left, since a colleague had decided about it meanwhile. */
export type LeadChange = DecideRequest['decision'] | 'move' | 'edit' | 'decided-elsewhere'
