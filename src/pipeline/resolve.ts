import { type Finding, isFromRegister } from '../discovery/source.ts'
import type { SiteFacts, SiteOutcome } from '../enrichment/provider.ts'
import { companyNameKey } from '../normalise/company-name.ts'
import { normaliseCompanyNumber } from '../normalise/company-number.ts'
import { registrableDomain } from '../normalise/domain.ts'
import { namesAgree } from '../normalise/name-similarity.ts'
import { registerName, schemeOf } from '../normalise/official-number.ts'
import { outcodeOf } from '../normalise/postcode.ts'
import type { RegisterEntry } from '../ports/company-register.ts'
import { asSentence } from '../scoring/wording.ts'
import type { ExaminationPorts, Found, Identity } from './examination.ts'

/** The identity found, or why none could be proved. */
export type Resolution =
  | { kind: 'resolved'; identity: Identity }
  | { kind: 'unproved'; reason: string; companyNumber: string | null }

/** What it takes to prove an identity. */
type IdentityPorts = Pick<ExaminationPorts, 'register' | 'sites'>

/** At most this many entries are opened for one candidate, so that a page full of numbers costs little. */
const MOST_ENTRIES_OPENED = 3

/**
 * Finds the legal entity behind a candidate. A number is believed only when the name on the register agrees with the
 * candidate's, or with the name that the company's own website gives itself; a name alone only when it is the same
 * and the place agrees or is the only one. What the model says is never proof.
 */
export const resolve = async (input: Found, ports: IdentityPorts): Promise<Resolution> => {
  const registered = registeredNumber(input.findings)
  const { site, reason: siteReason } = await readOwnSite(input, ports)
  if (registered !== null) return byRegisterFinding(registered, site, ports)
  const fromSite = site === null ? null : await bySiteNumber(input, site, ports)
  const entry = fromSite ?? (await byClaimedNumber(input, ports)) ?? (await byName(input, site, ports))
  if (entry === null)
    return { kind: 'unproved', reason: unprovedReason(input, siteReason), companyNumber: null }
  return {
    kind: 'resolved',
    identity: { ...entry, site: site !== null && siteBelongsTo(site, entry.entry) ? site : null },
  }
}

/** The number that a register itself gave; a company's before a school's of its own. */
const registeredNumber = (findings: Finding[]): string | null => {
  const numbers = findings.flatMap((finding) =>
    isFromRegister(finding) && finding.companyNumber !== null ? [finding.companyNumber] : [],
  )
  return numbers.find((number) => schemeOf(number) === 'companies-house') ?? numbers[0] ?? null
}

type Match = { entry: RegisterEntry; because: string }

const readOwnSite = async (
  input: Found,
  ports: IdentityPorts,
): Promise<{ site: SiteFacts | null; reason: string | null }> => {
  const urls = ownWebsites(input.findings)
  let reason: string | null = null
  for (const url of urls) {
    const outcome: SiteOutcome = await ports.sites.read(url)
    if (outcome.kind === 'read' && speaksFor(outcome.site, input.name))
      return { site: outcome.site, reason: null }
    reason = outcome.kind === 'unreadable' ? outcome.reason : 'the website gives itself another name'
  }
  return { site: null, reason }
}

/** Addresses of domains of their own: a page on a directory or a social network is not the company's website. */
const ownWebsites = (findings: Finding[]): string[] =>
  [...new Set(findings.flatMap((finding) => finding.website ?? []))]
    .filter((url) => registrableDomain(url) !== null)
    .slice(0, 2)

const byRegisterFinding = async (
  number: string,
  site: SiteFacts | null,
  ports: IdentityPorts,
): Promise<Resolution> => {
  const entry = await ports.register.byNumber(number)
  if (entry === null)
    return {
      kind: 'unproved',
      reason: `${registerName(number)} has no ${schemeOf(number) === 'companies-house' ? 'company' : 'entry'} ${number}`,
      companyNumber: number,
    }
  const match = (await byProvider(entry, ports)) ?? { entry, because: 'found on the register itself' }
  const own = site !== null && siteBelongsTo(site, match.entry) ? site : null
  return { kind: 'resolved', identity: { ...match, site: own } }
}

/**
 * The care register names the company that provides the care, but not its number. No two companies on the register have the same
 * name (Companies Act 2006 s. 66): when exactly one has this one, it is the lead, so that it is not found twice under two numbers.
 */
const byProvider = async (entry: RegisterEntry, ports: IdentityPorts): Promise<Match | null> => {
  const [place] = entry.establishments ?? []
  const provider = place?.runBy ?? ''
  if (place === undefined || schemeOf(entry.number) !== 'care-provider' || !legalForm.test(provider))
    return null
  const key = companyNameKey(provider)
  const hits = (await ports.register.search(provider)).filter((hit) => companyNameKey(hit.name) === key)
  const [only, ...others] = tradingFirst(hits)
  const company = only && others.length === 0 ? await ports.register.byNumber(only.number) : null
  if (company === null) return null
  return {
    entry: { ...company, establishments: [place] },
    because: `the care register names it as the provider of ${entry.name}`,
  }
}

const legalForm = /\b(limited|ltd|llp|plc)\.?$/iu

