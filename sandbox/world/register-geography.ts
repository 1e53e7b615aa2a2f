import { join } from 'node:path'
import { readCsv } from './csv-file.ts'
import { createGeography } from './geography.ts'
import { areaOf } from './postcode-areas.ts'
import type { Geography, Outcode, Point } from './world.ts'

const point = (row: Record<string, string>): Point => ({
  latitude: Number(row.lat),
  longitude: Number(row.lng),
})

/**
 * Real outward codes and postcode sectors from a folder with `outcode-centroids.csv` and `sector-centroids.csv`.
 * A postcode exists when its sector is listed (position: the sector's centre); in areas without listed sectors
 * (Northern Ireland, the islands) when its outward code is listed. Councils are those of the area's main town.
 * @throws ConfigFault when a file is missing or has other columns
 */
export const registerGeography = (folder: string): Geography => {
  const outcodes: Outcode[] = readCsv(join(folder, 'outcode-centroids.csv'), ['outcode', 'lat', 'lng']).map(
    (row) => {
      const area = areaOf(row.outcode ?? '')
      return {
        ...point(row),
        outcode: row.outcode ?? '',
        adminDistrict: area?.adminDistrict ?? '',
        country: area?.country ?? '',
      }
    },
  )
  const sectors = new Map<string, Point>()
  const outcodesWithSectors = new Set<string>()
  for (const row of readCsv(join(folder, 'sector-centroids.csv'), ['sector', 'lat', 'lng'])) {
    const sector = row.sector ?? ''
    sectors.set(sector, point(row))
    outcodesWithSectors.add(sector.split(' ')[0] ?? '')
  }
  return createGeography(outcodes, ({ outcode, incode }, known) => {
    const sector = sectors.get(`${outcode} ${incode[0]}`)
    if (sector) return sector
    if (!known || outcodesWithSectors.has(outcode)) return null
    return { latitude: known.latitude, longitude: known.longitude }
  })
}
