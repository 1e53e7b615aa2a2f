import { namesAgree } from '../../normalise/name-similarity.ts'
import { clauseEnd, clausesBefore } from './clauses.ts'
import { excerptAt } from './excerpt.ts'
import { type LegalName, legalNamesIn } from './legal-names.ts'
import { nameFitsDomain } from './name-fits-domain.ts'
import { type LabelledNumber, labelledNumbers } from './number-candidates.ts'
import type { ParsedPage, TextRange } from './page.ts'

/** Whose number it is: this firm's own; probably; another firm of its group; somebody else's (web agency, processor). */
export type NumberStanding = 'own' | 'possible' | 'related' | 'not-own'

/** A company number read off a site, with the words that say whose it is. */
export type SiteCompanyNumber = {
  number: string
  standing: NumberStanding
  /** 0..1 that the number is the site owner's. */
  confidence: number
  /** Why, in words. */
  reason: string
  /** The legal name that stands beside it, when one does. */
  name: string | null
  /** The name word for word as in the body; null without a name. */
  nameExcerpt: string | null
  /** The clause that it stands in, blanks collapsed. */
  sentence: string
  /** Word for word as in the body. */
  excerpt: string
  url: string
}

/** What is known of the site's owner before its numbers are judged. */
export type SiteOwner = { names: string[]; domain: string | null }

/** "Site by Beta Ltd", "designed and built by", "web design: Beta Ltd". */
const CREDIT =
  /\b(?:web ?site|site|web|app|page|theme|logo|photo\w*)s? (?:\w+ ){0,3}by\b|\b(?:design(?:ed)?|develop(?:ed|ment)|built|powered|hosted|hosting|maintained|crafted|made|marketing|seo|branding|photography)(?: (?:and|&|\+) \w+)? (?:with \w+ )?(?:by\b|:)|\bweb ?(?:site )?(?:design|development|agency|hosting)\b/i
const CREDIT_AFTER =
  /\b(?:designed|built|developed|hosts?|created|maintains?)\b (?:and \w+ )?(?:this|our|the) (?:web ?)?site\b/i
/** Firms that a legal page names as somebody else. */
const THIRD_PARTY =
  /\b(?:provided|processed|underwritten|arranged|supplied|collected|operated on our behalf) by\b|\bappointed representatives? of\b|\bthird[- ]part(?:y|ies)\b|\b(?:sub-?)?processors?\b|\bour (?:hosting|payments?|it|e-?mail|insurance|finance) (?:provider|partner|supplier|company)\b|\b(?:lenders?|credit brokers?|insurers?)\b|\b(?:payments?|data|finance|cover) (?:is|are|by)\b/i
const GROUP =
  /\b(?:part|member|subsidiary|division) of\b|\bowned by\b|\bparent\b|\bgroup compan(?:y|ies)\b|\bholding company\b|\bsister compan(?:y|ies)\b|\bultimate\b|\bmanaged by\b/i
/** "X is a trading name of Y Limited" makes Y the firm itself. */
const TRADING_NAME =
  /\b(?:trading (?:name|style|division) of|trading as|t\/a|operated by|owned and operated by|brand of)\b/i

/** The page's company numbers, each judged; one entry per number. VAT, charity, phone and other numbers are not among them. */
export const companyNumbersOf = (page: ParsedPage, owner: SiteOwner): SiteCompanyNumber[] => {
  const found = new Map<string, SiteCompanyNumber>()
  for (const labelled of labelledNumbers(page.text)) {
    const excerpt = excerptAt(page, labelled.start, labelled.end)
    if (excerpt === null) continue
    const judged = { ...judge(page, labelled, owner), number: labelled.number, excerpt, url: page.url }
    const before = found.get(labelled.number)
    if (!before || judged.confidence > before.confidence) found.set(labelled.number, judged)
  }
  return [...found.values()]
}

type Judgement = Omit<SiteCompanyNumber, 'number' | 'excerpt' | 'url'>
type Verdict = Pick<SiteCompanyNumber, 'standing' | 'confidence' | 'reason'>

