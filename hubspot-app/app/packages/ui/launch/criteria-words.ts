/** A check of the form's draft, as the server made it; what is in `check` is the server's own matter. */
export type CriterionDraft = {
  id: string
  text: string
  need: 'must' | 'nice'
  check: Record<string, unknown>
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isCriterion = (value: unknown): value is CriterionDraft =>
  isObject(value) &&
  typeof value.id === 'string' &&
  typeof value.text === 'string' &&
  (value.need === 'must' || value.need === 'nice') &&
  isObject(value.check)

/** The checks in an input's value; none when it has not been made yet. */
export const criteriaIn = (value: unknown): CriterionDraft[] =>
  Array.isArray(value) ? value.filter(isCriterion) : []

const listOf = (value: unknown): string =>
  Array.isArray(value) ? value.map((one) => `“${String(one)}”`).join(', ') : ''

const people = ({ minimum, maximum }: Record<string, unknown>): string => {
  if (typeof minimum === 'number' && typeof maximum === 'number') return `${minimum} to ${maximum} people`
  return typeof minimum === 'number' ? `${minimum} people or more` : `${String(maximum)} people at most`
}

const days = ({ from, to }: Record<string, unknown>): string => {
  if (typeof from === 'string' && typeof to === 'string') return `from ${from} to ${to}`
  return typeof from === 'string' ? `on ${from} or later` : `on ${String(to)} or before`
}

/** How a check is made, in a sentence; null for a kind that this form does not know. */
export const checkWords = (check: Record<string, unknown>): string | null => {
  switch (check.kind) {
    case 'trade':
      return 'By its trade on the register, or its name and website.'
    case 'site-says':
      return `Its own website says ${listOf(check.phrases)}.`
    case 'site-lacks':
      return `Its own website, read thoroughly, does not say ${listOf(check.phrases)}.`
    case 'name-says':
      return `Its name holds ${listOf(check.phrases)}.`
    case 'size':
      return `By the best evidence it has ${people(check)}.`
    case 'age':
      return `The register says that it was incorporated ${days(check)}.`
    case 'has':
      return `A ${String(check.what)} of its own was found.`
    case 'legal-form':
      return 'By its legal form on the register.'
    case 'place-kind':
      return check.place === 'site'
        ? 'Its own website prints an address here.'
        : 'Its registered office is here.'
    case 'accounts':
      return 'By the accounts that it filed.'
    default:
      return null
  }
}
