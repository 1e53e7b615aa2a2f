import type { EvidenceSource, FieldName } from '../company/evidence.ts'
import type { FactorInput } from './factor.ts'

/** How far each kind of source is believed; a register before the own website before a search answer. */
const TRUST: Readonly<Record<EvidenceSource, number>> = {
  'companies-house': 1,
  'schools-register': 1,
  'care-register': 1,
  planning: 0.9,
  person: 1,
  'own-website': 0.9,
  'web-search': 0.5,
}

/** The facts that a rep relies on; a group counts by the best claim about any of its fields. */
const RELIED_ON: readonly (readonly FieldName[])[] = [
  ['name', 'legalName'],
  ['companyNumber'],
  ['companyStatus'],
  ['postcode', 'registeredPostcode'],
  ['website'],
  ['phone', 'email'],
  ['sicCodes', 'service'],
  ['employees', 'accountsType'],
]

/**
 * 0-100: half is how well the facts that a rep relies on are proved (best claim's confidence times its source's trust),
 * half is how much of the score rests on something known (`knownShare`, 0..1 of the weights; null: nothing was scored, and
 * the proofs alone count).
 */
export const evidenceQuality = (input: Pick<FactorInput, 'claims'>, knownShare: number | null): number => {
  const proofs = RELIED_ON.map((fields) =>
    Math.max(
      0,
      ...input.claims
        .filter((claim) => fields.includes(claim.field))
        .map((claim) => claim.confidence * TRUST[claim.source]),
    ),
  )
  const proof = proofs.reduce((sum, each) => sum + each, 0) / proofs.length
  return Math.round(Math.min(1, Math.max(0, 0.5 * proof + 0.5 * (knownShare ?? proof))) * 100)
}
