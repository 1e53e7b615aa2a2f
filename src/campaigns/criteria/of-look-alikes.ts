import { isRealTrade, sicCodes } from '../../company/sic-codes.ts'
import type { Criterion } from '../criteria.ts'
import type { LookAlikeInputs, LookAlikeProfile } from '../look-alikes.ts'

/** A trade is the same from here on: the class, the level at which firms choose their codes with some care. */
const DIGITS_OF_A_CLASS = 4
const MOST_WORDS = 10
/** A firm of 20 is like one of 10 or of 40. */
const SIZE_FACTOR = 2
/** Firms that began within so many years of each other are of one age. */
const YEARS_APART = 5

/** The profiles that were looked up. */
export const profilesOf = ({ like }: LookAlikeInputs): LookAlikeProfile[] =>
  like.flatMap(({ profile }) => profile ?? [])

/** The real trades of the companies, as codes. */
export const tradesOf = (profiles: readonly LookAlikeProfile[]): string[] => [
  ...new Set(profiles.flatMap(({ sicCodes }) => sicCodes.filter(isRealTrade))),
]

/** Every code of the classes that the companies' trades belong to: what their like may be registered for. */
export const codesOfClasses = (trades: readonly string[]): string[] => {
  const classes = classesOf(trades)
  return [...sicCodes.keys()].filter((code) => classes.includes(code.slice(0, DIGITS_OF_A_CLASS))).sort()
}

const classesOf = (trades: readonly string[]): string[] =>
  [...new Set(trades.map((code) => code.slice(0, DIGITS_OF_A_CLASS)))].slice(0, 40)

/** The likenesses that were ticked, as criteria. One without anything to compare with is left out. */
export const criteriaOfLookAlikes = (own: LookAlikeInputs): Criterion[] => {
  const profiles = profilesOf(own)
  const isTicked = (signal: LookAlikeInputs['signals'][number]) => own.signals.includes(signal)
  const sicPrefixes = isTicked('trade') ? classesOf(tradesOf(profiles)) : []
  const words = isTicked('services') ? servicesOf(profiles) : []
  return [
    ...tradeCriterion(sicPrefixes, words),
    ...(isTicked('size') ? sizeCriterion(profiles) : []),
    ...(isTicked('age') ? ageCriterion(profiles) : []),
  ]
}

/** Services of the companies by the names that they give them, those that most of them name first. */
export const servicesOf = (profiles: readonly LookAlikeProfile[]): string[] => {
  const counts = new Map<string, number>()
  for (const service of profiles.flatMap(({ services }) => services))
    counts.set(service, (counts.get(service) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([service]) => service)
    .filter((service) => service.length >= 2 && service.length <= 60)
    .slice(0, MOST_WORDS)
}

const tradeCriterion = (sicPrefixes: string[], words: string[]): Criterion[] => {
  if (sicPrefixes.length + words.length === 0) return []
  const text = [
    ...(sicPrefixes.length > 0 ? ['same trade'] : []),
    ...(words.length > 0 ? ['same services'] : []),
  ]
  return [
    { id: 'trade', text: text.join(' or '), need: 'must', check: { kind: 'trade', sicPrefixes, words } },
  ]
}

const sizeCriterion = (profiles: LookAlikeProfile[]): Criterion[] => {
  const sizes = profiles.flatMap(({ size }) => size ?? [])
  if (sizes.length === 0) return []
  const minimum = Math.floor(Math.min(...sizes.map((size) => size.minimum)) / SIZE_FACTOR)
  const isOpen = sizes.some((size) => size.maximum === null)
  const maximum = isOpen ? null : Math.max(1, ...sizes.map((size) => (size.maximum ?? 0) * SIZE_FACTOR))
  return [{ id: 'size', text: 'similar size', need: 'must', check: { kind: 'size', minimum, maximum } }]
}

const ageCriterion = (profiles: LookAlikeProfile[]): Criterion[] => {
  const days = profiles.flatMap(({ incorporatedOn }) => incorporatedOn ?? []).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  const from = yearsLater(first, -YEARS_APART)
  const to = yearsLater(last, YEARS_APART)
  return [{ id: 'age', text: 'similar age', need: 'must', check: { kind: 'age', from, to } }]
}

/** 29 February becomes the 28th: a bound needs no more care. */
const yearsLater = (day: string, years: number): string =>
  `${Number(day.slice(0, 4)) + years}${day.slice(4)}`.replace(/-02-29$/, '-02-28')
