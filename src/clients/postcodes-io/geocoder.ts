import { splitTile, type Tile, tilesCovering } from '../../geo/circle-tiling.ts'
import { distanceKm, KM_PER_MILE } from '../../geo/distance.ts'
import { MOST_REACH_KM, outcodeReachKm } from '../../geo/outcode-reach.ts'
import { isFullPostcode, normalisePostcode, normalisePostcodeOrOutcode } from '../../normalise/postcode.ts'
import type { Geocoder, GeoPoint, OutcodePlace, PostcodePlace } from '../../ports/geocoder.ts'
import type { PlaceCache, TileAnswer } from '../../ports/place-cache.ts'
import { BULK_LIMIT, NEAREST_LIMIT, type PostcodesIo } from './client.ts'

/** Enough to hide the vendor's latency without being a burden on a free service. */
const PARALLEL_LOOK_UPS = 4

type Parts = { postcodesIo: PostcodesIo; cache: PlaceCache }

const chunksOf = <T>(items: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )

const lookUp = async ({ postcodesIo }: Parts, postcode: string): Promise<PostcodePlace | null> => {
  if (isFullPostcode(postcode)) return postcodesIo.postcode(postcode)
  const outcode = await postcodesIo.outcode(postcode)
  return outcode && { ...outcode, postcode: outcode.outcode, region: null }
}

const place = async (parts: Parts, text: string): Promise<PostcodePlace | null> => {
  const postcode = normalisePostcodeOrOutcode(text)
  if (postcode === null) return null
  const known = (await parts.cache.getPlaces([postcode])).get(postcode)
  if (known !== undefined) return known
  const found = await lookUp(parts, postcode)
  if (found !== null) await parts.cache.putPlaces([found])
  return found
}

const places = async (parts: Parts, texts: string[]): Promise<Map<string, PostcodePlace>> => {
  const wanted = [...new Set(texts.map(normalisePostcode).filter((postcode) => postcode !== null))]
  const found = new Map(wanted.length === 0 ? [] : await parts.cache.getPlaces(wanted))
  const missing = wanted.filter((postcode) => !found.has(postcode))
  for (const chunk of chunksOf(missing, BULK_LIMIT)) {
    const fresh = await parts.postcodesIo.postcodes(chunk)
    await parts.cache.putPlaces(fresh)
    for (const one of fresh) found.set(one.postcode, one)
  }
  return found
}

const askTiles = async ({ postcodesIo, cache }: Parts, tiles: Tile[]): Promise<Map<string, TileAnswer>> => {
  const answers = new Map(await cache.getTiles(tiles.map(({ id }) => id)))
  const unknown = tiles.filter(({ id }) => !answers.has(id))
  for (const chunk of chunksOf(unknown, PARALLEL_LOOK_UPS)) {
    const asked = await Promise.all(
      chunk.map(async (tile): Promise<[string, TileAnswer]> => {
        const outcodes = await postcodesIo.outcodesNear(tile.centre, tile.radiusKm)
        return [tile.id, { isFull: outcodes.length >= NEAREST_LIMIT, outcodes }]
      }),
    )
    await cache.putTiles(new Map(asked))
    for (const [id, answer] of asked) answers.set(id, answer)
  }
  return answers
}

/** Every outcode of the tiles; a tile whose list came back full is asked again in quarters. */
const outcodesOfTiles = async (parts: Parts, tiles: Tile[]): Promise<OutcodePlace[]> => {
  const found = new Map<string, OutcodePlace>()
  let round = tiles
  while (round.length > 0) {
    const answers = await askTiles(parts, round)
    for (const { outcodes } of answers.values()) for (const one of outcodes) found.set(one.outcode, one)
    round = round.filter(({ id }) => answers.get(id)?.isFull).flatMap((tile) => splitTile(tile) ?? [])
  }
  return [...found.values()]
}

const outcodesWithin = async (
  parts: Parts,
  centre: GeoPoint,
  radiusMiles: number,
): Promise<OutcodePlace[]> => {
  const radiusKm = radiusMiles * KM_PER_MILE
  const known = await outcodesOfTiles(parts, tilesCovering(centre, radiusKm + MOST_REACH_KM))
  return known
    .map((outcode) => ({ outcode, awayKm: distanceKm(centre, outcode) }))
    .filter(({ awayKm }) => awayKm <= radiusKm + MOST_REACH_KM)
    .filter(
      ({ outcode, awayKm }) => awayKm <= radiusKm || awayKm - radiusKm <= outcodeReachKm(outcode, known),
    )
    .sort((a, b) => a.awayKm - b.awayKm)
    .map(({ outcode }) => outcode)
}

/** The geocoder over postcodes.io: asks only for what the cache does not hold. Throws what the client throws. */
export const createGeocoder = (parts: Parts): Geocoder => ({
  place: (postcode) => place(parts, postcode),
  places: (postcodes) => places(parts, postcodes),
  outcodesWithin: (centre, radiusMiles) => outcodesWithin(parts, centre, radiusMiles),
})
