import type { CriterionResult, JudgedCompany } from './campaign-type.ts'
import { hasWords } from './has-words.ts'
import { listsService, namesService } from './it-firms.ts'

/** What can be seen of a service that a firm does not deliver itself. */
export const gapSignals = ['partners', 'hiring', 'named'] as const
export type GapSignal = (typeof gapSignals)[number]

/** What one signal shows: seen, not there, or not to be told; with a sentence and, where there is one, the page. */
type Seen = Pick<CriterionResult, 'result' | 'because' | 'url'>

/** What a signal means, for forms and for the lead. */
export const gapSignalTexts: Record<GapSignal, string> = {
  partners: 'Says that it partners or subcontracts',
  hiring: 'Advertises the job',
  named: 'Names the service with no page about it',
}

/** How a firm stands to each of the signals, with what its own website says. */
export const readGapSignals = (
  signals: readonly GapSignal[],
  gaps: readonly string[],
  company: JudgedCompany,
): CriterionResult[] =>
  signals.map((signal) => ({
    id: `gap:${signal}`,
    text: gapSignalTexts[signal],
    need: 'nice',
    ...readers[signal](gaps, company),
  }))

const readers: Record<GapSignal, (gaps: readonly string[], company: JudgedCompany) => Seen> = {
  // "Partners" beside a service that it lists as its own says nothing of a gap, unless the service itself is named there.
  partners: (gaps, company) => {
    const said = company.site?.needSignals.filter(({ kind }) => kind === 'subcontracting') ?? []
    const open = gaps.filter((gap) => !listsService(company, gap))
    const seen =
      said.find(({ excerpt }) => gaps.some((gap) => hasWords(excerpt, gap))) ??
      (open.length > 0 ? said[0] : undefined)
    return seen
      ? { result: 'met', because: `Its website says: "${seen.excerpt}"`, url: seen.url }
      : notSeen(company, 'none speaks of partners or subcontractors')
  },
  hiring: (gaps, company) => {
    const said = company.site?.growthSignals.filter(({ kind }) => kind === 'hiring') ?? []
    const seen = said.find(({ excerpt }) => gaps.some((gap) => hasWords(excerpt, gap)))
    if (seen) return { result: 'met', because: `Its website says: "${seen.excerpt}"`, url: seen.url }
    const wanted = gaps.find((gap) => isWanted(company.site?.text ?? '', gap))
    return wanted === undefined
      ? notSeen(company, 'none advertises such a job')
      : {
          result: 'met',
          because: `Its website names "${wanted}" in a job advertisement.`,
          url: said[0]?.url ?? company.facts.website,
        }
  },
  named: (gaps, company) => {
    const named = gaps.find((gap) => namesService(company, gap) && !listsService(company, gap))
    if (named === undefined) return notSeen(company, 'none names it without listing it as a service')
    const { website: url } = company.facts
    return company.site?.isThorough
      ? {
          result: 'met',
          because: `Its website names "${named}", which is not among the services that it lists; ${pagesOf(company)} were read.`,
          url,
        }
      : {
          result: 'unknown',
          because: `Its website names "${named}"; only ${pagesOf(company)} were read, too few to say that no page is about it.`,
          url,
        }
  },
}

/** "Not there" is said after a thorough read only. */
const notSeen = (company: JudgedCompany, what: string): Seen => {
  if (company.site === null)
    return { result: 'unknown', because: 'No website of its own was read.', url: null }
  const url = company.facts.website
  return company.site.isThorough
    ? { result: 'not-met', because: `Of ${pagesOf(company)} that were read, ${what}.`, url }
    : { result: 'unknown', because: `Only ${pagesOf(company)} were read; ${what}.`, url }
}

const pagesOf = ({ site }: JudgedCompany): string =>
  `${site?.pagesRead ?? 0} ${site?.pagesRead === 1 ? 'page' : 'pages'}`

/** What stands in a job advertisement, before or behind the name of the work. */
const JOB =
  /\b(vacanc(?:y|ies)|hiring|recruit(?:ing|ment)|apply now|job (?:title|description|advert)|(?:engineer|installer|technician|specialist|developer|consultant)s? (?:wanted|needed|required))\b/
/** A title and its advertisement stand this close together, in characters. */
const JOB_REACH = 120

const isWanted = (text: string, gap: string): boolean => {
  const wanted = gap.toLowerCase()
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const around = text.slice(Math.max(0, at - JOB_REACH), at + wanted.length + JOB_REACH)
    if (hasWords(around, gap) && JOB.test(around)) return true
  }
  return false
}
