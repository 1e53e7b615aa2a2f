import type { CompanyFacts } from '../../company/company.ts'
import type { GeoPoint } from '../../ports/geocoder.ts'
import type { PlaceFinder } from '../../ports/place-finder.ts'
import { type CompanyAtPlace, matchPlace } from './match-place.ts'

/** What looking for a company's place came to; of Google's only what may be kept: ids for ever, `point` for 30 days. */
export type FoundPlace =
  | { placeId: string; point: GeoPoint | null; branchIds: string[] }
  | { placeId: null; because: string }

/** Hits come from somewhat outside too, so that branches of the same town are seen. */
const RADIUS_METRES = 3_000

/**
 * Looks for the place of a company on Google's map by its name around where it is: one paid call, none for a company without a
 * position. `lastSeen`: where its place stood when it was last found. Throws as `PlaceFinder` does.
 */
export const findPlace = async (
  facts: CompanyFacts,
  finder: PlaceFinder,
  lastSeen: GeoPoint | null = null,
): Promise<FoundPlace> => {
  const near = lastSeen ?? facts.point
  if (near === null) return { placeId: null, because: 'It has no position to look around on Google Maps.' }
  const hits = await finder.find({ name: facts.name, near, radiusMetres: RADIUS_METRES })
  const match = matchPlace(companyAtPlace(facts), hits)
  if (match.place === null) return { placeId: null, because: match.because }
  const { id, point } = match.place
  return { placeId: id, point, branchIds: match.branches.map((branch) => branch.id) }
}

const companyAtPlace = ({
  name,
  legalName,
  phone,
  domain,
  address,
  postcode,
  point,
  sites,
}: CompanyFacts): CompanyAtPlace => ({
  names: [name, ...(legalName === null ? [] : [legalName])],
  phone,
  domain,
  address,
  places: [
    ...(postcode === null ? [] : [{ postcode, point }]),
    ...(sites ?? []).map((site) => ({ postcode: site.postcode, point: null })),
  ],
})
