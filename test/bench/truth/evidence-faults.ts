import type { EvidenceView, LeadView } from '../../../server/app.ts'
import type { OutsideWorld } from '../runner/outside-world.ts'

/** How a field of a lead fails to be proved by a page that anybody can open. */
export type EvidenceFault = {
  kind: 'page-gone' | 'other-hash' | 'no-excerpt' | 'link-dead' | 'no-source'
  detail: string
}

/** What was looked at, and what was wrong. */
export type EvidenceCheck = { claims: number; faults: EvidenceFault[] }

const claimFaults = async (claim: EvidenceView, world: OutsideWorld): Promise<EvidenceFault[]> => {
  const about = `${claim.field} "${claim.value}" of ${claim.source}`
  const fetched = await world.open(claim.retrievedUrl)
  const faults: EvidenceFault[] = []
  if (fetched.status !== 200)
    faults.push({ kind: 'page-gone', detail: `${about}: ${claim.retrievedUrl} answers ${fetched.status}` })
  if (fetched.contentHash !== claim.contentHash)
    faults.push({ kind: 'other-hash', detail: `${about}: ${claim.retrievedUrl}` })
  if (!fetched.text.includes(claim.excerpt))
    faults.push({
      kind: 'no-excerpt',
      detail: `${about}: "${claim.excerpt}" is not in ${claim.retrievedUrl}`,
    })
  if (claim.url !== claim.retrievedUrl && (await world.open(claim.url)).status !== 200) {
    faults.push({ kind: 'link-dead', detail: `${about}: ${claim.url}` })
  }
  return faults
}

/** Fields as shown, with the claim field that must prove them. */
const shownFields = (lead: LeadView): [string, string | null][] => [
  ['companyNumber', lead.companyNumber],
  ['legalName', lead.legalName],
  ['website', lead.website],
  ['address', lead.address],
  ['postcode', lead.postcode],
  ['phone', lead.phone],
  ['email', lead.email],
  ['linkedin', lead.linkedin],
  ...lead.sicCodes.map(({ code }): [string, string] => ['sicCodes', code]),
]

/** Register names are in capitals; people see them in mixed case. */
const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

const unprovedFields = (lead: LeadView): EvidenceFault[] =>
  shownFields(lead).flatMap(([field, value]) => {
    if (value === null) return []
    const isProved = lead.evidence.some(
      (claim) => claim.isShown && claim.field === field && isSame(claim.value, value),
    )
    return isProved ? [] : [{ kind: 'no-source', detail: `${field} "${value}" has no claim that is shown` }]
  })

/** Opens every page that a lead cites and compares hash and excerpt; then asks for a claim behind every field shown. */
export const evidenceFaults = async (lead: LeadView, world: OutsideWorld): Promise<EvidenceCheck> => {
  const faults = await Promise.all(lead.evidence.map((claim) => claimFaults(claim, world)))
  return { claims: lead.evidence.length, faults: [...faults.flat(), ...unprovedFields(lead)] }
}
