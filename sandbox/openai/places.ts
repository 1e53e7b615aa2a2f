import type { SandboxContext } from '../context.ts'
import { metresPerMile } from '../world/geometry.ts'
import type { Point } from '../world/world.ts'
import { marketOf } from './market.ts'
import { placeCues, wordLikeTowns } from './trade-words.ts'

/** A place that the prompt names, and where in the text. */
export type Place = { index: number; length: number; name: string; point: Point; outcode: string | null }

/** Where to look: inside the circle, and, when areas are given, near one of these. All null or empty = the whole country. */
export type Area = {
  anchor: Point | null
  radiusMetres: number
  areas: Place[]
  areaReachMetres: number
  label: string
}

const defaultRadiusMetres = 10 * metresPerMile
/** Nobody means exactly the outline of an outward code. */
const defaultReachMetres = 3 * metresPerMile

const radiusForms = [
  /(?:within|inside|radius(?: of)?|up to|no further than)\s+(?:about\s+|roughly\s+|a\s+)?(\d+(?:\.\d+)?)[\s-]*(miles?|mi\b|km|kilomet)/i,
  /(\d+(?:\.\d+)?)[\s-]*(miles?|mi|km|kilomet\w*)[\s-]*(?:radius|of|from|around)/i,
  /radius[\s_]*(miles|km)?"?\s*[:=]\s*"?(\d+(?:\.\d+)?)/i,
]

/** The distance that a text asks for, in metres, or null. */
function radiusIn(text: string): { metres: number; end: number } | null {
  for (const form of radiusForms) {
    const match = form.exec(text)
    const amount = match?.slice(1).find((part) => part !== undefined && /^\d/.test(part))
    if (!match || amount === undefined) continue
    const isKilometres = /km|kilomet/i.test(match[0])
    return {
      metres: Number(amount) * (isKilometres ? 1000 : metresPerMile),
      end: match.index + match[0].length,
    }
  }
  return null
}

function codesIn(context: SandboxContext, text: string): Place[] {
  const { geography } = context.world
  const found: Place[] = []
  for (const match of text.matchAll(/\b([A-Z]{1,2}\d[A-Z\d]?)(?: ?(\d[A-Z]{2}))?\b/g)) {
    const outcode = match[1] ?? ''
    const full = match[2] === undefined ? null : `${outcode} ${match[2]}`
    const point = (full === null ? null : geography.postcode(full)) ?? geography.outcode(outcode)
    if (point)
      found.push({
        index: match.index,
        length: match[0].length,
        name: full ?? outcode,
        point,
        outcode: full ? null : outcode,
      })
  }
  return found
}

function townAt(
  context: SandboxContext,
  text: string,
  words: RegExpExecArray[],
  start: number,
): Place | null {
  const first = words[start]
  if (!first || !/^[A-Z]/.test(first[0])) return null
  for (let count = 4; count > 0; count -= 1) {
    const last = words[start + count - 1]
    if (!last) continue
    const name = text.slice(first.index, last.index + last[0].length)
    const point = marketOf(context).towns.get(name.toLowerCase())
    if (!point) continue
    const before = words[start - 1]?.[0].toLowerCase() ?? ''
    if (wordLikeTowns.has(name.toLowerCase()) && !placeCues.has(before)) return null
    return { index: first.index, length: name.length, name, point, outcode: null }
  }
  return null
}

function townsIn(context: SandboxContext, text: string): Place[] {
  const words = [...text.matchAll(/[A-Za-z'’-]+/g)]
  const found: Place[] = []
  for (let index = 0; index < words.length; index += 1) {
    const town = townAt(context, text, words, index)
    if (!town) continue
    found.push(town)
    while ((words[index + 1]?.index ?? Number.POSITIVE_INFINITY) < town.index + town.length) index += 1
  }
  return found
}

/** Every place that a text names, in its order: postcodes, outward codes and towns that exist in this world. */
function placesIn(context: SandboxContext, text: string): Place[] {
  return [...codesIn(context, text), ...townsIn(context, text)].sort((a, b) => a.index - b.index)
}

function anchorAmong(places: Place[], radiusEnd: number | null): Place | null {
  const behindRadius =
    radiusEnd === null
      ? undefined
      : places.find((place) => place.index >= radiusEnd && place.index < radiusEnd + 60)
  const full = places.find((place) => /\s\d[A-Z]{2}$/.test(place.name))
  return behindRadius ?? full ?? (places.length === 1 ? places[0] : undefined) ?? null
}

/** The area that a text means, or null when it names no place. The distance may stand elsewhere in the `wholePrompt`. */
export function areaIn(context: SandboxContext, text: string, wholePrompt: string): Area | null {
  const places = placesIn(context, text)
  if (places.length === 0) return null
  const near = radiusIn(text)
  const radius = near ?? radiusIn(wholePrompt)
  const anchor = anchorAmong(places, near?.end ?? null)
  // The anchor's town, named beside its postcode, is no sub-area.
  const areas = places.filter((place) => place !== anchor && (place.outcode !== null || anchor === null))
  return {
    anchor: anchor?.point ?? null,
    radiusMetres: radius?.metres ?? defaultRadiusMetres,
    areas,
    areaReachMetres: anchor ? defaultReachMetres : Math.max(defaultReachMetres, radius?.metres ?? 0),
    label: (anchor ?? places[0])?.name ?? 'the United Kingdom',
  }
}

/** The whole country. */
export const wholeCountry: Area = {
  anchor: null,
  radiusMetres: Number.POSITIVE_INFINITY,
  areas: [],
  areaReachMetres: 0,
  label: 'the United Kingdom',
}
