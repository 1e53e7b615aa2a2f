import { companyNameTokens } from '../../normalise/company-name.ts'

/**
 * True when the domain's own label is made of the name: its words joined (`brightwater-it.co.uk` and "Brightwater IT
 * Services Ltd") or at least four of their initials. A hint, not a proof: anybody can register a name.
 */
export const nameFitsDomain = (name: string, domain: string): boolean => {
  const label = withoutAnd((domain.split('.')[0] ?? '').toLowerCase().replace(/[^a-z0-9]/g, ''))
  const words = companyNameTokens(name).map((word) => word.toLowerCase().replace(/[^a-z0-9]/g, ''))
  const first = words[0] ?? ''
  const joined = withoutAnd(words.join(''))
  if (label.length < 3 || joined === '') return false
  if (label.length >= 5 && joined.startsWith(label)) return true
  if (joined.length >= 5 && label.startsWith(joined)) return true
  if (words.length >= 2 && label.startsWith(first + (words[1] ?? '')) && first.length >= 2) return true
  return words.length >= 4 && words.map((word) => word[0]).join('') === label
}

/** "Marlow & Pike" has `marlowandpike` or `marlowpike`; taken out of both sides, so that "Sandford" still fits itself. */
const withoutAnd = (text: string): string => text.replaceAll('and', '')
