import { evidenceIdsFor } from '../evidence-ids.ts'
import type { Factor, FactorFinding, FactorInput } from '../factor.ts'
import { servicePresence } from '../service-presence.ts'
import { asSentence, listInWords, pagesInWords } from '../wording.ts'

/** Fewer pages than this say too little to conclude that nothing is there. */
const MIN_PAGES_FOR_NONE = 3
/** A website seldom says everything: silence speaks little. */
const SHARE_OF_NO_SIGN = 0.2
/** Kinds of signals that make the signal part full; more of them say nothing new. */
const ENOUGH_KINDS = 3

/** Signs that the firm needs, or lacks, what the brief is about. "Does not offer" is said only after a thorough read. */
export const need: Factor = {
  name: 'need',
  title: 'Need signals',
  evaluate: (input) => {
    const isAboutServices = input.target.servicesWanted !== 'ignored' && input.target.services.length > 0
    if (input.site === null) return unknown('need not known: no website was read')
    return isAboutServices ? servicesFinding(input) : signalsFinding(input)
  },
}

const unknown = (words: string): FactorFinding => ({
  share: 0,
  isKnown: false,
  sentence: asSentence(words),
  evidenceIds: [],
})

const signalKinds = (input: FactorInput): string[] => [
  ...new Set(input.site?.needSignals.map((signal) => signal.kind) ?? []),
]

const signalShare = (input: FactorInput): number => Math.min(1, signalKinds(input).length / ENOUGH_KINDS)

const signalsFinding = (input: FactorInput): FactorFinding => {
  const kinds = signalKinds(input)
  const pages = input.site?.pagesRead ?? 0
  const evidenceIds = evidenceIdsFor(input, ['service', 'website'], 3)
  if (kinds.length > 0)
    return {
      share: signalShare(input),
      isKnown: true,
      sentence: asSentence(`its website speaks of ${listInWords(kinds.slice(0, 4))}`),
      evidenceIds,
    }
  if (pages < MIN_PAGES_FOR_NONE) return unknown(`need not known: only ${pagesInWords(pages)}`)
  return {
    share: SHARE_OF_NO_SIGN,
    isKnown: true,
    sentence: asSentence(`no sign of a need on its website, ${pagesInWords(pages)}`),
    evidenceIds,
  }
}

const servicesFinding = (input: FactorInput): FactorFinding => {
  const presence = servicePresence(input)
  const offered = presence.filter((each) => each.isOffered)
  const missing = presence.filter((each) => !each.isOffered)
  const pages = pagesInWords(input.site?.pagesRead ?? 0)
  const evidenceIds = [
    ...new Set([...offered.flatMap((each) => each.evidenceIds), ...evidenceIdsFor(input, ['website'], 1)]),
  ]
  // A service that was seen is seen; one that was not may stand on a page that nobody read.
  if (
    missing.length > 0 &&
    !input.site?.isThorough &&
    (input.target.servicesWanted === 'absent' || offered.length === 0)
  )
    return {
      ...unknown(`not known whether it offers ${names(missing)}: ${pages}, too few to say`),
      evidenceIds,
    }
  const wanted = input.target.servicesWanted === 'absent' ? missing : offered
  const share = 0.8 * (wanted.length / presence.length) + 0.2 * (wanted.length > 0 ? signalShare(input) : 0)
  const words = [
    offered.length > 0 ? `offers ${names(offered)}` : '',
    missing.length > 0 ? `no ${names(missing)} page` : '',
  ]
  return {
    share,
    isKnown: true,
    sentence: asSentence(`${words.filter(Boolean).join(', ')}; ${pages}`),
    evidenceIds,
  }
}

const names = (services: { service: string }[]): string =>
  listInWords(services.slice(0, 3).map((each) => each.service.toLowerCase()))
