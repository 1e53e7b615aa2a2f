import { enrich } from './enrich.ts'
import { type Examination, type ExaminationPorts, type Found, leftOut, type Wanted } from './examination.ts'
import { locate, locateAlone } from './locate.ts'
import { measure, proved } from './prove.ts'
import { resolve } from './resolve.ts'

/** A company of HubSpot to be checked. */
type CheckInput = Found & {
  hubspotCompanyId: string
  /** What the company of this number was found for, when a campaign has it as a lead already; null: nothing to compare it with. */
  wantedOf: (companyNumber: string) => Promise<Wanted | null>
}

/**
 * Checks one known company: the same resolve, verify, locate and enrich as for every candidate. It was not looked for, so that
 * no area, size or other wish can leave it out, nor that it is known or has ceased to trade: that is what is asked.
 */
export const check = async (input: CheckInput, ports: ExaminationPorts): Promise<Examination> => {
  const resolution = await resolve(input, ports)
  if (resolution.kind === 'unproved') {
    return leftOut('unverified', resolution.reason, { companyNumber: resolution.companyNumber })
  }
  const { identity } = resolution
  const { entry, site } = identity
  const wanted = await input.wantedOf(entry.number)
  const postcodes = input.findings.flatMap(({ postcode }) => postcode ?? [])
  const placed = { entry, site, findings: input.findings }
  const distant = wanted && (await locate(placed, wanted, ports.geocoder))
  const place = distant ?? (await locateAlone(placed, postcodes, ports.geocoder))
  const enriched = enrich(identity, input.name, place, ports.isSandbox)
  const measured = wanted && distant && measure(wanted, ports, identity, distant, enriched)
  return proved(identity, enriched, measured, { hubspotCompanyId: input.hubspotCompanyId, criteria: [] })
}
