import type { OutcodePlace, PostcodePlace } from './geocoder.ts'

/** What one disc look-up gave: every outcode in it, or only the nearest ones when it was full. */
export type TileAnswer = {
  /** True: the vendor's list was full, so the tile must be asked in quarters. */
  isFull: boolean
  outcodes: OutcodePlace[]
}

/**
 * PORT: remembers positions for ever, shared by all portals (postcodes are public facts, not customer data).
 * Losing it costs look-ups, never correctness. Writing what is already there is harmless.
 */
export interface PlaceCache {
  /** Known places of normalised postcodes or outward codes; unknown ones are absent. */
  getPlaces(postcodes: string[]): Promise<Map<string, PostcodePlace>>
  /** Keeps places under their `postcode`. */
  putPlaces(places: PostcodePlace[]): Promise<void>
  /** Known answers by tile id (`Tile.id`); unknown ones are absent. */
  getTiles(tileIds: string[]): Promise<Map<string, TileAnswer>>
  /** Keeps the answer of each tile id. */
  putTiles(tiles: Map<string, TileAnswer>): Promise<void>
}
