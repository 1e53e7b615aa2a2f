import type { Brief } from '../campaigns/brief.ts'
import { inSectors } from '../campaigns/sectors.ts'
import type { CompanyFacts } from '../company/company.ts'
import { wrongSizeReason } from '../company/size.ts'
import { companyNameKey } from '../normalise/company-name.ts'
import { displayName } from '../normalise/display-name.ts'
import { registrableDomain } from '../normalise/domain.ts'
import { schemeOf } from '../normalise/official-number.ts'
import { liesIn } from '../normalise/postcode.ts'
import type { CompanyKeys } from '../ports/known-companies.ts'
import { enrich } from './enrich.ts'
import {
  type Examination,
  type ExaminationInput,
  type ExaminationPorts,
  type Identity,
  leftOut,
} from './examination.ts'
import { examineListed } from './examine-listed.ts'
import { checkKnown } from './known.ts'
import { type Location, locate } from './locate.ts'
import { measure, proved } from './prove.ts'
import { resolve } from './resolve.ts'
import { notTradingReason } from './verify.ts'

/**
 * Everything that happens to one candidate between being found and being published: resolve, verify, place, known
 * companies, enrich, judge, score. Cheap refusals come first. Writes nothing; may be run again at any time.
 */
export const examine = async (input: ExaminationInput, ports: ExaminationPorts): Promise<Examination> => {
  if (input.centres.length === 0) return examineListed(input, ports)
  const resolution = await resolve(input, ports)
  if (resolution.kind === 'unproved') {
    return leftOut('unverified', resolution.reason, { companyNumber: resolution.companyNumber })
  }
  return examineIdentified(input, ports, resolution.identity)
}

const examineIdentified = async (
  input: ExaminationInput,
  ports: ExaminationPorts,
  identity: Identity,
): Promise<Examination> => {
  const companyNumber = identity.entry.number
  const notTrading = notTradingReason(identity.entry)
  if (notTrading !== null) return leftOut('notTrading', notTrading, { companyNumber })
  const location = await locate({ ...identity, findings: input.findings }, input, ports.geocoder)
  if (location === null)
    return leftOut('unverified', 'No address of it could be placed on the map.', { companyNumber })
  const away = outOfAreaReason(location, input.brief)
  if (away !== null) return leftOut('outOfArea', away, { companyNumber })
  const known = await checkKnown(
    knownKeys(input, identity, location),
    otherNames(input, identity),
    input.brief,
    ports.known,
  )
  if (known.kind === 'left-out') return known.examination
  const officers = asksOfficers(input) ? await ports.register.officers(companyNumber) : null
  const { hubspotCompanyId } = known
  const judged = judgeAndScore(input, ports, { ...identity, officers }, location, hubspotCompanyId)
  // A company that the customer has is named to nobody; a preview pays for one search only.
  if (!judged.hangsOnWebsite || hubspotCompanyId !== null || input.brief.isPreview) return judged.examination
  const withSite = await withFoundWebsite(input, ports, identity, location)
  return withSite === null
    ? judged.examination
    : examineIdentified(withSite.input, { ...ports, websites: null }, withSite.identity)
}

/** Its website, looked for where others name it, when the brief hangs on one; null: none was found that is proved to be its own. */
const withFoundWebsite = async (
  input: ExaminationInput,
  ports: ExaminationPorts,
  { entry }: Identity,
  { postcode }: Location,
): Promise<{ input: ExaminationInput; identity: Identity } | null> => {
  if (ports.websites === null || schemeOf(entry.number) !== 'companies-house') return null
  const wanted = { name: displayName(entry.name), companyNumber: entry.number, place: postcode }
  const found = await ports.websites.find(wanted)
  if (found === null) return null
  const hint = {
    name: entry.name,
    companyNumber: null,
    postcode: null,
    source: 'web-search' as const,
    ...found,
  }
  const withHint = { ...input, findings: [...input.findings, hint] }
  const resolution = await resolve(withHint, ports)
  return resolution.kind === 'resolved' && resolution.identity.site !== null
    ? { input: withHint, identity: resolution.identity }
    : null
}

/** `hangsOnWebsite`: no website of it is known, and with one the word on it may be another. */
type Judged = { examination: Examination; hangsOnWebsite: boolean }

