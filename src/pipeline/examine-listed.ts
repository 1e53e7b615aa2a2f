import { companyNameKey } from '../normalise/company-name.ts'
import { normaliseCompanyNumber } from '../normalise/company-number.ts'
import { registrableDomain } from '../normalise/domain.ts'
import { enrich } from './enrich.ts'
import {
  type Examination,
  type ExaminationInput,
  type ExaminationPorts,
  type Identity,
  leftOut,
} from './examination.ts'
import { checkKnown } from './known.ts'
import { locateAlone } from './locate.ts'
import { proved } from './prove.ts'
import { type Resolution, resolve } from './resolve.ts'

/**
 * Examines a company that the user named: the same resolve, verify, locate and enrich as for every candidate. It was not
 * looked for, so that no area, size or other wish leaves it out, nor that it is known or has ceased to trade: that is what
 * is asked.
 */
export const examineListed = async (
  input: ExaminationInput,
  ports: ExaminationPorts,
): Promise<Examination> => {
  const resolution = await resolveListed(input, ports)
  if (resolution.kind === 'unproved')
    return leftOut('unverified', resolution.reason, { companyNumber: resolution.companyNumber })
  const { identity } = resolution
  const postcodes = input.findings.flatMap(({ postcode }) => postcode ?? [])
  const place = await locateAlone({ ...identity, findings: input.findings }, postcodes, ports.geocoder)
  const enriched = enrich(identity, input.name, place, ports.isSandbox)
  const facts = { ...enriched.facts, dissolvedOn: identity.entry.dissolvedOn ?? null }
  const hubspotCompanyId = await recordOf(input, ports, identity, place?.postcode ?? null)
  return proved(identity, { ...enriched, facts }, null, { hubspotCompanyId, criteria: [] })
}

/** The record of HubSpot that the company is; null: none, or an earlier lead is nearer. */
const recordOf = async (
  input: ExaminationInput,
  { known }: ExaminationPorts,
  { entry, site }: Identity,
  postcode: string | null,
): Promise<string | null> => {
  const keys = {
    name: entry.name,
    companyNumber: entry.number,
    domain: site === null ? null : registrableDomain(site.reading.domain),
    nameKey: companyNameKey(entry.name),
    postcode,
  }
  const marked = { ...input.brief, alreadyInHubSpot: 'show-marked' as const }
  const check = await checkKnown(keys, [input.name, ...entry.previousNames], marked, known)
  return check.kind === 'new' ? check.hubspotCompanyId : null
}

/** So many entries of the register are opened to see whether a company had this name before. */
const MOST_OPENED = 3

const resolveListed = async (input: ExaminationInput, ports: ExaminationPorts): Promise<Resolution> => {
  const resolution = await resolve(input, ports)
  if (resolution.kind === 'resolved') return resolution
  const mistaken = await otherOfNumber(input, ports)
  if (mistaken !== null) return { ...resolution, reason: mistaken }
  const hits = (await ports.register.search(input.name)).slice(0, MOST_OPENED)
  const renamed = await nowCalledOtherwise(input, hits, ports)
  if (renamed !== null) return resolve(withNumber(input, renamed), ports)
  if (hits.length === 0)
    return { ...resolution, reason: `${resolution.reason} The register has no company of a similar name.` }
  const names = hits.map(({ name, number }) => `${name} (${number})`).join(', ')
  return { ...resolution, reason: `${resolution.reason} Similar names on the register: ${names}.` }
}

/** What the company number of the list belongs to, when that is not what the list calls it. */
const otherOfNumber = async (input: ExaminationInput, ports: ExaminationPorts): Promise<string | null> => {
  const said = input.findings.flatMap(({ companyNumber }) => companyNumber ?? [])[0]
  const number = said === undefined ? null : normaliseCompanyNumber(said)
  if (number === null) return null
  const entry = await ports.register.byNumber(number)
  return entry === null
    ? `Companies House has no company ${number}.`
    : `Companies House has ${number} as ${entry.name}, which is another name than your list gives it.`
}

/** The number of the only one of these that had the very name before; it must be near the postcode of the list where there is one. */
const nowCalledOtherwise = async (
  input: ExaminationInput,
  hits: { number: string; postcode: string | null }[],
  { register }: ExaminationPorts,
): Promise<string | null> => {
  const key = companyNameKey(input.name)
  const areas = input.findings.flatMap(({ postcode }) => areaOf(postcode) ?? [])
  const near = hits.filter((hit) => areas.length === 0 || areas.includes(areaOf(hit.postcode) ?? ''))
  const entries = await Promise.all(near.map(({ number }) => register.byNumber(number)))
  const renamed = entries.filter((entry) => entry?.previousNames.some((name) => companyNameKey(name) === key))
  return renamed.length === 1 ? (renamed[0]?.number ?? null) : null
}

const areaOf = (postcode: string | null): string | null => /^[A-Z]+/.exec(postcode ?? '')?.[0] ?? null

const withNumber = (input: ExaminationInput, companyNumber: string): ExaminationInput => ({
  ...input,
  findings: input.findings.map((finding) => ({ ...finding, companyNumber })),
})
