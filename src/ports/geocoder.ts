/** WGS84 position in degrees. */
export type GeoPoint = { latitude: number; longitude: number }

/** A postcode that exists, with where it is. */
export type PostcodePlace = GeoPoint & {
  /** Upper case, one blank: `M1 1AA`; or an outward code alone: `M1`. */
  postcode: string
  outcode: string
  /** Local authority district, for example `Manchester`; null when the source has none. */
  adminDistrict: string | null
  region: string | null
  country: string | null
}

/** An outward code with its centroid. */
export type OutcodePlace = GeoPoint & { outcode: string; adminDistrict: string | null }

/** PORT: turns postcodes into positions. Answers come from postcodes.io, cached for ever. */
export interface Geocoder {
  /** The place of a full postcode or outward code, or null when no such postcode exists. */
  place(postcode: string): Promise<PostcodePlace | null>
  /** Places of many full postcodes at once; missing ones are absent from the map. Keys are as asked, normalised. */
  places(postcodes: string[]): Promise<Map<string, PostcodePlace>>
  /** Every outward code whose centroid may hold addresses within `radiusMiles` of the point, nearest first. */
  outcodesWithin(centre: GeoPoint, radiusMiles: number): Promise<OutcodePlace[]>
}
