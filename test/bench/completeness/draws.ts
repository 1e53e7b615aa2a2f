import { completeness, type Sighting, type SourceGroup } from '../../../src/campaigns/completeness.ts'

/** Groups that see companies by chance; an official list holds all. */
type Chancy = Exclude<SourceGroup, 'official'>

/** A make-believe area: how many companies there are, and which were seen by whom. */
type Draw = { truth: number; sightings: Sighting[] }

/** Which sources ran, and how their chances hang together. `spread`: how unlike the companies are (standard deviation in logits). */
export type Circumstances = {
  name: string
  groups: Chancy[]
  spread: number
  /** How far visibility in the web counts for a register too, 0 to 1. */
  registerShare: number
}

/** Circumstances from easy to hard. */
export const circumstances: Circumstances[] = [
  { name: 'web and register, alike', groups: ['web', 'registers'], spread: 0, registerShare: 0 },
  { name: 'web and register, unlike', groups: ['web', 'registers'], spread: 1, registerShare: 0.3 },
  { name: 'web and places, unlike', groups: ['web', 'places'], spread: 0.8, registerShare: 0 },
  { name: 'all three, alike', groups: ['web', 'places', 'registers'], spread: 0, registerShare: 0 },
  { name: 'all three, unlike', groups: ['web', 'places', 'registers'], spread: 1, registerShare: 0.3 },
  {
    name: 'all three, very unlike',
    groups: ['web', 'places', 'registers'],
    spread: 1.3,
    registerShare: 0.5,
  },
]

/** Numbers from 0 to 1 that are always the same for a seed (mulberry32). */
const randomOf = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

const between = (random: () => number, low: number, high: number): number => low + random() * (high - low)

const logit = (share: number): number => Math.log(share / (1 - share))
const chance = (logits: number): number => 1 / (1 + Math.exp(-logits))

/** One area of 40 to 500 companies, in which each source sees some. */
const drawArea = (seed: number, { groups, spread, registerShare }: Circumstances): Draw => {
  const random = randomOf(seed)
  const truth = Math.round(Math.exp(between(random, Math.log(40), Math.log(500))))
  const usual: Record<Chancy, number> = {
    web: logit(between(random, 0.35, 0.75)),
    places: logit(between(random, 0.35, 0.75)),
    registers: logit(between(random, 0.6, 0.95)),
  }
  const bySet = new Map<string, Sighting>()
  for (let company = 0; company < truth; company++) {
    const visibility = normal(random) * spread
    const seenBy = groups.filter((group) => {
      // Web and places share most of what makes a company visible; each has something of its own.
      const own = normal(random) * spread * 0.5
      const shared = visibility * (group === 'registers' ? registerShare : 0.8)
      return random() < chance(usual[group] + shared + own)
    })
    const sighting = bySet.get(seenBy.join()) ?? { groups: seenBy, count: 0 }
    sighting.count += 1
    bySet.set(seenBy.join(), sighting)
  }
  bySet.delete('')
  return { truth, sightings: [...bySet.values()] }
}

/** What came of some draws: shares of 1, those where nothing could be told left out of all but `told`. */
export type Measured = { told: number; covered: number; medianWidth: number; medianRatio: number }

/** Draws areas of each of the circumstances (of all when none is named) and compares the estimates with the truth. */
export const measureDraws = (drawsOfEach: number, only?: Circumstances): Measured => {
  const results = (only === undefined ? circumstances : [only]).flatMap((one) =>
    Array.from({ length: drawsOfEach }, (_, at) => {
      const { truth, sightings } = drawArea(at * 7919 + 13, one)
      return { truth, ...completeness(sightings, true) }
    }),
  )
  const told = results.flatMap(({ truth, estimate, low, high }) =>
    estimate === null || low === null || high === null ? [] : [{ truth, estimate, low, high }],
  )
  return {
    told: told.length / results.length,
    covered: told.filter(({ truth, low, high }) => low <= truth && truth <= high).length / told.length,
    medianWidth: median(told.map(({ truth, low, high }) => (high - low) / truth)),
    medianRatio: median(told.map(({ truth, estimate }) => estimate / truth)),
  }
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
