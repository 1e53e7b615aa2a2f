import type { Brief } from '../campaigns/brief.ts'
import { judgeKnown, strongestOf, type Verdict } from '../matching/verdict.ts'
import { companyNameKey } from '../normalise/company-name.ts'
import { dayInWords } from '../normalise/day-in-words.ts'
import { registrableDomain } from '../normalise/domain.ts'
import type { CompanyKeys, KnownCompanies, KnownCompany } from '../ports/known-companies.ts'
import { type LeftOut, leftOut } from './examination.ts'

/** What the check for known companies says: go on (perhaps as a marked HubSpot company), or left out. */
export type KnownCheck =
  | { kind: 'new'; hubspotCompanyId: string | null }
  | { kind: 'left-out'; examination: { kind: 'left-out' } & LeftOut }

/**
 * Checks one company under each of its names against everything that the portal knows. Nothing leaves for it.
 * With `show-marked` a HubSpot company stays in and carries its id; an earlier lead never comes twice.
 */
export const checkKnown = async (
  keys: CompanyKeys,
  otherNames: string[],
  brief: Brief,
  known: KnownCompanies,
): Promise<KnownCheck> => {
  const named = [keys, ...otherNames.map((name) => ({ ...keys, name, nameKey: companyNameKey(name) }))]
  return judgeAll(named, await known.partnersOf(named), brief)
}

/** The same for many companies at once, each under the one name that it was found by; one look-up. */
export const checkManyKnown = async (
  all: CompanyKeys[],
  brief: Brief,
  known: KnownCompanies,
): Promise<KnownCheck[]> => {
  const partners = await known.partnersOf(all)
  return all.map((keys) => judgeAll([keys], partners, brief))
}

const judgeAll = (named: CompanyKeys[], partners: KnownCompany[], brief: Brief): KnownCheck => {
  const isExcluded = ({ kind }: KnownCompany): boolean => kind === 'excluded'
  const excluded = named
    .flatMap((one) => judgeKnown(one, partners.filter(isExcluded)) ?? [])
    .find(({ kind }) => kind === 'same')
  if (excluded !== undefined) return { kind: 'left-out', examination: leftOutByChoice(excluded, named) }
  const others = partners.filter((one) => !isExcluded(one))
  const verdicts = named.flatMap((one) => judgeKnown(one, others) ?? [])
  const verdict = strongestOf(verdicts)
  if (verdict === null) return { kind: 'new', hubspotCompanyId: null }
  if (
    verdict.kind === 'same' &&
    verdict.known.kind === 'hubspot' &&
    brief.alreadyInHubSpot === 'show-marked'
  ) {
    return { kind: 'new', hubspotCompanyId: verdict.known.id }
  }
  return { kind: 'left-out', examination: leftOutAs(verdict, named[0]?.companyNumber ?? null) }
}

const outcomeOf = { same: 'known', related: 'related', unsure: 'unsure' } as const

const leftOutAs = (verdict: Verdict, companyNumber: string | null) => {
  const where = verdict.known.kind === 'lead' ? 'an earlier lead' : 'a company in your HubSpot'
  return leftOut(
    outcomeOf[verdict.kind],
    `${words[verdict.kind]} ${where}, ${verdict.known.name}: ${verdict.because}.`,
    {
      companyNumber,
      matched: verdict,
    },
  )
}

const leftOutByChoice = ({ known: { name, excludedAt }, because }: Verdict, named: CompanyKeys[]) => {
  const day = excludedAt === undefined ? '' : ` on ${dayInWords(excludedAt)}`
  return leftOut('excluded', `A competitor that you left out${day}, ${name}: ${because}.`, {
    companyNumber: named[0]?.companyNumber ?? null,
  })
}

const words = { same: 'The same as', related: 'Related to', unsure: 'Possibly the same as' } as const

/** The keys that a bare name and website give. */
export const keysOf = (
  name: string,
  website: string | null,
  postcode: string | null,
  companyNumber: string | null,
): CompanyKeys => ({
  name,
  companyNumber,
  domain: website === null ? null : registrableDomain(website),
  nameKey: companyNameKey(name),
  postcode,
})
