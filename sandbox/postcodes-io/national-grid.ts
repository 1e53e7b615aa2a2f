import type { Point } from '../world/world.ts'

// Airy 1830 ellipsoid and the constants of the National Grid (Ordnance Survey, "A guide to coordinate systems").
const major = 6_377_563.396
const minor = 6_356_256.909
const scale = 0.9996012717
const originLatitude = (49 * Math.PI) / 180
const originLongitude = (-2 * Math.PI) / 180
const falseEasting = 400_000
const falseNorthing = -100_000

const meridianArc = (latitude: number): number => {
  const n = (major - minor) / (major + minor)
  const difference = latitude - originLatitude
  const sum = latitude + originLatitude
  return (
    minor *
    scale *
    ((1 + n + 1.25 * n ** 2 + 1.25 * n ** 3) * difference -
      (3 * n + 3 * n ** 2 + 2.625 * n ** 3) * Math.sin(difference) * Math.cos(sum) +
      (1.875 * n ** 2 + 1.875 * n ** 3) * Math.sin(2 * difference) * Math.cos(2 * sum) -
      (35 / 24) * n ** 3 * Math.sin(3 * difference) * Math.cos(3 * sum))
  )
}

/** Easting and northing in metres, without the shift between WGS84 and Airy: right to about 150 m. */
export const nationalGrid = (point: Point): { eastings: number; northings: number } => {
  const latitude = (point.latitude * Math.PI) / 180
  const away = (point.longitude * Math.PI) / 180 - originLongitude
  const eccentricity = 1 - minor ** 2 / major ** 2
  const nu = (major * scale) / Math.sqrt(1 - eccentricity * Math.sin(latitude) ** 2)
  const rho = (major * scale * (1 - eccentricity)) / (1 - eccentricity * Math.sin(latitude) ** 2) ** 1.5
  const eta = nu / rho - 1
  const cos = Math.cos(latitude)
  const tan = Math.tan(latitude)
  const northings =
    meridianArc(latitude) +
    falseNorthing +
    (nu / 2) * Math.sin(latitude) * cos * away ** 2 +
    (nu / 24) * Math.sin(latitude) * cos ** 3 * (5 - tan ** 2 + 9 * eta) * away ** 4
  const eastings = falseEasting + nu * cos * away + (nu / 6) * cos ** 3 * (nu / rho - tan ** 2) * away ** 3
  return { eastings: Math.round(eastings), northings: Math.round(northings) }
}
