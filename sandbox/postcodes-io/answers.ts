import { distanceMetres } from '../world/geometry.ts'
import { readPostcode } from '../world/postcode-text.ts'
import type { Geography, Outcode, Point } from '../world/world.ts'
import { nationalGrid } from './national-grid.ts'

type Json = Record<string, unknown>

// Answered with null: the sandbox knows no wards, parishes or health areas.
const unknownFields = `nhs_ha admin_county admin_ward parliamentary_constituency european_electoral_region
primary_care_trust region lsoa msoa ced ccg nuts pfa date_of_introduction parliamentary_constituency_2024 nhs_region ttwa
national_park bua icb cancer_alliance lsoa11 msoa11 lsoa21 msoa21 oa21 ruc11 ruc21 lep1 lep2`.split(/\s+/)

const unknownCodes = `admin_district admin_county admin_ward parish parliamentary_constituency
parliamentary_constituency_2024 ccg ccg_id ced nuts lau2 lsoa msoa pfa nhs_region ttwa national_park bua icb
cancer_alliance lsoa11 msoa11 lsoa21 msoa21 oa21 ruc11 ruc21 lep1 lep2`.split(/\s+/)

const nulls = (names: string[]): Json => Object.fromEntries(names.map((name) => [name, null]))

/** The vendor's object for a postcode, or null when it does not exist. Any spelling is taken. */
export const postcodeAnswer = (text: string, geography: Geography): Json | null => {
  const parts = readPostcode(text)
  const point = parts && geography.postcode(text)
  if (!parts || !point) return null
  const outcode = geography.outcode(parts.outcode)
  return {
    postcode: `${parts.outcode} ${parts.incode}`,
    quality: 1,
    ...nationalGrid(point),
    country: outcode?.country ?? '',
    ...nulls(unknownFields),
    longitude: point.longitude,
    latitude: point.latitude,
    outcode: parts.outcode,
    incode: parts.incode,
    admin_district: outcode?.adminDistrict || null,
    parish: null,
    codes: nulls(unknownCodes),
  }
}

/** The vendor's object for an outward code: councils and the like are lists. */
export const outcodeAnswer = (outcode: Outcode): Json => ({
  outcode: outcode.outcode,
  longitude: outcode.longitude,
  latitude: outcode.latitude,
  ...nationalGrid(outcode),
  admin_district: outcode.adminDistrict === '' ? [] : [outcode.adminDistrict],
  parish: [],
  admin_county: [],
  admin_ward: [],
  country: outcode.country === '' ? [] : [outcode.country],
  parliamentary_constituency: [],
})

/** How far and how many to look for; the vendor cuts both to its maximum. */
export type Nearness = { radiusMetres: number; limit: number }

/** Outward codes near a point, nearest first, with their distance in metres; null when there is none. */
export const nearestOutcodes = (point: Point, nearness: Nearness, geography: Geography): Json[] | null => {
  const near = geography.outcodesNear(point, nearness.radiusMetres).slice(0, nearness.limit)
  if (near.length === 0) return null
  return near.map((outcode) => ({ ...outcodeAnswer(outcode), distance: distanceMetres(point, outcode) }))
}
