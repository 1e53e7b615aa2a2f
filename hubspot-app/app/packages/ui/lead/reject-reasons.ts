import type { Review } from '@leadwright/contract'

/** Why a lead may be rejected. */
export type RejectReason = NonNullable<Review['rejectReason']>

const words: Record<RejectReason, string> = {
  'wrong-sector': 'Wrong sector',
  'too-small': 'Too small',
  'too-large': 'Too large',
  'too-far': 'Too far away',
  'known-to-us': 'We know them already',
  competitor: 'A competitor',
  'no-need': 'No need for what we sell',
  'wrong-data': 'The data is wrong',
  other: 'Another reason',
}

/** The reasons to choose from, in order. */
export const rejectOptions: { label: string; value: RejectReason }[] = (
  Object.keys(words) as RejectReason[]
).map((value) => ({ label: words[value], value }))

/** A reason as people read it. */
export const rejectWords = (reason: RejectReason): string => words[reason]
