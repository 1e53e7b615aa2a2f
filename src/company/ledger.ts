import { companyNameKey } from '../normalise/company-name.ts'
import type { Conflict, NumberedClaim } from './company.ts'
import { type EvidenceSource, type FieldName, NONE_IS_RIGHT } from './evidence.ts'

/** Whom to believe, best first: registers over the own site over search; a person's word over all (product 2.2). */
const trust: readonly EvidenceSource[] = [
  'person',
  'companies-house',
  'schools-register',
  'care-register',
  'planning',
  'own-website',
  'web-search',
]

/** Fields that may hold many values at once; the others have one winner, and what differs is a conflict. */
const manyValued: ReadonlySet<FieldName> = new Set([
  'sicCodes',
  'officer',
  'person',
  'controller',
  'filing',
  'insolvency',
  'service',
  'previousName',
  'phone',
  'email',
  'site',
  'planningApplication',
  'planningAgent',
])

/** A person's word about a field stands alone: what was found beside it is another value, not one more. */
const isAlone = (field: FieldName, [best]: NumberedClaim[]): boolean =>
  !manyValued.has(field) || best?.source === 'person'

/** The claims of a company, judged: which one is shown for each field, and where sources disagree. */
export type Ledger = {
  /** Ids of the claims that are shown. */
  shown: ReadonlySet<string>
  conflicts: Conflict[]
  /** The winning value of a field; null: none, or a person said that none is right. */
  value(field: FieldName): string | null
  /** All shown values of a field, best first. */
  values(field: FieldName): string[]
}

/** Judges claims. Pure; equal claims give an equal ledger whatever their order. */
export const judgeClaims = (claims: NumberedClaim[]): Ledger => {
  const byField = new Map<FieldName, NumberedClaim[]>()
  for (const claim of [...claims].sort(byTrust)) {
    byField.set(claim.field, [...(byField.get(claim.field) ?? []), claim])
  }
  const shown = new Set<string>()
  const conflicts: Conflict[] = []
  const winners = new Map<FieldName, string[]>()
  for (const [field, ranked] of byField) {
    const kept = isAlone(field, ranked) ? ranked.slice(0, 1) : ranked
    for (const claim of kept) shown.add(claim.id)
    const values = kept.map((claim) => claim.value).filter((value) => value !== NONE_IS_RIGHT)
    winners.set(field, [...new Set(values)])
    if (isAlone(field, ranked)) conflicts.push(...conflictsOf(field, ranked))
  }
  return {
    shown,
    conflicts,
    value: (field) => winners.get(field)?.[0] ?? null,
    values: (field) => winners.get(field) ?? [],
  }
}

const byTrust = (a: NumberedClaim, b: NumberedClaim): number =>
  trust.indexOf(a.source) - trust.indexOf(b.source) ||
  b.confidence - a.confidence ||
  a.retrievedUrl.localeCompare(b.retrievedUrl) ||
  a.value.localeCompare(b.value)

const conflictsOf = (field: FieldName, ranked: NumberedClaim[]): Conflict[] => {
  const winner = ranked[0]
  if (!winner) return []
  const others = new Map<string, NumberedClaim>()
  for (const claim of ranked)
    if (!isSameValue(field, claim.value, winner.value) && !others.has(claim.value))
      others.set(claim.value, claim)
  return [...others.values()].map((other) => ({
    field,
    shown: winner.value,
    other: other.value,
    otherSource: other.source,
  }))
}

/** Names are the same in any spelling of their legal form; other values when letters and digits are. */
const isSameValue = (field: FieldName, a: string, b: string): boolean =>
  isName(field) ? companyNameKey(a) === companyNameKey(b) : plain(a) === plain(b)

const isName = (field: FieldName): boolean =>
  field === 'name' || field === 'legalName' || field === 'previousName'

const plain = (value: string): string => value.toLowerCase().replace(/[^\p{L}\d]+/gu, '')
