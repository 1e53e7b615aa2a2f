import type { GeoPoint } from '../ports/geocoder.ts'

/** Mean radius of the Earth (IUGG). */
const EARTH_RADIUS_KM = 6371.0088

/** Kilometres in one statute mile, exactly. */
export const KM_PER_MILE = 1.609344

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle distance in kilometres (haversine; within 0.6 % of the true distance). Never negative. */
export const distanceKm = (a: GeoPoint, b: GeoPoint): number => {
  const halfLatitude = Math.sin(radians(b.latitude - a.latitude) / 2)
  const halfLongitude = Math.sin(radians(b.longitude - a.longitude) / 2)
  const chord =
    halfLatitude ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * halfLongitude ** 2
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** Great-circle distance in statute miles. */
export const distanceMiles = (a: GeoPoint, b: GeoPoint): number => distanceKm(a, b) / KM_PER_MILE

/** Miles from a point to the nearest of these; infinite when there are none. */
export const milesToNearest = (centres: readonly GeoPoint[], point: GeoPoint): number =>
  Math.min(...centres.map((centre) => distanceMiles(centre, point)))
