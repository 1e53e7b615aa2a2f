import type { SourceName } from './search-step.ts'

/**
 * Sources of one group see companies by the same means; groups see them by different ones, and nearly independently. `official`:
 * registers that list all of their kind by where they are, as those of schools and care providers do.
 */
export type SourceGroup = 'web' | 'places' | 'registers' | 'official'

/** So many suitable companies were seen by exactly these groups. */
export type Sighting = { groups: SourceGroup[]; count: number }

/** How complete a campaign's list is. `estimate`, `low` and `high` are numbers of companies; null: they can't be told. */
export type Completeness = {
  /** Suitable companies that the campaign saw, those known already included. */
  found: number
  estimate: number | null
  low: number | null
  high: number | null
  /** For a person. */
  sentence: string
}

const groups: Partial<Record<SourceName, SourceGroup>> = {
  'web-search': 'web',
  'google-places': 'places',
  'companies-house': 'registers',
  'schools-register': 'official',
  'care-register': 'official',
}

/** The group that a source belongs to; null: it says nothing of how many there are (lists, planning, records). */
export const sourceGroupOf = (source: string): SourceGroup | null => groups[source as SourceName] ?? null

/**
 * How much oftener than by chance a company that one side saw is seen by the other too: the natural logarithm of the odds
 * ratio and its spread, before this campaign's own figures are looked at. Well-visible companies are in web pages and in places;
 * to a register they are all alike. From the simulation of `npm run bench -- completeness`.
 */
const DEPENDENCE = {
  registers: { mean: 0.25, spread: 0.4 },
  'web and places': { mean: 0.5, spread: 0.3 },
} as const

/** Fewer companies seen by both sides tell nothing of those that nobody saw; beside an official list they are the smaller part. */
const LEAST_OVERLAP = 5
const SEEN = 'Suitable companies seen'
/** Standard deviations to each side; 1.96 would hold 95 % if the assumptions were exact. */
const BREADTH = 1.8

/**
 * Estimates how many suitable companies there are from how far independent groups of sources found the same ones
 * (capture and recapture, Chapman's estimate of two lists, with an allowance for lists that depend on each other). With three
 * groups the registers are one side, web and places together the other, and the allowance is learnt from the three. What an
 * official list holds is all of its kind: the estimate is made of the others, where those tell enough.
 */
export const completeness = (sightings: Sighting[], isWhole: boolean): Completeness => {
  const seen = sightings.filter(({ count, groups }) => count > 0 && groups.length > 0)
  const found = sightings.reduce((sum, { count }) => sum + count, 0)
  const unseen =
    found === 0
      ? 'nothing suitable was found'
      : (unseenBesideOfficial(seen) ?? unseenOf(seen.map(asRegisters)))
  if (typeof unseen === 'string') {
    const sentence = `${SEEN}: ${found}; how many there are can't be told: ${unseen}.`
    return { found, estimate: null, low: null, high: null, sentence }
  }
  const [middle, least, most] = unseen
  const [estimate, low, high] = [
    found + Math.round(middle),
    found + Math.floor(least),
    found + Math.ceil(most),
  ] as const
  return { found, estimate, low, high, sentence: inWords({ found, estimate, low, high }, isWhole) }
}

/** Companies that nobody saw: estimate, least and most. */
type Unseen = [number, number, number]

/** Null: no official list saw any, or the others tell too little. */
const unseenBesideOfficial = (seen: Sighting[]): Unseen | null => {
  const others = seen.filter(({ groups }) => !groups.includes('official'))
  if (others.length === seen.length) return null
  if (others.length === 0) return [0, 0, 0]
  const unseen = unseenOf(others, 1)
  return typeof unseen === 'string' ? null : unseen
}

const asRegisters = ({ groups, count }: Sighting): Sighting => ({
  groups: [...new Set(groups.map((group) => (group === 'official' ? 'registers' : group)))],
  count,
})

