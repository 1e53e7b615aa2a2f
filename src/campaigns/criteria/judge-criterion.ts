import { registerPage } from '../../company/register-page.ts'
import { isRealTrade, sicName } from '../../company/sic-codes.ts'
import { wrongSizeReason } from '../../company/size.ts'
import type { CriterionResult, JudgedCompany } from '../campaign-type.ts'
import { type Check, legalForms } from '../criteria.ts'
import { phraseAt } from './phrase-at.ts'

/** How a company stands to one check: what was seen, and where. */
type Seen = Pick<CriterionResult, 'result' | 'because' | 'url'>

const seen = (result: Seen['result'], because: string, url: string | null): Seen => ({ result, because, url })

const ofRegister = ({ facts }: JudgedCompany): string | null =>
  facts.companyNumber === null ? null : registerPage(facts.companyNumber)

/**
 * Judges a company by one check. Pure code on proved facts: text of a website can only hold a phrase or not, whatever else it
 * says. Not seen is `unknown` unless what was looked through is complete.
 */
export const judgeCheck = (check: Check, company: JudgedCompany): Seen => {
  switch (check.kind) {
    case 'trade':
      return judgeTrade(check, company)
    case 'site-says':
      return judgeSiteSays(check.phrases, company)
    case 'site-lacks':
      return judgeSiteLacks(check.phrases, company)
    case 'name-says':
      return judgeName(check.phrases, company)
    case 'size':
      return judgeSize(check, company)
    case 'age':
      return judgeAge(check, company)
    case 'has':
      return judgeHas(check.what, company)
    case 'legal-form':
      return judgeForm(check.forms, company)
    case 'place-kind':
      return judgePlace(check.place, company)
    case 'accounts':
      return judgeAccounts(check.types, company)
  }
}

type CheckOf<Kind extends Check['kind']> = Extract<Check, { kind: Kind }>

/** Two single words, or one phrase of several, show a trade; the only word that there is does too. */
const WORDS_THAT_SHOW_A_TRADE = 2

const judgeTrade = ({ sicPrefixes, words }: CheckOf<'trade'>, company: JudgedCompany): Seen => {
  const { facts, site } = company
  const url = ofRegister(company)
  const fitting = facts.sicCodes.find((code) => sicPrefixes.some((prefix) => code.startsWith(prefix)))
  if (fitting !== undefined) return seen('met', `Registered for: ${tradeInWords(fitting)}.`, url)
  const shown = words.filter((word) => placeOf(word, company) !== null)
  const weight = (some: string[]) => some.reduce((sum, word) => sum + (/\s/.test(word) ? 2 : 1), 0)
  const first = shown[0]
  if (first !== undefined && weight(shown) >= Math.min(WORDS_THAT_SHOW_A_TRADE, weight(words)))
    return seen('met', `Its name or website says ${quoted(shown)}.`, placeOf(first, company)?.url ?? null)
  const trades = facts.sicCodes.filter(isRealTrade)
  if (trades.length > 0)
    return seen('not-met', `Registered for another trade: ${trades.map(tradeInWords).join('; ')}.`, url)
  if (site === null) return seen('unknown', 'The register names no trade, and no website was read.', url)
  const result = words.length > 0 ? 'not-met' : 'unknown'
  return seen(result, 'The register names no trade, and its name and website do not show it.', url)
}

const tradeInWords = (code: string): string => `${(sicName(code) ?? 'unknown').toLowerCase()} (${code})`

const quoted = (words: string[]): string =>
  words
    .slice(0, 3)
    .map((word) => `"${word}"`)
    .join(', ')

/** Where the company says a phrase: its name, its services, a page of its site; null: nowhere that was read. */
const placeOf = (phrase: string, company: JudgedCompany): { url: string | null } | null => {
  const { facts, site } = company
  const pageUrl = site && urlAt(site, phraseAt(site.text, phrase))
  if (pageUrl !== null) return { url: pageUrl }
  if (facts.services.some((service) => phraseAt(service, phrase) >= 0)) return { url: facts.website }
  const isInName = [facts.name, facts.legalName ?? ''].some((name) => phraseAt(name, phrase) >= 0)
  return isInName ? { url: ofRegister(company) } : null
}

const urlAt = (site: NonNullable<JudgedCompany['site']>, at: number): string | null => {
  if (at < 0) return null
  return site.pages?.find(({ end }) => at < end)?.url ?? `https://${site.domain}/`
}

const pagesRead = ({ pagesRead: count }: NonNullable<JudgedCompany['site']>): string =>
  count === 1 ? 'the one page' : `the ${count} pages`

