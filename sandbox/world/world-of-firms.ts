import type { Fingerprint, Firm, Geography, Portal, World } from './world.ts'

/** Puts a world together and builds its look-ups. */
export const worldOfFirms = (parts: {
  fingerprint: Fingerprint
  isRegister: boolean
  firms: Firm[]
  geography: Geography
  portals: Portal[]
}): World => {
  const firmsByDomain = new Map<string, Firm[]>()
  for (const firm of parts.firms) {
    if (!firm.website) continue
    const sharers = firmsByDomain.get(firm.website.domain)
    if (sharers) sharers.push(firm)
    else firmsByDomain.set(firm.website.domain, [firm])
  }
  return { ...parts, firmByNumber: new Map(parts.firms.map((firm) => [firm.number, firm])), firmsByDomain }
}