const judge = (page: ParsedPage, labelled: LabelledNumber, owner: SiteOwner): Judgement => {
  const { text } = page
  const clauses = clausesBefore(text, labelled.contextStart, labelled.start)
  const end = clauseEnd(text, labelled.end, 140)
  const subject = subjectOf(text, clauses, labelled, end)
  const around = text.slice(subject.clause.start, subject.clause.end)
  const own = text.slice(clauses[0]?.start ?? labelled.start, end)
  const sentence = own.replaceAll('\n', ' ').trim()
  const name = subject.name?.name ?? null
  const nameExcerpt = subject.name && excerptAt(page, subject.name.start, subject.name.end)
  const base = { name, nameExcerpt, sentence }
  const isCredit = CREDIT.test(around) || CREDIT_AFTER.test(text.slice(labelled.end, end))
  if (name === null) return { ...base, ...judgeNameless(labelled, isCredit || THIRD_PARTY.test(around)) }
  const agreement = agreeingName(name, owner)
  if (agreement)
    return {
      ...base,
      standing: 'own',
      confidence: 0.97,
      reason: `stands beside "${name}", ${agreement}`,
    }
  const verdict = judgeStranger(isCredit, around)
  return { ...base, ...verdict, reason: `stands beside "${name}", ${verdict.reason}` }
}

const judgeNameless = (labelled: LabelledNumber, isOthers: boolean): Verdict => {
  if (isOthers)
    return {
      standing: 'possible',
      confidence: 0.4,
      reason: 'no company name beside it, and another firm is named before it',
    }
  const confidence = labelled.label === 'company' ? 0.9 : 0.85
  return {
    standing: 'own',
    confidence,
    reason: 'given as the company number of the site, with no other name beside it',
  }
}

const judgeStranger = (isCredit: boolean, around: string): Verdict => {
  if (isCredit)
    return { standing: 'not-own', confidence: 0.03, reason: 'credited for making or running the website' }
  if (TRADING_NAME.test(around))
    return { standing: 'own', confidence: 0.9, reason: 'which the site names as the firm behind it' }
  if (THIRD_PARTY.test(around))
    return {
      standing: 'not-own',
      confidence: 0.05,
      reason: 'named as another firm that does something for the owner',
    }
  if (GROUP.test(around))
    return { standing: 'related', confidence: 0.3, reason: 'named as another firm of the same group' }
  return { standing: 'possible', confidence: 0.5, reason: "which differs from the site's own name" }
}

/** Who the words about a number speak of: the name, when there is one, and the clause that it stands in. */
type Subject = { name: LegalName | null; clause: TextRange }

/** The legal name nearest before the number in its clause, else right after it, else in one of the two clauses before. */
const subjectOf = (text: string, clauses: TextRange[], labelled: LabelledNumber, end: number): Subject => {
  const first = clauses[0] ?? { start: labelled.start, end: labelled.start }
  const before = namesWithin(text, first).at(-1)
  if (before) return { name: before, clause: first }
  const after = namesWithin(text, { start: labelled.end, end })[0]
  if (after && after.start - labelled.end <= 3) return { name: after, clause: first }
  for (const clause of clauses.slice(1, 3)) {
    const name = namesWithin(text, clause).at(-1)
    if (name) return { name, clause }
  }
  return {
    name: null,
    clause: CREDIT.test(text.slice(first.start, first.end)) ? first : (clauses[1] ?? first),
  }
}

const namesWithin = (text: string, range: TextRange): LegalName[] =>
  legalNamesIn(text.slice(range.start, range.end)).map((each) => ({
    ...each,
    start: range.start + each.start,
    end: range.start + each.end,
  }))

const agreeingName = (name: string, owner: SiteOwner): string | null => {
  const agreeing = owner.names.find((own) => namesAgree(own, name).agree)
  if (agreeing) return `which agrees with the site's own name "${agreeing}"`
  return owner.domain && nameFitsDomain(name, owner.domain)
    ? `which agrees with the domain ${owner.domain}`
    : null
}
