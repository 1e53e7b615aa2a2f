import type { FactorInput } from './factor.ts'
import { hasPhrase, phraseText, plainWords } from './plain-words.ts'

/** For each service that the target names: whether the site offers it, with the claims that say so. */
export type ServicePresence = { service: string; isOffered: boolean; evidenceIds: string[] }

/**
 * A service counts as offered when its words stand together on a page that was read, or when all of them stand in the
 * name of one service of the firm ("Data and structured cabling" offers "structured cabling").
 */
export const servicePresence = (input: FactorInput): ServicePresence[] => {
  const pages = phraseText(input.target.services.length > 0 ? (input.site?.text ?? '') : '')
  return input.target.services.map((service) => {
    const wanted = plainWords(service)
    const claims = input.claims.filter(
      (claim) => claim.field === 'service' && hasAllWords(claim.value, wanted),
    )
    const isNamed = input.facts.services.some((name) => hasAllWords(name, wanted))
    return {
      service,
      isOffered: claims.length > 0 || isNamed || hasPhrase(pages, service),
      evidenceIds: claims.map((claim) => claim.id).slice(0, 3),
    }
  })
}

const hasAllWords = (name: string, wanted: string[]): boolean => {
  const words = new Set(plainWords(name))
  return wanted.length > 0 && wanted.every((word) => words.has(word))
}
