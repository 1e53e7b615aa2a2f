import { fractionOf } from '../seeded-random.ts'
import { createGeography } from './geography.ts'
import { moved } from './geometry.ts'
import { type PostcodeArea, postcodeAreas } from './postcode-areas.ts'
import type { Geography, Outcode } from './world.ts'

/** A postcode lies at most this far from the middle of its outward code. */
const unitSpreadMetres = 1_500
// Turning by the golden angle spreads the districts evenly around the town, the low numbers in its middle.
const goldenTurn = 0.381966
// Above 0.5 (even spread) because districts are smaller in the middle of a town.
const crowding = 0.85

const place = (area: PostcodeArea, index: number): Outcode => {
  const metres = area.reachKm * 1000 * (index / Math.max(1, area.outcodes.length - 1)) ** crowding
  return {
    ...moved(area, metres, (fractionOf(area.area) + index * goldenTurn) % 1),
    outcode: area.outcodes[index] ?? '',
    adminDistrict: area.adminDistrict,
    country: area.country,
  }
}

/**
 * The geography of a fictional world: real outward codes in about the right place. Every well-formed postcode in
 * an existing outward code exists; the same postcode has the same position in every world.
 */
export const seededGeography = (): Geography => {
  const outcodes = postcodeAreas.flatMap((area) => area.outcodes.map((_, index) => place(area, index)))
  return createGeography(outcodes, ({ outcode, incode }, known) => {
    if (!known) return null
    const code = `${outcode} ${incode}`
    return moved(known, unitSpreadMetres * Math.sqrt(fractionOf(`far ${code}`)), fractionOf(`way ${code}`))
  })
}
