import { evidenceIdsFor } from '../evidence-ids.ts'
import type { Factor, FactorInput } from '../factor.ts'
import { asSentence, listInWords, pagesInWords } from '../wording.ts'

/** What makes a website good, with its part of the group; the parts add up to 1. */
const CHECKS: readonly {
  part: number
  good: string
  lacking: string
  holds: (site: NonNullable<FactorInput['site']>, today: Date) => boolean
}[] = [
  { part: 0.25, good: 'a secure address', lacking: 'no secure address', holds: (site) => site.hasHttps },
  { part: 0.2, good: 'a contact page', lacking: 'no contact page', holds: (site) => site.hasContactPage },
  {
    part: 0.2,
    good: 'made for phones',
    lacking: 'no layout for phones',
    holds: (site) => site.hasViewportMeta,
  },
  {
    part: 0.2,
    good: 'kept up to date',
    lacking: 'no date of the last two years',
    holds: (site, today) => (site.lastYearSeen ?? 0) >= today.getUTCFullYear() - 1,
  },
  { part: 0.15, good: 'several pages', lacking: 'hardly any pages', holds: (site) => site.pagesRead >= 4 },
]

/** Whether the firm keeps a proper website. Judged only when pages were read. */
export const website: Factor = {
  name: 'website',
  title: 'Website quality',
  evaluate: (input) => {
    const { site, today, facts } = input
    const evidenceIds = evidenceIdsFor(input, ['website', 'contactPage'], 3)
    if (site === null || site.pagesRead === 0) {
      const words =
        facts.website === null
          ? 'website not known: none was found'
          : 'website quality not known: no page could be read'
      return { share: 0, isKnown: false, sentence: asSentence(words), evidenceIds }
    }
    const good = CHECKS.filter((check) => check.holds(site, today))
    const lacking = CHECKS.filter((check) => !good.includes(check))
    const share = good.reduce((sum, check) => sum + check.part, 0)
    const words =
      lacking.length === 0
        ? `good website: ${listInWords(good.map((check) => check.good))}`
        : `website with ${listInWords(lacking.map((check) => check.lacking))}`
    return {
      share: Math.min(1, share),
      isKnown: true,
      sentence: asSentence(`${words}; ${pagesInWords(site.pagesRead)}`),
      evidenceIds,
    }
  },
}
