import type { Check } from '../criteria.ts'

/** A wish that a description states in so many words; `at` is where it stands. */
export type Wish = { text: string; at: number; check: Check }

const number = (text: string | undefined): number => Number((text ?? '').replaceAll(',', ''))

const people = '(?:employees|staff|people|persons)'

const sizeWish = (text: string): Wish | null => {
  const size = (match: RegExpExecArray, minimum: number | null, maximum: number | null): Wish => ({
    text: match[0],
    at: match.index,
    check: { kind: 'size', minimum, maximum },
  })
  const range = new RegExp(`\\b(\\d[\\d,]*)\\s*(?:-|–|to|and)\\s*(\\d[\\d,]*)\\s+${people}\\b`, 'i').exec(
    text,
  )
  if (range !== null) {
    const [low, high] = [number(range[1]), number(range[2])]
    return size(range, Math.min(low, high), Math.max(low, high))
  }
  const least = new RegExp(
    `(?<!\\bno )\\b(at least|more than|over|minimum of)\\s+(\\d[\\d,]*)\\s+${people}\\b`,
    'i',
  ).exec(text)
  if (least !== null) {
    const isMore = /more|over/i.test(least[1] ?? '')
    return size(least, number(least[2]) + (isMore ? 1 : 0), null)
  }
  const orMore = new RegExp(`\\b(\\d[\\d,]*)\\s*(?:\\+|or more|and more|plus)\\s+${people}\\b`, 'i').exec(
    text,
  )
  if (orMore !== null) return size(orMore, number(orMore[1]), null)
  const most = new RegExp(
    `\\b(at most|up to|fewer than|less than|under|no more than)\\s+(\\d[\\d,]*)\\s+${people}\\b`,
    'i',
  ).exec(text)
  if (most === null) return null
  const isLess = /fewer|less|under/i.test(most[1] ?? '')
  return size(most, null, Math.max(0, number(most[2]) - (isLess ? 1 : 0)))
}

/** The day so many months before `today`, both like `2026-11-22`. */
const monthsBefore = (today: string, months: number): string => {
  const day = new Date(`${today}T00:00:00Z`)
  day.setUTCMonth(day.getUTCMonth() - months)
  return day.toISOString().slice(0, 10)
}

const begun = '(?:founded|incorporated|established|started|set up|registered|formed)'

const ageWish = (text: string, today: string): Wish | null => {
  const age = (match: RegExpExecArray, from: string | null, to: string | null): Wish => ({
    text: match[0],
    at: match.index,
    check: { kind: 'age', from, to },
  })
  const months = (count: string | undefined, unit: string | undefined) =>
    Math.min(6000, number(count) * (/year/i.test(unit ?? '') ? 12 : 1))
  const recent = new RegExp(
    `\\b${begun}\\s+(?:in|within|during)\\s+the\\s+(?:last|past)\\s+(\\d{1,3})\\s+(months?|years?)\\b`,
    'i',
  ).exec(text)
  if (recent !== null) return age(recent, monthsBefore(today, months(recent[1], recent[2])), null)
  const year = new RegExp(`\\b${begun}\\s+(since|after|before|in)\\s+(\\d{4})\\b`, 'i').exec(text)
  if (year !== null) {
    const [word, named] = [(year[1] ?? '').toLowerCase(), Number(year[2])]
    if (word === 'before') return age(year, null, `${named - 1}-12-31`)
    if (word === 'after') return age(year, `${named + 1}-01-01`, null)
    return age(year, `${named}-01-01`, word === 'in' ? `${named}-12-31` : null)
  }
  const old = /(?<!\bno )\b(at least|more than|over)\s+(\d{1,3})\s+years?\s+old\b/i.exec(text)
  if (old !== null) return age(old, null, monthsBefore(today, months(old[2], 'years')))
  const young = /\b(at most|less than|under|up to)\s+(\d{1,3})\s+(months?|years?)\s+old\b/i.exec(text)
  return young && age(young, monthsBefore(today, months(young[2], young[3])), null)
}

const plainWishes: [RegExp, Check][] = [
  [/\b(?:with|have|has|having) (?:a |their own |its own )?web ?sites?\b/i, { kind: 'has', what: 'website' }],
  [
    /\b(?:with|have|has|having) (?:a |their own )?(?:tele)?phone(?: numbers?)?\b/i,
    { kind: 'has', what: 'phone' },
  ],
  [/\b(?:with|have|has|having) (?:an? )?e-?mail(?: address(?:es)?)?\b/i, { kind: 'has', what: 'email' }],
  [
    /\b(?:charit(?:y|ies)|non-?profits?|not[- ]for[- ]profits?)\b/i,
    { kind: 'legal-form', forms: ['non-profit'] },
  ],
  [/\b(?:plcs?|public limited companies)\b/i, { kind: 'legal-form', forms: ['public-company'] }],
  [/\b(?:llps?|partnerships)\b/i, { kind: 'legal-form', forms: ['partnership'] }],
  [
    /\bnot (?:only|just) a registered office\b|\b(?:their|its) own (?:site|premises)\b/i,
    { kind: 'place-kind', place: 'site' },
  ],
]

/** What stands between quotation marks, or after "mention" and "do not offer", is looked for on the company's own site. */
const saidWishes = (text: string): Wish[] => {
  const phrase = '["“]([^"”\\n]{2,60})["”]'
  const lacking = new RegExp(
    `\\b(?:(?:do|does) not|don't|doesn't|without|never|no) (?:(?:offer|mention|say|show|provide|list)(?:s|ing)? )?${phrase}`,
    'gi',
  )
  const absent = [...text.matchAll(lacking)]
  const present = [...text.matchAll(new RegExp(phrase, 'g'))].filter(
    ({ index }) => !absent.some((one) => index >= one.index && index < one.index + one[0].length),
  )
  const wish = (kind: 'site-says' | 'site-lacks') => (match: RegExpExecArray) => ({
    text: `${kind === 'site-says' ? 'website says' : 'website does not say'} “${match[1]}”`,
    at: match.index,
    check: { kind, phrases: [match[1] ?? ''] },
  })
  return [...absent.map(wish('site-lacks')), ...present.map(wish('site-says'))]
}

/** Every wish that simple rules find in a description; `today` (`2026-11-22`) is what "the last three years" counts from; null: ages are not looked for. */
export const wishesIn = (text: string, today: string | null): Wish[] => [
  ...[sizeWish(text), today === null ? null : ageWish(text, today)].filter((wish) => wish !== null),
  ...plainWishes.flatMap(([form, check]) => {
    const match = form.exec(text)
    return match === null ? [] : [{ text: match[0], at: match.index, check }]
  }),
  ...saidWishes(text),
]
