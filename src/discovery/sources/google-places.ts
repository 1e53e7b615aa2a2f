import type { PlacesStep, SearchStep } from '../../campaigns/search-step.ts'
import type { GooglePlaces, PlaceHit } from '../../clients/google-places/client.ts'
import { AppError, SourceUnusable } from '../../errors.ts'
import { type IdentityPorts, identityOfPlace } from '../places/identity-of-place.ts'
import { hitsOfTile, quarterSteps, type TileHits } from '../places/tile-hits.ts'
import type { DiscoverySource, Finding } from '../source.ts'

/** Places looked into at once. Each is up to six pages at a page a second; the 300 of a full tile must end within a job's ten minutes. */
const MOST_AT_ONCE = 8

/**
 * Google Places, used as its terms allow: each place is looked up on its own website or on the register while the search
 * runs, and only its id and what was found there is kept. A place without such an identity is counted and dropped.
 * `ports` must leave no trace of what is asked (`unnamedGate`): the question is a name that Google gave.
 */
export const createPlacesSource = (places: GooglePlaces, ports: IdentityPorts): DiscoverySource => ({
  name: 'google-places',
  search: async (anyStep) => {
    const step = asPlacesStep(anyStep)
    const tile = await hitsOfTile(places, step)
    const looked = await lookInto(tile.open, ports)
    const further = tile.isFull && !step.isQuarter ? quarterSteps(step) : []
    return { findings: looked.findings, warnings: warningsOf(tile, looked, step), further }
  },
})

type Looked = { findings: Finding[]; unproved: number; failed: AppError[] }

/** What each place is. One that can't be looked up now is passed over; when all can't, the step fails and is tried again. */
const lookInto = async (hits: PlaceHit[], ports: IdentityPorts): Promise<Looked> => {
  const looked: { finding: Finding | null; failed: AppError | null }[] = []
  const waiting = oneByOne(hits)
  const work = async (): Promise<void> => {
    for (const [index, hit] of waiting) looked[index] = await lookIntoOne(hit, ports)
  }
  await Promise.all(Array.from({ length: MOST_AT_ONCE }, work))
  const findings = looked.flatMap(({ finding }) => finding ?? [])
  const failed = looked.flatMap((one) => one.failed ?? [])
  const [first] = failed
  if (first !== undefined && failed.length === hits.length) throw first
  return { findings, failed, unproved: hits.length - findings.length - failed.length }
}

/** Shared by the workers: one that throws ends it for all (an array's own iterator would go on). */
function* oneByOne(hits: PlaceHit[]) {
  yield* hits.entries()
}

const lookIntoOne = async (hit: PlaceHit, ports: IdentityPorts) => {
  try {
    return { finding: await identityOfPlace(hit, ports), failed: null }
  } catch (error) {
    if (!(error instanceof AppError) || error instanceof SourceUnusable) throw error
    return { finding: null, failed: error }
  }
}

/** Counts in words. Nothing of what Google says about a place may stand here. */
const warningsOf = (tile: TileHits, { unproved, failed }: Looked, { isQuarter }: PlacesStep): string[] => {
  const [failure] = failed
  return [
    unproved > 0 &&
      `${places(unproved)} had no website or register entry that proves ${unproved === 1 ? 'it' : 'them'}.`,
    tile.closed > 0 && `${places(tile.closed)} closed.`,
    tile.outside > 0 && `${places(tile.outside)} outside this part of the area.`,
    failure !== undefined && `${places(failed.length)} could not be looked up: ${failure.message}`,
    tile.isFull &&
      (isQuarter
        ? 'More places are here than Google lists for one search; the best known were taken.'
        : 'More places are here than Google lists for one search; its four quarters can be searched apart.'),
    tile.brokenOff !== null && `The search broke off and the rest was not read: ${tile.brokenOff.message}`,
  ].filter((warning) => warning !== false)
}

const places = (count: number): string => (count === 1 ? '1 place' : `${count} places`)

const asPlacesStep = (step: SearchStep): PlacesStep => {
  if (step.source === 'google-places') return step
  throw new AppError('internal', `A step of ${step.source} was given to Google Places.`)
}