const judgeSiteSays = (phrases: string[], { facts, site }: JudgedCompany): Seen => {
  if (site === null) return seen('unknown', 'No website of its own was read.', null)
  for (const phrase of phrases) {
    const url = urlAt(site, phraseAt(site.text, phrase))
    if (url !== null) return seen('met', `Its website says "${phrase}".`, url)
    if (facts.services.some((service) => phraseAt(service, phrase) >= 0))
      return seen('met', `It lists "${phrase}" among its services.`, facts.website)
  }
  const nowhere = `${quoted(phrases)} not seen on ${pagesRead(site)} read of its website`
  return site.isThorough
    ? seen('not-met', `${nowhere}.`, facts.website)
    : seen('unknown', `${nowhere}: too few to say that it is not there.`, facts.website)
}

const judgeSiteLacks = (phrases: string[], company: JudgedCompany): Seen => {
  const said = judgeSiteSays(phrases, company)
  if (said.result === 'met') return { ...said, result: 'not-met' }
  return said.result === 'not-met' ? { ...said, result: 'met' } : said
}

const judgeName = (phrases: string[], company: JudgedCompany): Seen => {
  const { facts } = company
  const names = [facts.name, facts.legalName ?? '']
  const phrase = phrases.find((one) => names.some((name) => phraseAt(name, one) >= 0))
  const url = ofRegister(company)
  return phrase === undefined
    ? seen('not-met', `Its name has none of ${quoted(phrases)}.`, url)
    : seen('met', `Its name has "${phrase}".`, url)
}

const judgeSize = ({ minimum, maximum }: CheckOf<'size'>, company: JudgedCompany): Seen => {
  const { size } = company.facts
  if (size === null) return seen('unknown', 'Its size is not known.', null)
  const url = size.basis === 'own-website' ? company.facts.website : ofRegister(company)
  const asked = { minimumEmployees: minimum, maximumEmployees: maximum, unknownSize: 'keep' as const }
  const wrong = wrongSizeReason(size, asked)
  if (wrong !== null) return seen('not-met', wrong, url)
  const words =
    size.maximum === null
      ? `At least ${size.minimum} staff`
      : size.minimum === size.maximum
        ? `${size.minimum} staff`
        : `${size.minimum} to ${size.maximum} staff`
  const isWithin =
    size.minimum >= (minimum ?? 0) && (maximum === null || (size.maximum !== null && size.maximum <= maximum))
  return isWithin
    ? seen('met', `${words}.`, url)
    : seen('unknown', `${words}: that may or may not be as asked.`, url)
}

const judgeAge = ({ from, to }: CheckOf<'age'>, company: JudgedCompany): Seen => {
  const { incorporatedOn } = company.facts
  const url = ofRegister(company)
  if (incorporatedOn === null) return seen('unknown', 'The register gives no day of incorporation.', url)
  const isWithin = (from === null || incorporatedOn >= from) && (to === null || incorporatedOn <= to)
  return seen(isWithin ? 'met' : 'not-met', `Incorporated on ${incorporatedOn}.`, url)
}

const judgeHas = (what: CheckOf<'has'>['what'], { facts }: JudgedCompany): Seen => {
  if (facts[what] !== null) return seen('met', `Its ${nouns[what]} was found.`, facts.website)
  return seen('not-met', `No ${nouns[what]} of its own was found.`, facts.website)
}

const nouns = { website: 'website', phone: 'phone number', email: 'e-mail address' } as const

const judgeForm = (forms: CheckOf<'legal-form'>['forms'], company: JudgedCompany): Seen => {
  const { companyType } = company.facts
  const url = ofRegister(company)
  if (companyType === null) return seen('unknown', 'The register gives no legal form.', url)
  const isOne = forms.some((form) => legalForms[form].some((type) => type === companyType))
  const words = `Its legal form on the register is ${companyType.replaceAll('-', ' ')}.`
  return seen(isOne ? 'met' : 'not-met', words, url)
}

const judgePlace = (wanted: CheckOf<'place-kind'>['place'], company: JudgedCompany): Seen => {
  const { placeKind, website } = company.facts
  if (placeKind === null) return seen('unknown', 'No address of it is known.', null)
  if (placeKind === 'site')
    return seen(
      wanted === 'site' ? 'met' : 'not-met',
      'Its website gives an address where it works.',
      website,
    )
  const words = 'Only its registered office is known.'
  return seen(wanted === 'site' ? 'unknown' : 'met', words, ofRegister(company))
}

const judgeAccounts = (types: CheckOf<'accounts'>['types'], company: JudgedCompany): Seen => {
  const { accountsType } = company.facts
  const url = ofRegister(company)
  if (accountsType === null) return seen('unknown', 'No accounts of a known kind are filed.', url)
  const isOne = types.some((type) => type === accountsType)
  return seen(isOne ? 'met' : 'not-met', `It filed ${accountsType.replaceAll('-', ' ')} accounts.`, url)
}
