import { createDice, type Dice } from './dice.ts'
import { type PostcodeArea, postcodeAreas } from './postcode-areas.ts'
import { type Kind, kinds } from './sectors.ts'
import type { Sector } from './world.ts'

/** What a fictional firm is to be, before its facts are thrown. */
export type FirmPlan = {
  /** Position in the world, from 0; also the key of the firm's own dice. */
  index: number
  kind: Kind
  area: PostcodeArea
  group: { id: string; isParent: boolean; size: number } | null
  /** Takes its distinctive word from a firm planned before it, in another town: a near name without any tie. */
  isNearName: boolean
}

type Share = { count: number; groups: number }

/** Six thousand firms; the first manufacturing group is the large one. */
const shares: Record<Sector, Share> = {
  education: { count: 960, groups: 8 },
  it: { count: 1300, groups: 16 },
  manufacturing: { count: 1700, groups: 28 },
  healthcare: { count: 760, groups: 12 },
  'retail-office': { count: 700, groups: 8 },
  other: { count: 580, groups: 6 },
}

/** Companies of the largest group, all on one domain. */
export const largeGroupSize = 26

const cityWeights: Record<string, number> = {
  M: 9,
  LE: 8,
  LS: 7,
  B: 8,
  BS: 6,
  G: 6,
  CF: 5,
  BT: 5,
  EC: 3,
  WC: 2,
  E: 3,
  N: 2,
  NW: 2,
  SE: 3,
  SW: 3,
  W: 3,
  OL: 2,
  SK: 3,
  BL: 2,
}
// Areas within some sixty miles of Leicester, where the factories are.
const midlands = new Set(['LE', 'NG', 'DE', 'CV', 'B', 'WV', 'DY', 'WS', 'NN', 'PE', 'MK', 'S', 'ST', 'LN'])

const areaWeights = (sector: Sector): (readonly [PostcodeArea, number])[] =>
  postcodeAreas.map((area) => {
    const weight = cityWeights[area.area] ?? 1
    return [area, sector === 'manufacturing' && midlands.has(area.area) ? weight * 2 + 9 : weight]
  })

const groupSize = (sector: Sector, group: number, dice: Dice): number =>
  sector === 'manufacturing' && group === 0 ? largeGroupSize : dice.whole(2, 6)

const planSector = (seed: number, sector: Sector, share: Share, firstIndex: number): FirmPlan[] => {
  const dice = createDice(seed, `plan:${sector}`)
  const weights = areaWeights(sector)
  const kindWeights = kinds
    .filter((kind) => kind.sector === sector)
    .map((kind) => [kind, kind.weight] as const)
  const plans: FirmPlan[] = []
  const add = (kind: Kind, area: PostcodeArea, group: FirmPlan['group'], isNearName: boolean): void => {
    plans.push({ index: firstIndex + plans.length, kind, area, group, isNearName })
  }
  for (let number = 0; number < share.groups; number += 1) {
    const size = groupSize(sector, number, dice)
    const kind = dice.weighted(kindWeights)
    const home = dice.weighted(weights)
    for (let member = 0; member < size; member += 1) {
      const area = dice.chance(0.6) ? home : dice.weighted(weights)
      add(kind, area, { id: `${sector}-${number}`, isParent: member === 0, size }, false)
    }
  }
  while (plans.length < share.count)
    add(dice.weighted(kindWeights), dice.weighted(weights), null, dice.chance(0.05))
  return plans
}

/** The whole world's firms in order; the same seed gives the same plans. */
export const planFirms = (seed: number): FirmPlan[] => {
  const plans: FirmPlan[] = []
  for (const [sector, share] of Object.entries(shares)) {
    plans.push(...planSector(seed, sector as Sector, share, plans.length))
  }
  return plans
}
