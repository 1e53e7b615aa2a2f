import type { SandboxContext } from '../context.ts'
import type { Random } from '../web/chance.ts'
import { distanceMetres, metresPerMile } from '../world/geometry.ts'
import type { Firm } from '../world/world.ts'
import { type Entry, marketOf } from './market.ts'
import type { Area } from './places.ts'
import type { Wish } from './wish.ts'

/** What a search brings up, best known first: firms that fit, and the near misses that a model takes for fitting. */
export type Supply = { fitting: Entry[]; outside: Entry[]; dissolved: Entry[]; wrongSector: Entry[] }

/** How far beyond the circle a model still strays, in radii, and at least. */
const strayFactor = 3
const strayAtLeastMetres = 15 * metresPerMile

const educationNames = /\b(?:UNIVERSIT\w*|PRIFYSGOL|COLLEGES?|SCHOOLS?|ACADEM(?:Y|IES|IC))\b/i

function isInside(entry: Entry, area: Area): boolean {
  if (area.anchor && distanceMetres(entry.point, area.anchor) > area.radiusMetres) return false
  if (area.areas.length === 0) return true
  return area.areas.some((place) => {
    return place.outcode === entry.outcode || distanceMetres(entry.point, place.point) <= area.areaReachMetres
  })
}

function isJustOutside(entry: Entry, area: Area): boolean {
  const centre = area.anchor ?? area.areas[0]?.point
  if (!centre) return false
  const radius = area.anchor ? area.radiusMetres : area.areaReachMetres
  const metres = distanceMetres(entry.point, centre)
  return metres > radius * 1.1 && metres <= Math.max(radius * strayFactor, radius + strayAtLeastMetres)
}

/** Universities and the like often carry no SIC code: their name says it. */
function isOfSector(firm: Firm, wish: Wish): boolean {
  if (firm.sicCodes.some((code) => wish.sicCodes.has(code))) return true
  if (wish.sectors.length === 0) return wish.sicCodes.size === 0
  return (
    wish.sectors.includes(firm.sector) ||
    (wish.sectors.includes('education') && educationNames.test(firm.legalName))
  )
}

function isAllowed({ firm, names }: Entry, wish: Wish): boolean {
  if (names.some(wish.isLeftOut)) return false
  if (wish.allowedDomains.length === 0) return true
  const domain = firm.website?.domain
  return (
    domain !== undefined &&
    wish.allowedDomains.some((allowed) => allowed === domain || allowed.endsWith(`.${domain}`))
  )
}

function appeal(entry: Entry, wish: Wish): number {
  const { firm } = entry
  const services = firm.services.filter((service) => wish.services.has(service)).length
  const sicCodes = firm.sicCodes.some((code) => wish.sicCodes.has(code)) ? 1 : 0
  const kind = wish.kinds.has(firm.kind) ? 1.5 : 0
  const isYoung = wish.foundedSince !== null && (firm.incorporatedOn ?? '') >= wish.foundedSince
  const known = entry.prominence + (firm.website ? 0.4 : 0)
  return known + kind + sicCodes + (isYoung ? 3 : 0) + Math.min(services, 3) * 0.5
}

/** Orders by appeal with a little chance, one site a firm. */
function ranked(entries: Entry[], wish: Wish, random: Random): Entry[] {
  const scored = entries.map((entry) => ({ entry, score: appeal(entry, wish) + random() * 0.5 }))
  const seen = new Set<string>()
  return scored
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry)
    .filter(({ firm }) => !seen.has(firm.number) && seen.add(firm.number))
}

type Place = keyof Supply | null

function placeOf(entry: Entry, wish: Wish): Place {
  const inside = isInside(entry, wish.area)
  if (!inside && !isJustOutside(entry, wish.area)) return null
  if (!isOfSector(entry.firm, wish)) return inside && entry.firm.status !== 'dissolved' ? 'wrongSector' : null
  if (entry.firm.status === 'dissolved') return inside ? 'dissolved' : null
  return inside ? 'fitting' : 'outside'
}

/** Searches the world as a web search would. The same generator gives the same order. */
export function supplyFor(context: SandboxContext, wish: Wish, random: Random): Supply {
  const supply: Supply = { fitting: [], outside: [], dissolved: [], wrongSector: [] }
  for (const entry of marketOf(context).entries) {
    const place = placeOf(entry, wish)
    if (place !== null && isAllowed(entry, wish)) supply[place].push(entry)
  }
  // A firm with one site inside is no near miss for its other sites.
  const inside = new Set(supply.fitting.map(({ firm }) => firm.number))
  supply.outside = supply.outside.filter(({ firm }) => !inside.has(firm.number))
  return {
    fitting: ranked(supply.fitting, wish, random),
    outside: ranked(supply.outside, wish, random),
    dissolved: ranked(supply.dissolved, wish, random),
    wrongSector: ranked(supply.wrongSector, wish, random),
  }
}
