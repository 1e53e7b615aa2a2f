import { distanceMiles } from '../geo/distance.ts'
import type { Brief } from './brief.ts'
import type { AreaOutcode, SearchArea } from './campaign-type.ts'

/** A part of the area that one web question asks about. */
export type SubArea = { postcode: string; place: string | null; radiusMiles: number; distanceMiles: number }

const MILES_OF_A_SUB_AREA = 8
const MOST_SUB_AREAS = 12
/** Half of all outward codes reach about this far from their centroid (OS Code-Point Open: 3.2 km). */
const OUTCODE_REACH_MILES = 2

/**
 * The centre and every further point, then about one sub-area for each eight miles of radius, at most twelve unless there are
 * more points: outward codes spread by farthest-point sampling, nearest first. Each is as wide as the widest gap between them,
 * so that together they cover the circles.
 */
export const subAreas = (brief: Pick<Brief, 'radiusMiles'>, area: SearchArea): SubArea[] => {
  const points = pointsOf(area)
  const whole = points.map(({ postcode, adminDistrict }) => ({
    postcode,
    place: adminDistrict,
    distanceMiles: 0,
  }))
  const ofOne = Math.ceil(brief.radiusMiles / MILES_OF_A_SUB_AREA)
  const count = Math.min(MOST_SUB_AREAS, ofOne * points.length, Math.max(1, area.outcodes.length))
  if (ofOne <= 1 || count <= points.length)
    return whole.map((sub) => ({ ...sub, radiusMiles: brief.radiusMiles }))
  const { chosen, widestGapMiles } = spread(area, count - points.length)
  const radiusMiles = Math.min(
    brief.radiusMiles,
    Math.max(3, Math.ceil(widestGapMiles) + OUTCODE_REACH_MILES),
  )
  const others = chosen.map((outcode) => ({
    postcode: outcode.outcode,
    place: outcode.adminDistrict,
    distanceMiles: outcode.distanceMiles,
    radiusMiles,
  }))
  return [
    ...whole.map((sub) => ({ ...sub, radiusMiles })),
    ...others.sort((a, b) => a.distanceMiles - b.distanceMiles),
  ]
}

/** The centre and the further points, each postcode once. */
const pointsOf = ({ centre, points }: SearchArea) => [
  ...new Map([centre, ...points].map((point) => [point.postcode, point])).values(),
]

/** `distanceMiles` of an outward code is to the nearest point, so that what lies far from all of them comes first. */
const spread = (area: SearchArea, count: number): { chosen: AreaOutcode[]; widestGapMiles: number } => {
  const chosen: AreaOutcode[] = []
  const gaps = area.outcodes.map((outcode) => ({ outcode, gapMiles: outcode.distanceMiles }))
  const widest = () => gaps.reduce((best, next) => (next.gapMiles > best.gapMiles ? next : best))
  for (let round = 0; round < count && round < gaps.length; round++) {
    const { outcode } = widest()
    chosen.push(outcode)
    for (const gap of gaps) gap.gapMiles = Math.min(gap.gapMiles, distanceMiles(gap.outcode, outcode))
  }
  return { chosen, widestGapMiles: widest().gapMiles }
}
