import type { MoneyLimits } from '@leadwright/contract'
import type { Fault } from '../use-saving.ts'

/** A limit by its name in the contract. */
export type LimitName = keyof MoneyLimits

/** The limits in the order of the form, with their words. */
export const limitWords: readonly { name: LimitName; label: string; description: string }[] = [
  {
    name: 'campaignMicroPounds',
    label: 'One campaign, in pounds',
    description: 'No campaign can cost more. It pauses when it gets there.',
  },
  {
    name: 'personMonthMicroPounds',
    label: 'One person a month, in pounds',
    description: 'All campaigns that one person launches in a calendar month.',
  },
  {
    name: 'portalMonthMicroPounds',
    label: 'This account a month, in pounds',
    description: 'Everything that Leadwright spends for this HubSpot account in a calendar month.',
  },
]

/** The form as it is typed. */
export type LimitsDraft = Record<LimitName, string>

const oneMicroPenny = 10_000
const leastPence = 10
const mostPence = 100_000_000

const typed = (microPounds: number): string => {
  const pence = Math.ceil(microPounds / oneMicroPenny)
  return pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2)
}

/** The form as it opens. */
export const limitsDraftOf = (limits: MoneyLimits): LimitsDraft => ({
  campaignMicroPounds: typed(limits.campaignMicroPounds),
  personMonthMicroPounds: typed(limits.personMonthMicroPounds),
  portalMonthMicroPounds: typed(limits.portalMonthMicroPounds),
})

/** Pence of an amount like `25`, `£1,000` or `2.50`; null when it is none. */
const penceOf = (text: string): number | null => {
  const [, pounds, pence = ''] =
    /^£?\s*(\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?:\.(\d{1,2}))?$/.exec(text.trim()) ?? []
  return pounds === undefined ? null : Number(pounds.replaceAll(',', '')) * 100 + Number(pence.padEnd(2, '0'))
}

const faultOf = (text: string): string | null => {
  const pence = penceOf(text)
  if (pence === null) return 'Type an amount in pounds, like 25 or 2.50.'
  return pence < leastPence || pence > mostPence ? 'Type an amount from £0.10 to £1,000,000.' : null
}

/** Every limit that cannot be meant as it is typed. */
export const limitFaults = (draft: LimitsDraft): Fault[] =>
  limitWords.flatMap(({ name }) => {
    const message = faultOf(draft[name])
    return message === null ? [] : [{ field: name, message }]
  })

/** The limits that a draft without faults stands for; one that nobody touched stays as it was saved, to the last millionth. */
export const limitsOf = (draft: LimitsDraft, saved: MoneyLimits): MoneyLimits => {
  const limit = (name: LimitName): number =>
    draft[name] === typed(saved[name]) ? saved[name] : (penceOf(draft[name]) ?? 0) * oneMicroPenny
  return {
    campaignMicroPounds: limit('campaignMicroPounds'),
    personMonthMicroPounds: limit('personMonthMicroPounds'),
    portalMonthMicroPounds: limit('portalMonthMicroPounds'),
  }
}
