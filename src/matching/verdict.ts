import { dayInWords } from '../normalise/day-in-words.ts'
import type { CompanyKeys, KnownCompany, ToldVerdict } from '../ports/known-companies.ts'
import { judge, SURELY_SAME_FROM } from './model.ts'
import { readySubject, type Subject } from './subject.ts'

/** How a company stands to one that is known, with the reason in words. */
export type Verdict = { kind: 'same' | 'related' | 'unsure'; known: KnownCompany; because: string }

const strength = { same: 3, unsure: 2, related: 1 } as const

/**
 * The strongest verdict over all partners, or null when the company is new. What a person said of two companies holds before
 * all else. Different company numbers are never the same company; a shared domain alone is evidence, not identity.
 */
export const judgeKnown = (company: CompanyKeys, partners: KnownCompany[]): Verdict | null => {
  return strongestOf(partners.flatMap((known) => judgePair(company, known) ?? []))
}

/** The strongest of several verdicts: same, then unsure, then related; null for none. */
export const strongestOf = (verdicts: Verdict[]): Verdict | null =>
  [...verdicts].sort((a, b) => strength[b.kind] - strength[a.kind] || byIdentity(a.known, b.known))[0] ?? null

/** Leads before HubSpot companies, then by id: the same company always meets the same known one. */
const byIdentity = (a: KnownCompany, b: KnownCompany): number =>
  b.kind.localeCompare(a.kind) || a.id.localeCompare(b.id)

const judgePair = (company: CompanyKeys, known: KnownCompany): Verdict | null => {
  const verdict = (kind: Verdict['kind'], because: string): Verdict => ({ kind, known, because })
  const told = known.told?.find(({ found }) => isFound(company, found))
  if (told !== undefined) {
    return told.verdict === 'different'
      ? null
      : verdict(told.verdict, `${told.by} said so on ${dayInWords(told.at)}`)
  }
  const shares = sharedKeys(company, known)
  if (shares.number) return verdict('same', `same company number ${known.companyNumber}`)
  if (bothNumbered(company, known)) {
    return shares.domain
      ? verdict('related', `shares the web domain ${known.domain} under another company number`)
      : null
  }
  if (shares.name && shares.domain) return verdict('same', `same name and web domain ${known.domain}`)
  if (shares.name && shares.postcode) return verdict('same', `same name and postcode ${known.postcode}`)
  if (shares.name && (known.domain === null || company.domain === null)) {
    return known.postcode === null || company.postcode === null
      ? verdict('same', 'same name, and nothing known that tells them apart')
      : verdict('unsure', `same name, but at ${known.postcode}`)
  }
  if (shares.name) return verdict('unsure', `same name, but another web domain (${known.domain})`)
  const alike = alikeIn(company, known, shares)
  if (alike !== null) return verdict(alike.kind, alike.because)
  if (shares.domain) return verdict('related', `shares the web domain ${known.domain} under another name`)
  return null
}

/** Whether this is the company that was spoken of: by its number where both have one, else by name, unless their domains differ. */
const isFound = (company: CompanyKeys, found: ToldVerdict['found']): boolean =>
  company.companyNumber !== null && found.companyNumber !== null
    ? company.companyNumber === found.companyNumber
    : equal(company.nameKey, found.nameKey) &&
      (company.domain === null || found.domain === null || company.domain === found.domain)

/**
 * Names that are only alike, where a domain or a postcode is shared too: surely one company, or perhaps; null: the names are
 * apart, however much else they share.
 */
const alikeIn = (
  company: CompanyKeys,
  known: KnownCompany,
  shares: { domain: boolean; postcode: boolean },
): { kind: 'same' | 'unsure'; because: string } | null => {
  if (!shares.domain && !shares.postcode) return null
  const { verdict, probability, reasons } = judge(subjectOf(company), subjectOf(known))
  if (verdict !== 'same') return null
  // A postcode has many firms: there a person looks.
  const kind = shares.domain && probability >= SURELY_SAME_FROM ? 'same' : 'unsure'
  return { kind, because: reasons.slice(0, 2).join('; ') }
}

/** Numbers are left out: they have decided already where both are known. */
const subjectOf = ({ name, domain, postcode }: CompanyKeys): Subject =>
  readySubject({
    name: name ?? '',
    domains: domain === null ? [] : [domain],
    postcodes: postcode === null ? [] : [postcode],
  })

const equal = (a: string | null, b: string | null): boolean => a !== null && a === b

const sharedKeys = (a: CompanyKeys, b: CompanyKeys) => ({
  number: equal(a.companyNumber, b.companyNumber),
  domain: equal(a.domain, b.domain),
  name: equal(a.nameKey, b.nameKey),
  postcode: equal(a.postcode, b.postcode),
})

const bothNumbered = (a: CompanyKeys, b: CompanyKeys): boolean =>
  a.companyNumber !== null && b.companyNumber !== null
