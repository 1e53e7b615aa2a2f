import type { ConnectedApp } from '../../integration/connection/connected-app.ts'
import { firmsNear, trueFirm } from './ground-truth.ts'
import type { SandboxWorld } from './sandbox-world.ts'

type Place = { postcode: string; radiusMiles: number }

/** How many customers a team has around its place. */
const CUSTOMERS = 40

/** Gives an account customers around a place, so that a search there meets companies that it has. */
export const fillCrm = async (world: SandboxWorld, portalId: number, place: Place): Promise<void> => {
  for (const number of (await firmsNear(world, { ...place, sector: 'education' })).slice(0, CUSTOMERS)) {
    const firm = await trueFirm(world, number)
    const properties = { name: firm?.legalName ?? '', domain: firm?.website?.domain ?? null }
    await world.control('PUT', `/portals/${portalId}/companies`, { properties })
  }
}

/** The website of an IT firm of the world that names its services, which a team takes for its own. */
export const ownWebsite = async (
  world: SandboxWorld,
  connected: ConnectedApp,
  place: Place,
): Promise<string> => {
  for (const number of await firmsNear(world, { ...place, sector: 'it' })) {
    const domain = (await trueFirm(world, number))?.website?.domain
    if (domain === undefined) continue
    const { html } = await connected.get(`/sandbox-page?url=${encodeURIComponent(`https://${domain}/`)}`)
    if (/services/i.test(html)) return `https://${domain}`
  }
  throw new Error('No IT firm near the place has a website with its services.')
}
