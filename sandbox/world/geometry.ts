import type { Point } from './world.ts'

const earthRadiusMetres = 6_371_008.8
const toRadians = (degrees: number): number => (degrees * Math.PI) / 180

/** Metres along the surface between two points (haversine). */
export const distanceMetres = (one: Point, other: Point): number => {
  const halfLatitude = toRadians(other.latitude - one.latitude) / 2
  const halfLongitude = toRadians(other.longitude - one.longitude) / 2
  const chord =
    Math.sin(halfLatitude) ** 2 +
    Math.cos(toRadians(one.latitude)) * Math.cos(toRadians(other.latitude)) * Math.sin(halfLongitude) ** 2
  return 2 * earthRadiusMetres * Math.asin(Math.sqrt(chord))
}

/** Metres in a statute mile. */
export const metresPerMile = 1609.344

/** The point `metres` away in a direction (0 = north, clockwise, as a fraction of the circle); good for short ways. */
export const moved = (from: Point, metres: number, direction: number): Point => {
  const angle = direction * 2 * Math.PI
  const latitude = from.latitude + ((metres * Math.cos(angle)) / earthRadiusMetres) * (180 / Math.PI)
  const shrink = Math.cos(toRadians(from.latitude))
  const longitude =
    from.longitude + ((metres * Math.sin(angle)) / (earthRadiusMetres * shrink)) * (180 / Math.PI)
  return { latitude: Number(latitude.toFixed(6)), longitude: Number(longitude.toFixed(6)) }
}
