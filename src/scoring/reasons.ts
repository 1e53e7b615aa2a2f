import type { FactorInput, FactorName, Score } from './factor.ts'
import { servicePresence } from './service-presence.ts'
import { listInWords, milesInWords, pagesInWords, sizeInWords } from './wording.ts'

/**
 * Three short reasons to stand under a score, the most telling first, unknown ones last: `['20-49 staff',
 * 'no cabling page, 14 pages read', '6 miles']`. Always three.
 */
export const scoreReasons = (score: Score, input: FactorInput): string[] => {
  const reasons = [
    sizeReason(input),
    needReason(input),
    distanceReason(input),
    growthReason(input),
    contactReason(input),
    pagesReason(input),
  ]
  const known = reasons.filter((reason) => reason !== null).slice(0, 3)
  const fallbacks = score.factors
    .filter((factor) => !factor.isKnown)
    .map((factor) => UNKNOWN_WORDS[factor.name])
  return [...new Set([...known, ...fallbacks, ...LAST_RESORT])].slice(0, 3)
}

/** The three reasons as one line: "20-49 staff · no cabling page, 14 pages read · 6 miles". */
export const reasonsLine = (score: Score, input: FactorInput): string =>
  scoreReasons(score, input).join(' · ')

const UNKNOWN_WORDS: Readonly<Record<FactorName, string>> = {
  fit: 'sector and size not known',
  need: 'need not known',
  growth: 'growth not known',
  website: 'no website read',
  contact: 'no contact details yet',
  completeness: 'little known',
}

const LAST_RESORT = ['size not known', 'distance not known', 'no need seen'] as const

const sizeReason = ({ facts }: FactorInput): string | null => (facts.size ? sizeInWords(facts.size) : null)

const distanceReason = ({ distanceMiles }: FactorInput): string | null =>
  distanceMiles === null ? null : milesInWords(distanceMiles)

const needReason = (input: FactorInput): string | null => {
  if (!input.site) return null
  const presence = input.target.servicesWanted === 'ignored' ? [] : servicePresence(input)
  const missing = presence.filter((each) => !each.isOffered)
  const offered = presence.filter((each) => each.isOffered)
  const names = (each: typeof presence): string =>
    listInWords(each.slice(0, 2).map(({ service }) => service.toLowerCase()))
  if (input.target.servicesWanted === 'absent' && missing.length > 0 && input.site.isThorough)
    return `no ${names(missing)} page, ${pagesInWords(input.site.pagesRead)}`
  if (offered.length > 0) return `offers ${names(offered)}`
  const kinds = [...new Set(input.site.needSignals.map((signal) => signal.kind))]
  return kinds.length > 0 ? `speaks of ${listInWords(kinds.slice(0, 2))}` : null
}

const growthReason = ({ site }: FactorInput): string | null => site?.growthSignals[0]?.kind ?? null

const contactReason = ({ facts }: FactorInput): string | null => {
  if (facts.phone && facts.email) return 'phone and e-mail found'
  return facts.phone ? 'phone found' : facts.email ? 'e-mail found' : null
}

const pagesReason = ({ site }: FactorInput): string | null => (site ? pagesInWords(site.pagesRead) : null)
