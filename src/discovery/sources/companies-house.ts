import { notAPlaceOfWork } from '../../campaigns/formation-agents.ts'
import type { RegisterStep, SearchStep } from '../../campaigns/search-step.ts'
import type { CompaniesHouse } from '../../clients/companies-house/client.ts'
import { AppError } from '../../errors.ts'
import { everyHit, type ServedHit } from '../register-windows.ts'
import type { DiscoverySource, Finding, SearchResult } from '../source.ts'

/** With more codes than these, of 731, the address of a question is kilobytes long, which a gateway may refuse: they are looked for in its answer. */
const MOST_CODES_ASKED = 300

/** The register by outward code, trade and age: complete and free, but without websites. */
export const createRegisterSource = (client: CompaniesHouse): DiscoverySource => ({
  name: 'companies-house',
  search: async (step) => {
    const { locations, ...asked } = asRegisterStep(step)
    const results: SearchResult[] = []
    for (const location of locations) results.push(await searchOne(client, location, asked))
    return {
      findings: results.flatMap((result) => result.findings),
      warnings: results.flatMap((result) => result.warnings),
    }
  },
})

const searchOne = async (
  client: CompaniesHouse,
  location: string,
  {
    sicCodes,
    nameIncludes,
    incorporatedFrom,
    incorporatedTo,
    dropsSoldAddresses,
  }: Omit<RegisterStep, 'locations'>,
): Promise<SearchResult> => {
  const asksCodes = sicCodes.length <= MOST_CODES_ASKED
  const { hits, notServed } = await everyHit(client, {
    location,
    ...(asksCodes ? { sicCodes } : {}),
    status: 'active',
    ...(nameIncludes === null ? {} : { nameIncludes }),
    ...(incorporatedFrom === null ? {} : { incorporatedFrom }),
    ...(incorporatedTo === null ? {} : { incorporatedTo }),
  })
  const ofTrade = asksCodes
    ? hits
    : hits.filter((hit) => hit.sicCodes.some((code) => sicCodes.includes(code)))
  const taken = dropsSoldAddresses
    ? ofTrade.filter(({ address, postcode }) => notAPlaceOfWork(address, postcode) === null)
    : ofTrade
  return {
    findings: taken.map(findingOf),
    warnings: [
      ...warning(
        notServed,
        (count) => `The register has ${count} more companies in ${location} than it serves.`,
      ),
      ...warning(
        ofTrade.length - taken.length,
        (count) => `Left out in ${location}: ${count} whose address is only sold as a registered office.`,
      ),
    ],
  }
}

const findingOf = ({ name, number, postcode, seenAt }: ServedHit): Finding => ({
  name,
  companyNumber: number,
  website: null,
  postcode,
  source: 'companies-house',
  citations: [seenAt],
})

const warning = (count: number, inWords: (count: number) => string): string[] =>
  count > 0 ? [inWords(count)] : []

const asRegisterStep = (step: SearchStep): RegisterStep => {
  if (step.source === 'companies-house') return step
  throw new AppError('internal', `A step of ${step.source} was given to the register.`)
}
