import type { PostcodePlace } from '../../../src/ports/geocoder.ts'
import type { PlaceCache, TileAnswer } from '../../../src/ports/place-cache.ts'
import type { Sql } from '../sql.ts'

/** The cache of positions in the database, shared by all portals: postcodes are public facts. */
export const createPlaceCache = (sql: Sql): PlaceCache => ({
  getPlaces: async (postcodes) => {
    const rows = await sql.query<{ postcode: string; place: PostcodePlace }>(
      'select postcode, place from place where postcode = any ($1)',
      [postcodes],
    )
    return new Map(rows.map((row) => [row.postcode, row.place]))
  },
  putPlaces: async (places) => {
    // In one order, so that two writers never wait for each other in a circle.
    const rows = [...places].sort((a, b) => a.postcode.localeCompare(b.postcode))
    await sql.query(
      `insert into place (postcode, place) select row->>'postcode', row from jsonb_array_elements($1::jsonb) as row
       on conflict (postcode) do nothing`,
      [JSON.stringify(rows)],
    )
  },
  getTiles: async (tileIds) => {
    const rows = await sql.query<{ key: string; answer: TileAnswer }>(
      'select key, answer from outcode_tile where key = any ($1)',
      [tileIds],
    )
    return new Map(rows.map((row) => [row.key, row.answer]))
  },
  putTiles: async (tiles) => {
    const rows = [...tiles].map(([key, answer]) => ({ key, answer })).sort((a, b) => a.key.localeCompare(b.key))
    await sql.query(
      `insert into outcode_tile (key, answer) select row->>'key', row->'answer' from jsonb_array_elements($1::jsonb) as row
       on conflict (key) do nothing`,
      [JSON.stringify(rows)],
    )
  },
})
