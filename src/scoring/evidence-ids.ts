import type { FieldName } from '../company/evidence.ts'
import type { FactorInput } from './factor.ts'

/** Ids of the claims about the fields, the surest first, at most `limit`. */
export const evidenceIdsFor = (input: FactorInput, fields: readonly FieldName[], limit = 6): string[] =>
  input.claims
    .filter((claim) => fields.includes(claim.field))
    .toSorted((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map((claim) => claim.id)
