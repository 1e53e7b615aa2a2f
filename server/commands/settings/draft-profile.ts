import { type OwnSite, readOwnSite } from '../../../src/enrichment/website/own-site.ts'
import { AppError } from '../../../src/errors.ts'
import { canonicalUrl, registrableDomain } from '../../../src/normalise/domain.ts'
import { namesAgree } from '../../../src/normalise/name-similarity.ts'
import type { CompanyRegister } from '../../../src/ports/company-register.ts'
import type { ProfileDraftView } from '../../app/settings.ts'
import type { Actor } from '../../app.ts'
import { requireAdmin } from './allowed-in-portal.ts'
import type { SettingsDeps } from './settings-deps.ts'

/** HubSpot waits 15 seconds for an answer; six pages of one site, one a second, fit in this. */
const PATIENCE_MS = 13_000
/** Most that a profile takes. */
const MOST_SERVICES = 20
/** A site that prints more numbers of its own than this is a directory. */
const MOST_NUMBERS_ASKED = 3

/** See `SettingsPart.draftProfile`. */
export const draftProfile = async (
  { flow, outside }: SettingsDeps,
  { actor, website }: { actor: Actor; website: string },
): Promise<ProfileDraftView> => {
  await requireAdmin(flow.sql, actor)
  const url = canonicalUrl(website)
  if (url === null || registrableDomain(url) === null) throw refused(notAnOwnSite)
  const scope = { portalId: actor.portalId, campaignId: null, itemId: null, isRepeat: false }
  const { fetchPages, register } = await outside.ownSite(scope, AbortSignal.timeout(PATIENCE_MS))
  const pages = await fetchPages(url).catch(whenTooSlow)
  if (typeof pages === 'string') throw refused(pages)
  const site = readOwnSite(pages)
  if ('parkedReason' in site) throw refused(site.parkedReason)
  const { companyNumber, notes } = await provenNumber(site, register)
  const { sells, services, customers } = site
  return {
    draft: {
      sells,
      services: services.slice(0, MOST_SERVICES),
      customers,
      website: canonicalUrl(new URL(site.pages[0]?.url ?? url).origin) ?? url,
      companyNumber,
    },
    pages: site.pages,
    notes: [...elsewhere(url, site), ...unsaid(site), ...notes],
  }
}

const notAnOwnSite = 'It must be the address of your own website, like https://example.co.uk.'

const refused = (message: string): AppError =>
  new AppError('invalid_input', `The website cannot be read for a draft. ${message}`, {
    fields: [{ field: 'website', message }],
    hint: 'Correct the address, or fill the profile in by hand; nothing was saved.',
  })

const whenTooSlow = (error: unknown): never => {
  if (!(error instanceof DOMException)) throw error
  // Not a 5xx: HubSpot would ask again, and the person would never read why.
  throw refused('It did not answer in time.')
}

const elsewhere = (asked: string, { domain }: OwnSite): string[] =>
  domain === null || domain === registrableDomain(asked)
    ? []
    : [`The address leads to ${domain}; check that this is your website too.`]

const unsaid = ({ sells, services, customers }: OwnSite): string[] => [
  ...(sells === null ? ['The website does not say in words what you sell.'] : []),
  ...(services.length === 0 ? ['No services were found by name; list those that you deliver.'] : []),
  ...(services.length > MOST_SERVICES
    ? [`Only the first ${MOST_SERVICES} services were taken over; more are named on the website.`]
    : []),
  ...(customers === null ? ['The website does not say for whom you work.'] : []),
]

type Proof = { companyNumber: string | null; notes: string[] }

/** A number that the site prints as its own, confirmed when the register has it under a name of the site's. */
const provenNumber = async (site: OwnSite, register: CompanyRegister): Promise<Proof> => {
  const own = site.companyNumbers.filter(({ standing }) => standing === 'own' || standing === 'possible')
  const numbers = [...new Set(own.map(({ number }) => number))].slice(0, MOST_NUMBERS_ASKED)
  if (numbers.length === 0)
    return { companyNumber: null, notes: ['The website prints no company number of yours.'] }
  const doubts: string[] = []
  for (const number of numbers) {
    const doubt = await doubtOf(number, site, register)
    if (doubt === null) return { companyNumber: number, notes: severalNumbers(numbers) }
    doubts.push(doubt)
  }
  return { companyNumber: null, notes: doubts }
}

const severalNumbers = (numbers: string[]): string[] =>
  numbers.length === 1
    ? []
    : [`The website prints several company numbers (${numbers.join(', ')}); check which one is yours.`]

const doubtOf = async (
  number: string,
  { names }: OwnSite,
  register: CompanyRegister,
): Promise<string | null> => {
  try {
    const entry = await register.byNumber(number)
    if (entry === null)
      return `The website prints the company number ${number}, but the register has no such company.`
    const registered = [entry.name, ...entry.previousNames]
    if (registered.some((name) => names.some((stated) => namesAgree(name, stated).agree))) return null
    return `The website prints the company number ${number}, but the register has it as ${entry.name}.`
  } catch (error) {
    if (error instanceof DOMException)
      return `The website prints the company number ${number}; the register did not answer in time to confirm it.`
    if (!(error instanceof AppError)) throw error
    return `The website prints the company number ${number}; it could not be confirmed on the register. ${error.message}`
  }
}