/** Numbers that the candidate's own website prints: those beside the candidate's name first, then those called its own. */
const bySiteNumber = async (input: Found, site: SiteFacts, ports: IdentityPorts): Promise<Match | null> => {
  const named = site.companyNumbers.filter(
    ({ name, standing }) => standing !== 'not-own' && name !== null && namesAgree(name, input.name).agree,
  )
  const own = ownNumbers(site)
  for (const number of [...new Set([...named.map((printed) => printed.number), ...own])].slice(
    0,
    MOST_ENTRIES_OPENED,
  )) {
    const entry = await ports.register.byNumber(number)
    if (entry === null) continue
    // On a site of several companies only the candidate's own name tells which one it is.
    const names = own.length > 1 ? [input.name] : [input.name, ...site.statedNames]
    if (nameAgrees(entry, names)) return { entry, because: `its website prints the company number ${number}` }
  }
  return null
}

const byClaimedNumber = async (input: Found, ports: IdentityPorts): Promise<Match | null> => {
  const claimed = input.findings.flatMap(
    (finding) => normaliseCompanyNumber(finding.companyNumber ?? '') ?? [],
  )
  for (const number of [...new Set(claimed)].slice(0, MOST_ENTRIES_OPENED)) {
    const entry = await ports.register.byNumber(number)
    if (entry !== null && nameAgrees(entry, [input.name])) {
      return { entry, because: `the company number ${number} is registered under this name` }
    }
  }
  return null
}

/**
 * Never the first hit: the name must be the same; dissolved namesakes stand back; and when a place is known, the
 * registered office must be there, or at least in the same postcode area for the only company of that name.
 */
const byName = async (input: Found, site: SiteFacts | null, ports: IdentityPorts): Promise<Match | null> => {
  const hits = await ports.register.search(input.name)
  const key = companyNameKey(input.name)
  const namesakes = tradingFirst(hits.filter((hit) => companyNameKey(hit.name) === key))
  const places = placesOf(input, site)
  const outcodes = new Set(places.map((postcode) => outcodeOf(postcode)))
  const here = namesakes.filter((hit) => hit.postcode !== null && outcodes.has(outcodeOf(hit.postcode)))
  const only = namesakes.length === 1 ? namesakes.filter((hit) => isNear(hit.postcode, places)) : []
  const chosen = here.length === 1 ? here[0] : only[0]
  if (!chosen) return null
  const entry = await ports.register.byNumber(chosen.number)
  const place = here.length === 1 ? ' and place' : ''
  return entry === null ? null : { entry, because: `the only company on the register of this name${place}` }
}

type Hit = Awaited<ReturnType<ExaminationPorts['register']['search']>>[number]

const tradingFirst = (hits: Hit[]): Hit[] => {
  const trading = hits.filter(
    (hit) => hit.status === null || hit.status === 'active' || hit.status === 'open',
  )
  return trading.length > 0 ? trading : hits
}

/** True when nothing is known of the place, or one of the places is in the postcode area (M, LE) of the office. */
const isNear = (office: string | null, places: string[]): boolean =>
  places.length === 0 || (office !== null && places.some((place) => areaOf(place) === areaOf(office)))

const areaOf = (postcode: string): string => /^[A-Z]+/.exec(postcode)?.[0] ?? ''

const placesOf = (input: Found, site: SiteFacts | null): string[] => [
  ...input.findings.flatMap((finding: Finding) => finding.postcode ?? []),
  ...(site?.addresses.map((address) => address.postcode) ?? []),
]

/**
 * A site speaks for a candidate when one of the names that it gives itself agrees with the candidate's; and for one that is
 * known by nothing but this site's domain.
 */
const speaksFor = (site: SiteFacts, name: string): boolean => {
  const domain = registrableDomain(site.reading.domain)
  if (domain !== null && registrableDomain(name) === domain) return true
  return site.statedNames.some((stated) => namesAgree(stated, name).agree)
}

/** A site belongs to an entity when it prints its number as its owner's, or has its name and no other's number. */
const siteBelongsTo = (site: SiteFacts, entry: RegisterEntry): boolean => {
  if (printsNumber(site, entry) || isSiteOfEstablishment(site, entry)) return true
  return (
    schemeOf(entry.number) === 'companies-house' &&
    ownNumbers(site).length === 0 &&
    nameAgrees(entry, site.statedNames)
  )
}

/** A school's site may print the number of its trust, or none: its register gives its web address, or its place stands there. */
const isSiteOfEstablishment = (site: SiteFacts, { establishments = [] }: RegisterEntry): boolean =>
  establishments.some(
    ({ name, website, postcode }) =>
      site.statedNames.some((stated) => namesAgree(name, stated).agree) &&
      ((website !== null && registrableDomain(website) === registrableDomain(site.reading.domain)) ||
        site.addresses.some((address) => address.postcode === postcode)),
  )

/** True when the site prints the entity's number as its owner's, or beside the entity's name as one of its group's. */
export const printsNumber = (site: SiteFacts, entry: RegisterEntry): boolean =>
  site.companyNumbers.some(({ number, standing, name }) => {
    if (number !== entry.number || standing === 'not-own') return false
    return standing !== 'related' || (name !== null && nameAgrees(entry, [name]))
  })

/** Distinct numbers that may be the site owner's. */
const ownNumbers = (site: SiteFacts): string[] => [
  ...new Set(
    site.companyNumbers
      .filter(({ standing }) => standing === 'own' || standing === 'possible')
      .map(({ number }) => number),
  ),
]

const nameAgrees = (entry: RegisterEntry, names: string[]): boolean =>
  [entry.name, ...entry.previousNames].some((registered) =>
    names.some((name) => namesAgree(registered, name).agree),
  )

const unprovedReason = (input: Found, siteReason: string | null): string => {
  const hasWebsite = input.findings.some((finding) => finding.website !== null)
  const about = siteReason ?? (hasWebsite ? 'its website does not prove it' : 'no website was given')
  return `No company of this name was proved on the register. ${asSentence(about)}`
}
