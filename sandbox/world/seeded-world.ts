import { seededFirms } from './seeded-firms.ts'
import { seededGeography } from './seeded-geography.ts'
import { seededPortals } from './seeded-portals.ts'
import type { World } from './world.ts'
import { worldOfFirms } from './world-of-firms.ts'

/** A fictional world of some six thousand firms; the same seed gives the same world on every machine. */
export const seededWorld = (seed: number): World => {
  const firms = seededFirms(seed)
  return worldOfFirms({
    fingerprint: { seed, register: null, geo: null },
    isRegister: false,
    firms,
    geography: seededGeography(),
    // Nobody keeps a company on paper only in a CRM.
    portals: seededPortals(
      seed,
      firms.filter(({ employees }) => employees !== 0),
    ),
  })
}
