import type { GeoPoint } from '../ports/geocoder.ts'
import { distanceKm } from './distance.ts'
import { UK_BANDS } from './uk-bands.ts'

/** Length of a degree of latitude, at its shortest. */
const KM_PER_DEGREE = 110.5

/**
 * A cell of a grid that is fixed on the Earth, so that two campaigns near each other ask for the same cells and share
 * the remembered answers. The disc of `radiusKm` around `centre` covers the whole cell.
 */
export type Tile = {
  /** `south:west:height:width` in thousandths of a degree; the same cell always has the same id. */
  id: string
  centre: GeoPoint
  /** At most 25, the largest radius that postcodes.io takes. */
  radiusKm: number
  cell: Cell
}

/** South-west corner and size, in thousandths of a degree (whole numbers, so that ids are exact). */
type Cell = { south: number; west: number; height: number; width: number }

// 33.4 km high and at most 35.1 km wide in the United Kingdom: half the diagonal stays under 24.3 km.
const HEIGHT = 300
const WIDTH = 480

const degrees = (thousandths: number): number => thousandths / 1000

const tileOf = (cell: Cell): Tile => {
  const centre = {
    latitude: degrees(cell.south + cell.height / 2),
    longitude: degrees(cell.west + cell.width / 2),
  }
  // The southern corners lie farthest out, since meridians draw together to the north.
  const corner = { latitude: degrees(cell.south), longitude: degrees(cell.west) }
  return {
    id: `${cell.south}:${cell.west}:${cell.height}:${cell.width}`,
    centre,
    radiusKm: Math.ceil(distanceKm(centre, corner) * 100) / 100,
    cell,
  }
}

const startOf = (thousandths: number, step: number): number => Math.floor(thousandths / step) * step

const touchesTheKingdom = ({ cell }: Tile): boolean =>
  UK_BANDS.some(
    ({ south, west, east }) =>
      cell.south < (south + 1) * 1000 &&
      cell.south + cell.height > south * 1000 &&
      cell.west < east * 1000 &&
      cell.west + cell.width > west * 1000,
  )

/**
 * Tiles whose discs together cover the circle as far as it lies on UK land, from south to north. Empty when none does.
 */
export const tilesCovering = (centre: GeoPoint, radiusKm: number): Tile[] => {
  const reachLatitude = (radiusKm / KM_PER_DEGREE) * 1000
  const highest = Math.min(85, Math.abs(centre.latitude) + degrees(reachLatitude))
  const reachLongitude = reachLatitude / Math.cos((highest * Math.PI) / 180)
  const latitude = centre.latitude * 1000
  const longitude = centre.longitude * 1000
  const tiles: Tile[] = []
  for (
    let south = startOf(latitude - reachLatitude, HEIGHT);
    south <= latitude + reachLatitude;
    south += HEIGHT
  )
    for (
      let west = startOf(longitude - reachLongitude, WIDTH);
      west <= longitude + reachLongitude;
      west += WIDTH
    )
      tiles.push(tileOf({ south, west, height: HEIGHT, width: WIDTH }))
  return tiles.filter(
    (tile) => distanceKm(centre, tile.centre) <= radiusKm + tile.radiusKm && touchesTheKingdom(tile),
  )
}

/** The four quarters of a tile, for when one disc holds more than a look-up can give; null when it is too small to split. */
export const splitTile = (tile: Tile): Tile[] | null => {
  const { south, west } = tile.cell
  const height = Math.floor(tile.cell.height / 2)
  const width = Math.floor(tile.cell.width / 2)
  if (height < 4 || width < 4) return null
  const northHeight = tile.cell.height - height
  const eastWidth = tile.cell.width - width
  return [
    tileOf({ south, west, height, width }),
    tileOf({ south, west: west + width, height, width: eastWidth }),
    tileOf({ south: south + height, west, height: northHeight, width }),
    tileOf({ south: south + height, west: west + width, height: northHeight, width: eastWidth }),
  ]
}
