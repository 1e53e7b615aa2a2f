import type { CompanyFacts, Conflict, NumberedClaim } from '../company/company.ts'
import type { Claim, FieldName } from '../company/evidence.ts'
import { judgeClaims, type Ledger } from '../company/ledger.ts'
import { personOf } from '../company/person.ts'
import { sizeFromAccounts, sizeFromSite } from '../company/size.ts'
import type { Finding } from '../discovery/source.ts'
import { displayName } from '../normalise/display-name.ts'
import { registrableDomain } from '../normalise/domain.ts'
import { namesAgree } from '../normalise/name-similarity.ts'
import type { RegisterEntry } from '../ports/company-register.ts'
import { establishmentClaims, isEstablishment } from './establishment-claims.ts'
import type { Identity } from './examination.ts'
import { isGroupSite } from './group-site.ts'
import type { Location, Place } from './locate.ts'
import { officerClaims, registerClaims } from './register-claims.ts'

/** A company's evidence put together: all claims numbered, the winners as facts, the disagreements. */
export type Enriched = {
  facts: CompanyFacts
  claims: NumberedClaim[]
  shown: ReadonlySet<string>
  conflicts: Conflict[]
}

/**
 * Gathers what every source claims and lets the ledger choose; `foundAs` is the name that it was found by, `findings` what sources
 * saw about it. Claims are numbered c1, c2… within the company.
 * A website that is not proved to be the company's own brings nothing, not even from a search answer. `location` null: it
 * could not be placed.
 */
export const enrich = (
  identity: Identity,
  foundAs: string,
  location: Place | Location | null,
  isSandbox: boolean,
  findings: Finding[] = [],
): Enriched => {
  const all = [
    ...(isEstablishment(identity.entry) ? [] : registerClaims(identity.entry, isSandbox)),
    ...officerClaims(identity.officers ?? null, isSandbox),
    ...establishmentClaims(identity.entry, location, { hasSite: identity.site !== null, isSandbox }),
    ...siteClaims(identity, foundAs),
    ...placeClaims(identity, location, isSandbox),
    ...furtherSiteClaims(identity, location),
    ...seenClaims(findings, isSandbox),
  ]
  const claims = distinct(all).map((claim, index) => ({ ...claim, id: `c${index + 1}` }))
  const ledger = judgeClaims(claims)
  return {
    facts: factsOf(ledger, identity, location),
    claims,
    shown: ledger.shown,
    conflicts: ledger.conflicts,
  }
}

/**
 * Places are claimed apart. A site of several companies gives the group's name, people and contacts, not this company's;
 * and a name counts only when it is that of the register or the one that the company was found by: titles hold slogans.
 */
const siteClaims = ({ entry, site }: Identity, foundAs: string): Claim[] => {
  if (site === null) return []
  const left = isGroupSite(site) ? [...placeFields, ...groupFields] : placeFields
  const names = [entry.name, ...entry.previousNames, foundAs]
  return site.claims.filter(
    ({ field, value }) =>
      !left.includes(field) && (field !== 'name' || names.some((name) => namesAgree(name, value).agree)),
  )
}

const placeFields: FieldName[] = ['postcode', 'address']
const groupFields: FieldName[] = ['name', 'legalName', 'employees', 'phone', 'email', 'linkedin', 'person']

/** The address shown is the place that the distance was measured to; it cites the page or record that gives it. */
const placeClaims = (identity: Identity, location: Place | null, isSandbox: boolean): Claim[] => {
  if (location === null) return []
  if (location.kind === 'registered-office') {
    const office = registerClaims(identity.entry, isSandbox).filter(
      (claim) => claim.field === 'registeredPostcode',
    )
    return office.flatMap((claim) => [
      { ...claim, field: 'postcode' as const },
      { ...claim, field: 'address' as const, value: location.address },
    ])
  }
  const printed =
    identity.site?.claims.filter(
      (claim) => claim.field === 'postcode' && claim.value === location.postcode,
    ) ?? []
  return printed.flatMap((claim) => [claim, { ...claim, field: 'address' as const, value: location.address }])
}

/** Its other sites in the area, each with the page that prints it. */
const furtherSiteClaims = ({ site }: Identity, location: Place | Location | null): Claim[] => {
  const further = sitesOf(location).sites?.filter(({ postcode }) => postcode !== location?.postcode) ?? []
  const printed = site?.claims.filter(({ field }) => field === 'postcode') ?? []
  return further.flatMap(({ postcode, address }) =>
    printed
      .filter(({ value }) => value === postcode)
      .map((claim) => ({ ...claim, field: 'site' as const, value: address ?? postcode })),
  )
}

/** Planning applications that it was found by; one that two searches brought is claimed once. */
const seenClaims = (findings: Finding[], isSandbox: boolean): Claim[] => {
  const seen = new Map(
    findings.flatMap(({ source, about }) => (source === 'planning' && about ? [[about.url, about]] : [])),
  )
  return [...seen.values()].map(({ text, retrievedAt, ...about }) => ({
    ...about,
    value: text,
    source: 'planning',
    retrievedAt: new Date(retrievedAt),
    method: 'register-record',
    retention: 'public-register',
    isSandbox,
  }))
}

const sitesOf = (location: Place | Location | null): Pick<CompanyFacts, 'sites' | 'sitesElsewhere'> =>
  location !== null && 'sites' in location
    ? { sites: location.sites, sitesElsewhere: location.sitesElsewhere }
    : {}

/** What its types are asked for by; all that it runs, taken together. */
const establishmentFacts = ({ establishments = [] }: RegisterEntry): Pick<CompanyFacts, 'establishment'> => {
  const [first] = establishments
  if (first === undefined) return {}
  const { register, funding, runBy } = first
  return {
    establishment: {
      register,
      kinds: [...new Set(establishments.flatMap(({ kinds }) => kinds))],
      funding,
      runBy,
    },
  }
}

const distinct = (claims: Claim[]): Claim[] => {
  const seen = new Map<string, Claim>()
  for (const claim of claims) {
    const key = `${claim.field}|${claim.value}|${claim.retrievedUrl}`
    if (!seen.has(key)) seen.set(key, claim)
  }
  return [...seen.values()]
}

const factsOf = (
  ledger: Ledger,
  { entry, site, officers }: Identity,
  location: Place | Location | null,
): CompanyFacts => {
  const website = ledger.value('website')
  return {
    name: ledger.value('name') ?? displayName(entry.name),
    legalName: displayName(entry.name),
    companyNumber: entry.number,
    ...establishmentFacts(entry),
    companyStatus: entry.status,
    companyType: entry.type,
    incorporatedOn: entry.incorporatedOn,
    sicCodes: entry.sicCodes,
    accountsType: entry.accountsType,
    size: sizeFromSite(ledger.value('employees')) ?? sizeFromAccounts(entry.accountsType),
    address: location?.address ?? null,
    postcode: location?.postcode ?? null,
    placeKind: location?.kind ?? null,
    point: location?.point ?? null,
    ...sitesOf(location),
    registeredPostcode: entry.officePostcode,
    website,
    domain: site === null ? null : registrableDomain(site.reading.domain),
    phone: ledger.value('phone'),
    email: ledger.value('email'),
    contactPage: ledger.value('contactPage'),
    linkedin: ledger.value('linkedin'),
    officers: (officers?.inOffice ?? []).map(({ name, role, appointedOn }) => ({ name, role, appointedOn })),
    people: ledger.values('person').map(personOf),
    services: ledger.values('service'),
  }
}
