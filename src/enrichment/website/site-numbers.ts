import { normaliseCompanyNumber } from '../../normalise/company-number.ts'
import { companyNumbersOf, type SiteCompanyNumber, type SiteOwner } from './company-numbers.ts'
import { excerptOf } from './excerpt.ts'
import type { ParsedPage } from './page.ts'

const REGISTER_PAGE =
  /company-information\.service\.gov\.uk\/company\/([a-z0-9]{8})|companieshouse\.gov\.uk\/company\/([a-z0-9]{8})/i

/**
 * The company numbers of a whole site, one entry each with its best proof, the surest first. When several numbers
 * compete for being the firm's own, only those beside the site's own name keep that standing, and none is sure.
 */
export const siteNumbers = (pages: ParsedPage[], owner: SiteOwner): SiteCompanyNumber[] => {
  const best = new Map<string, SiteCompanyNumber>()
  for (const page of pages) {
    for (const found of [
      ...fromStructuredData(page),
      ...companyNumbersOf(page, owner),
      ...fromRegisterLink(page),
    ]) {
      const known = best.get(found.number)
      if (!known || found.confidence > known.confidence) best.set(found.number, found)
    }
  }
  return settleRivals([...best.values()]).sort((a, b) => b.confidence - a.confidence)
}

const settleRivals = (numbers: SiteCompanyNumber[]): SiteCompanyNumber[] => {
  const own = numbers.filter((each) => each.standing === 'own')
  const mine = numbers.filter((each) => each.standing === 'own' || each.standing === 'possible')
  return numbers.map((each) => {
    if (each.standing === 'possible' && mine.length === 1)
      return { ...each, confidence: Math.max(each.confidence, 0.65) }
    if (each.standing !== 'own' || own.length === 1) return each
    const isWeaker = each.confidence < 0.95
    const reason = `${each.reason}; the site shows ${own.length} numbers as its own`
    return {
      ...each,
      standing: isWeaker ? 'possible' : 'own',
      confidence: isWeaker ? 0.5 : Math.min(each.confidence, 0.7),
      reason,
    }
  })
}

const fromStructuredData = (page: ParsedPage): SiteCompanyNumber[] =>
  page.organisations.flatMap((organisation) =>
    organisation.companyNumbers.flatMap(({ number, printed, isLabelled }) => {
      const excerpt = excerptOf(page.html, printed)
      if (!excerpt) return []
      const name = organisation.legalName ?? organisation.name
      const verdict = isLabelled
        ? {
            standing: 'own' as const,
            confidence: 0.95,
            reason: 'given as the company number in the page’s structured data',
          }
        : {
            standing: 'possible' as const,
            confidence: 0.5,
            reason: 'an identifier in structured data that is not called a company number',
          }
      const nameExcerpt = name && excerptOf(page.html, name)
      return [{ ...verdict, number, name, nameExcerpt, sentence: printed, excerpt, url: page.url }]
    }),
  )

/** A link to the firm's page on the public register; with links to several it says nothing. */
const fromRegisterLink = (page: ParsedPage): SiteCompanyNumber[] => {
  const found = new Map<string, SiteCompanyNumber>()
  for (const link of page.links) {
    const match = REGISTER_PAGE.exec(link.href)
    const printed = match?.[1] ?? match?.[2]
    const number = printed ? normaliseCompanyNumber(printed) : null
    const excerpt = number && excerptOf(page.html, link.href)
    if (number && excerpt)
      found.set(number, {
        number,
        standing: 'possible',
        confidence: 0.6,
        reason: 'the site links to this number on the public register',
        name: null,
        nameExcerpt: null,
        sentence: link.text,
        excerpt,
        url: page.url,
      })
  }
  return found.size === 1 ? [...found.values()] : []
}