/** The unseen, or why they can't be told: fewer than `leastOverlap` companies were seen by both sides. */
const unseenOf = (seen: Sighting[], leastOverlap = LEAST_OVERLAP): Unseen | string => {
  const present = new Set(seen.flatMap(({ groups }) => groups))
  if (present.size < 2) return 'only one kind of source found any'
  const sides = tableOf(seen, present)
  if (sides.both < leastOverlap) return 'the sources found too few of the same companies'
  return estimateUnseen(sides, dependenceOf(seen, present))
}

const inWords = (
  { found, estimate, low, high }: { found: number; estimate: number; low: number; high: number },
  isWhole: boolean,
): string => {
  const range = low === high ? `${estimate}` : `about ${estimate} (${low} to ${high})`
  return `${SEEN}: ${found} of ${range}${isWhole ? '' : ' in what was searched'}.`
}

type Sides = { onlyFirst: number; onlySecond: number; both: number }

/** The two sides: the registers against all others; without registers, the web against places. */
const tableOf = (seen: Sighting[], present: ReadonlySet<SourceGroup>): Sides => {
  const first: SourceGroup = present.has('registers') ? 'registers' : 'web'
  const sum = (isOf: (groups: SourceGroup[]) => boolean): number =>
    seen.filter(({ groups }) => isOf(groups)).reduce((total, { count }) => total + count, 0)
  return {
    onlyFirst: sum((groups) => groups.length === 1 && groups[0] === first),
    onlySecond: sum((groups) => !groups.includes(first)),
    both: sum((groups) => groups.includes(first) && groups.length > 1),
  }
}

type Dependence = { mean: number; spread: number }

const dependenceOf = (seen: Sighting[], present: ReadonlySet<SourceGroup>): Dependence => {
  if (!present.has('registers')) return DEPENDENCE['web and places']
  return present.size < 3 ? DEPENDENCE.registers : learnt(seen, DEPENDENCE.registers)
}

/**
 * Among the companies in places, how register and web depend on each other can be seen, and among those in the web, how
 * register and places do. Both are weighed against what is assumed, by how sure they are.
 */
const learnt = (seen: Sighting[], assumed: Dependence): Dependence => {
  const cell = (...names: SourceGroup[]): number =>
    seen
      .filter(({ groups }) => groups.length === names.length && names.every((name) => groups.includes(name)))
      .reduce((sum, { count }) => sum + count, 0.5)
  const all = cell('registers', 'web', 'places')
  const ratios = [
    [all, cell('places'), cell('registers', 'places'), cell('web', 'places')],
    [all, cell('web'), cell('registers', 'web'), cell('web', 'places')],
  ].map(([a = 1, b = 1, c = 1, d = 1]) => ({
    mean: Math.log((a * b) / (c * d)),
    // The two share half of their figures, so that each counts for half.
    weight: 0.5 / (1 / a + 1 / b + 1 / c + 1 / d),
  }))
  const parts = [{ mean: assumed.mean, weight: 1 / assumed.spread ** 2 }, ...ratios]
  const weight = parts.reduce((sum, part) => sum + part.weight, 0)
  const mean = parts.reduce((sum, part) => sum + part.mean * part.weight, 0) / weight
  return { mean, spread: Math.sqrt(1 / weight) }
}

/** Companies that nobody saw: estimate, least and most. Halves are added so that an empty cell does not say "none at all". */
const estimateUnseen = ({ onlyFirst, onlySecond, both }: Sides, dependence: Dependence): Unseen => {
  const [a, b, c] = [onlyFirst + 0.5, onlySecond + 0.5, both + 0.5]
  const middle = ((a * b) / c) * Math.exp(dependence.mean)
  const variance = 1 / a + 1 / b + 1 / c + dependence.spread ** 2 + 1 / Math.max(middle, 1)
  const factor = Math.exp(BREADTH * Math.sqrt(variance))
  return [middle, middle / factor, middle * factor]
}
