import type { Lead, LeadListResponse, Review } from '@leadwright/contract'

const momentFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})
const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

/** A moment like `22 Nov 2026, 14:05`, where the person is. */
export const momentWords = (iso: string): string => momentFormat.format(new Date(iso))

/** A day like `22 Nov 2026`; a text that is no date stays as it is. */
export const dayWords = (iso: string): string =>
  Number.isNaN(Date.parse(iso)) ? iso : dayFormat.format(new Date(iso))

/** A number as people read it: `100,000`. */
export const countWords = (count: number): string => count.toLocaleString('en-GB')

/** How many a list finds: `1,204`, or `more than 10,000`, beyond which nothing is counted. */
export const totalWords = ({ total, isMore }: Pick<LeadListResponse, 'total' | 'isMore'>): string =>
  isMore ? `more than ${countWords(total)}` : countWords(total)

/** How many finds wait for a decision; 10,000 means that or more. */
export const findsWords = (count: number): string =>
  count < 10_000 ? countWords(count) : `${countWords(count)} or more`

/** The first letter as a capital. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `1 mile`, `6.3 miles`; null where it is not known. */
export const milesWords = (miles: number | null): string | null => {
  if (miles === null) return null
  const rounded = miles < 10 ? Math.round(miles * 10) / 10 : Math.round(miles)
  return rounded === 1 ? '1 mile' : `${countWords(rounded)} miles`
}

/** A stage as it is written: `Discovery`. */
export const stageWords = (stage: string): string => capitalised(stage.toLowerCase())

/** How far a company is proved, and the colour of it. */
export const verificationWords: Record<
  Lead['verification'],
  { words: string; variant: 'success' | 'warning' | 'danger' }
> = {
  verified: { words: 'Verified', variant: 'success' },
  partly: { words: 'Partly verified', variant: 'warning' },
  unverified: { words: 'Not verified', variant: 'danger' },
}

/** Where a lead stands in review, and the colour of it. */
export const reviewWords: Record<
  Review['state'],
  { words: string; variant: 'success' | 'default' | 'info' }
> = {
  'to-review': { words: 'To review', variant: 'info' },
  accepted: { words: 'Accepted', variant: 'success' },
  rejected: { words: 'Rejected', variant: 'default' },
}