const judgeAndScore = (
  input: ExaminationInput,
  ports: ExaminationPorts,
  identity: Identity,
  location: Location,
  hubspotCompanyId: string | null,
): Judged => {
  const final = (examination: Examination): Judged => ({ examination, hangsOnWebsite: false })
  const enriched = enrich(identity, input.name, location, ports.isSandbox, input.findings)
  const companyNumber = identity.entry.number
  const size = wrongSizeReason(enriched.facts.size, input.brief)
  if (size !== null) return final(leftOut('wrongSize', size, { companyNumber }))
  const left = leftOutReason(input, enriched.facts, identity) ?? sectorReason(input.brief, enriched.facts)
  if (left !== null) return final(leftOut('excluded', left, { companyNumber }))
  const judgement = input.type.judge(input.brief, input.inputs, {
    facts: enriched.facts,
    site: identity.site?.reading ?? null,
    today: ports.clock.now().toISOString().slice(0, 10),
  })
  const { criteria = [], hangsOnWebsite = false } = judgement
  const lacking = lackingReason(input.brief, enriched.facts)
  const unfit = lacking ?? (judgement.fits ? null : judgement.reason)
  if (unfit !== null) {
    const examination = leftOut('excluded', unfit, { companyNumber })
    const lacksOnly = judgement.fits && identity.site === null
    return { examination, hangsOnWebsite: hangsOnWebsite || lacksOnly }
  }
  const measured = measure(input, ports, identity, location, enriched)
  return { examination: proved(identity, enriched, measured, { hubspotCompanyId, criteria }), hangsOnWebsite }
}

/** The register names somebody for nearly every company: it is asked where its type looks at them, or a person is a must. */
const asksOfficers = ({ type, brief }: ExaminationInput): boolean =>
  type.asksOfficers === true || brief.mustHave.includes('person')

const outOfAreaReason = (location: Location, brief: Brief): string | null => {
  if (location.distanceMiles <= brief.radiusMiles) return null
  const place = location.kind === 'site' ? 'Its nearest site' : 'Its registered office'
  return `${place}, ${location.postcode}, is ${location.distanceMiles.toFixed(1)} miles away; at most ${brief.radiusMiles} were asked for.`
}

/** A company of no known trade stays in: its type says whether it fits. */
const sectorReason = ({ sectors }: Brief, { sicCodes }: CompanyFacts): string | null =>
  sectors.length === 0 || sicCodes.length === 0 || inSectors(sicCodes, sectors)
    ? null
    : `Its SIC codes, ${sicCodes.join(', ')}, are not in the sectors asked for (${sectors.join(', ')}).`

const lackingReason = (brief: Brief, facts: CompanyFacts): string | null => {
  if (brief.mustHave.includes('phone') && facts.phone === null)
    return 'No phone number was found, and one was asked for.'
  if (brief.mustHave.includes('website') && facts.website === null)
    return 'No website of its own was proved, and one was asked for.'
  if (brief.mustHave.includes('person') && facts.officers.length + (facts.people ?? []).length === 0)
    return 'No person of it is named on its website or the register, and one was asked for.'
  return null
}

/** What the user left out by name, area or domain; each under every name and domain that the company has. */
const leftOutReason = (input: ExaminationInput, facts: CompanyFacts, identity: Identity): string | null => {
  const { brief } = input
  const keys = new Set([facts.name, ...namesOf(input, identity)].map(companyNameKey))
  const named = brief.excludedNames.find((name) => keys.has(companyNameKey(name)))
  if (named !== undefined) return `You left out the name ${named}.`
  const area = brief.excludedAreas.find((left) => facts.postcode !== null && liesIn(facts.postcode, left))
  if (area !== undefined) return `Its address is in ${area}, which you left out.`
  const domains = [facts.domain, ...foundDomains(input)]
  const domain = brief.excludedDomains.find((left) => domains.includes(left))
  return domain === undefined ? null : `You left out the domain ${domain}.`
}

/** Domains under which it was found, also when its website could not be read or proved. */
const foundDomains = (input: ExaminationInput): string[] =>
  input.findings.flatMap((finding) => registrableDomain(finding.website ?? '') ?? [])

const knownKeys = (input: ExaminationInput, { entry, site }: Identity, location: Location): CompanyKeys => ({
  name: entry.name,
  companyNumber: entry.number,
  domain: (site === null ? null : registrableDomain(site.reading.domain)) ?? foundDomains(input)[0] ?? null,
  nameKey: companyNameKey(entry.name),
  postcode: location.postcode,
})

const otherNames = (input: ExaminationInput, { entry }: Identity): string[] => [
  ...new Set([input.name, ...entry.previousNames]),
]

const namesOf = (input: ExaminationInput, { entry, site }: Identity): string[] => [
  input.name,
  entry.name,
  ...entry.previousNames,
  ...(site?.statedNames ?? []),
]
