import { createDice } from './dice.ts'
import { inSignCase } from './firm-names.ts'
import { crmCompany } from './portal-records.ts'
import { largePortal, smallPortal } from './portals.ts'
import { registerFirms } from './register-firms.ts'
import { registerGeography } from './register-geography.ts'
import type { Firm, Portal, World } from './world.ts'
import { worldOfFirms } from './world-of-firms.ts'

const knownCompanies = 20

const portalsOf = (seed: number, firms: readonly Firm[]): Portal[] => {
  const dice = createDice(seed, 'crm')
  const known = dice.some(
    firms.filter((firm) => firm.website),
    knownCompanies,
  )
  const companies = known.map((firm, index) =>
    crmCompany(
      largePortal.id,
      index,
      { name: inSignCase(firm.legalName), domain: firm.website?.domain ?? null, lifecyclestage: 'lead' },
      dice,
    ),
  )
  return [
    { ...largePortal, companies },
    { ...smallPortal, companies: [] },
  ]
}

/**
 * A world of the real companies in a register file. Nothing is made up about them; the CRM holds a few of them
 * by name and domain. The same files and seed give the same world.
 * @throws ConfigFault when a file cannot be read or lacks a column
 */
export const registerWorld = (seed: number, registerFile: string, geoFolder: string): World => {
  const firms = registerFirms(registerFile)
  return worldOfFirms({
    fingerprint: { seed, register: registerFile, geo: geoFolder },
    isRegister: true,
    firms,
    geography: registerGeography(geoFolder),
    portals: portalsOf(seed, firms),
  })
}
