import type { LookAlike, LookAlikeProfile } from '../../campaigns/look-alikes.ts'
import type { Finding } from '../../discovery/source.ts'
import { COMMON_NAME_WORDS } from '../../normalise/common-name-words.ts'
import { companyNameTokens } from '../../normalise/company-name.ts'
import { enrich } from '../enrich.ts'
import type { Identity } from '../examination.ts'
import { resolve } from '../resolve.ts'
import type { ChosenRecord, PreparePorts } from './ports.ts'

/** A company looked up, or why not in words. */
export type Looked = { profile: LookAlikeProfile; reason: null } | { profile: null; reason: string }

type Named = Pick<LookAlike, 'name' | 'postcode' | 'companyNumber'> & { record: ChosenRecord | null }

const MOST_SERVICES = 20
const MOST_GROUP_NUMBERS = 50

/**
 * Finds a company on the register and reads its own website. A number that the user typed is taken at its word, one of the
 * record must agree with the name; a name alone counts as for every candidate: never the first hit.
 */
export const lookUpCompany = async (company: Named, ports: PreparePorts): Promise<Looked> => {
  const name = company.name ?? company.companyNumber ?? ''
  const resolution = await resolve({ name, findings: [findingOf(name, company)] }, ports)
  if (resolution.kind === 'unproved') return { profile: null, reason: resolution.reason.replace(/\.$/, '') }
  return { profile: profileOf(resolution.identity, name, ports.isSandbox), reason: null }
}

const findingOf = (name: string, { postcode, companyNumber, record }: Named): Finding => ({
  name,
  companyNumber: companyNumber ?? record?.companyNumber ?? null,
  website: record?.domain ? `https://${record.domain}/` : null,
  postcode: postcode ?? record?.postcode ?? null,
  source: companyNumber === null ? 'hubspot' : 'companies-house',
  citations: [],
})

const profileOf = (identity: Identity, foundAs: string, isSandbox: boolean): LookAlikeProfile => {
  const { facts } = enrich(identity, foundAs, null, isSandbox)
  const { entry, site } = identity
  const names = [entry.name, facts.name, foundAs, facts.domain ?? '']
  const printed = site?.companyNumbers.filter(({ standing }) => standing !== 'not-own') ?? []
  return {
    companyNumber: entry.number,
    name: (facts.legalName ?? facts.name).slice(0, 255),
    sicCodes: facts.sicCodes.slice(0, 10),
    incorporatedOn: facts.incorporatedOn,
    size: facts.size && { minimum: facts.size.minimum, maximum: facts.size.maximum },
    services: facts.services
      .filter((service) => service.length <= 100 && !isNamedAfter(service, names))
      .slice(0, MOST_SERVICES),
    domain: facts.domain,
    groupNumbers: [...new Set(printed.map(({ number }) => number))]
      .filter((number) => number !== entry.number)
      .slice(0, MOST_GROUP_NUMBERS),
  }
}

/** "Acme Cloud" would tell a search engine whose customer is looked at; words of trades ("dental") stand in many names. */
const isNamedAfter = (service: string, names: readonly string[]): boolean => {
  const own = new Set(
    names.flatMap(companyNameTokens).filter((word) => word.length > 2 && !COMMON_NAME_WORDS.has(word)),
  )
  return companyNameTokens(service).some((word) => own.has(word))
}
