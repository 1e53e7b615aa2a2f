import type { Lead } from '@leadwright/contract'

/** One claim about a lead. */
export type Claim = Lead['evidence'][number]

/** All that was claimed about one field. */
export type FieldEvidence = {
  field: string
  /** Those that the lead shows, one for each value. */
  shown: Claim[]
  /** The rest: other values, and the same ones from elsewhere. */
  others: Claim[]
  /** Of the others the first for each value that contradicts what is shown. */
  conflicts: Claim[]
}

// The fields that a reader looks for first; the rest follow as they come.
const order = [
  'name',
  'legalName',
  'companyNumber',
  'companyStatus',
  'website',
  'phone',
  'email',
  'address',
  'postcode',
]

// They may hold many values at once, so that another one contradicts nothing but a person's word (the server judges so too).
const manyValued = [
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
]

const legalForm = /\b(limited|ltd|plc|llp|cic|cyfyngedig|cyf)\b\.?/g

const plain = (field: string, value: string): string => {
  const text = value.toLowerCase()
  const bare = /name$/i.test(field) ? text.replaceAll(legalForm, '').replaceAll('&', 'and') : text
  return bare.replace(/[^\p{L}\d]+/gu, '')
}

/** The same in any spelling; an address also where one source writes less of it. */
const isSame = (field: string, one: string, other: string): boolean => {
  const [a, b] = [plain(field, one), plain(field, other)]
  if (a === '' || b === '') return a === b
  return a === b || (/address|office/i.test(field) && (a.includes(b) || b.includes(a)))
}

const firstOfEach = (claims: Claim[]): Claim[] => {
  const seen = new Set<string>()
  return claims.filter(({ field, value }) => {
    const key = plain(field, value)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const fieldEvidence = (field: string, claims: Claim[]): FieldEvidence => {
  const shown = firstOfEach(claims.filter(({ isShown }) => isShown))
  const others = claims.filter((claim) => !shown.includes(claim))
  const isSaid = shown.some(({ source }) => source === 'person')
  const differing =
    manyValued.includes(field) && !isSaid
      ? []
      : others.filter(({ value }) => shown.every((claim) => !isSame(field, claim.value, value)))
  return { field, shown, others, conflicts: shown.length === 0 ? [] : firstOfEach(differing) }
}

const placeOf = (field: string): number => {
  const at = order.indexOf(field)
  return at === -1 ? order.length : at
}

/** Claims by their field, what a reader looks for first at the top. */
export const groupEvidence = (evidence: readonly Claim[]): FieldEvidence[] => {
  const byField = new Map<string, Claim[]>()
  for (const claim of evidence) byField.set(claim.field, [...(byField.get(claim.field) ?? []), claim])
  return [...byField]
    .map(([field, claims]) => fieldEvidence(field, claims))
    .sort((one, other) => placeOf(one.field) - placeOf(other.field))
}
