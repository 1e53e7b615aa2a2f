import { distanceMetres } from './geometry.ts'
import { type PostcodeParts, readOutcode, readPostcode } from './postcode-text.ts'
import type { Geography, Outcode, Point } from './world.ts'

/** A geography over a list of outward codes; `position` places a well-formed postcode or denies that it exists. */
export const createGeography = (
  outcodes: readonly Outcode[],
  position: (parts: PostcodeParts, outcode: Outcode | null) => Point | null,
): Geography => {
  const byCode = new Map(outcodes.map((outcode) => [outcode.outcode, outcode]))
  return {
    postcode: (text) => {
      const parts = readPostcode(text)
      return parts && position(parts, byCode.get(parts.outcode) ?? null)
    },
    outcode: (text) => byCode.get(readOutcode(text) ?? '') ?? null,
    outcodesNear: (point, radiusMetres) =>
      outcodes
        .map((outcode) => ({ outcode, metres: distanceMetres(point, outcode) }))
        .filter(({ metres }) => metres <= radiusMetres)
        .sort(
          (one, other) =>
            one.metres - other.metres || one.outcode.outcode.localeCompare(other.outcode.outcode),
        )
        .map(({ outcode }) => outcode),
  }
}
