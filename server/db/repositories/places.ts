import type { PostcodePlace } from '../../../src/ports/geocoder.ts'
import type { PlaceCache, TileAnswer } from '../../../src/ports/place-cache.ts'
import type { Sql } from '../sql.ts'

/** Positions kept in memory too: a few megabytes at most. */
const MOST_IN_MEMORY = 20_000

/** The cache of positions in the database, shared by all portals (postcodes are public facts), with a memory in front. */
export const createPlaceCache = (sql: Sql): PlaceCache => {
  const memory = new Map<string, PostcodePlace>()
  const remember = (places: PostcodePlace[]): void => {
    if (memory.size > MOST_IN_MEMORY) memory.clear()
    for (const place of places) memory.set(place.postcode, place)
  }
  return {
    getPlaces: async (postcodes) => {
      const unknown = postcodes.filter((postcode) => !memory.has(postcode))
      if (unknown.length > 0) remember(await findPlaces(sql, unknown))
      return new Map(postcodes.flatMap((postcode) => entryOf(memory, postcode)))
    },
    putPlaces: async (places) => {
      remember(places)
      if (places.length > 0) await savePlaces(sql, places)
    },
    getTiles: (tileIds) => findTiles(sql, tileIds),
    putTiles: (tiles) => saveTiles(sql, tiles),
  }
}

const entryOf = (memory: ReadonlyMap<string, PostcodePlace>, postcode: string): [string, PostcodePlace][] => {
  const place = memory.get(postcode)
  return place === undefined ? [] : [[postcode, place]]
}

const findPlaces = async (sql: Sql, postcodes: string[]): Promise<PostcodePlace[]> => {
  const rows = await sql.query<{ place: PostcodePlace }>(
    'select place from place where postcode = any ($1)',
    [postcodes],
  )
  return rows.map((row) => row.place)
}

const savePlaces = async (sql: Sql, places: PostcodePlace[]): Promise<void> => {
  // In one order, so that two writers never wait for each other in a circle.
  const rows = [...places].sort((a, b) => a.postcode.localeCompare(b.postcode))
  await sql.query(
    `insert into place (postcode, place) select row->>'postcode', row from jsonb_array_elements($1::jsonb) as row
     on conflict (postcode) do nothing`,
    [JSON.stringify(rows)],
  )
}

const findTiles = async (sql: Sql, tileIds: string[]): Promise<Map<string, TileAnswer>> => {
  const rows = await sql.query<{ key: string; answer: TileAnswer }>(
    'select key, answer from outcode_tile where key = any ($1)',
    [tileIds],
  )
  return new Map(rows.map((row) => [row.key, row.answer]))
}

const saveTiles = async (sql: Sql, tiles: ReadonlyMap<string, TileAnswer>): Promise<void> => {
  const rows = [...tiles].map(([key, answer]) => ({ key, answer })).sort((a, b) => a.key.localeCompare(b.key))
  await sql.query(
    `insert into outcode_tile (key, answer) select row->>'key', row->'answer' from jsonb_array_elements($1::jsonb) as row
     on conflict (key) do nothing`,
    [JSON.stringify(rows)],
  )
}
