import type { RegisterStep, SearchStep } from '../../campaigns/search-step.ts'
import type { CompaniesHouse } from '../../clients/companies-house/client.ts'
import { AppError } from '../../errors.ts'
import type { DiscoverySource, Finding, SearchResult } from '../source.ts'

/** One page of this size holds an outward code's companies of a trade; what is beyond is said in a warning. */
const PAGE_SIZE = 1000

/** The register by outward code and trade: complete and free, but without websites. */
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

type Asked = Pick<RegisterStep, 'sicCodes' | 'nameIncludes' | 'incorporatedFrom' | 'incorporatedTo'>

const searchOne = async (
  client: CompaniesHouse,
  location: string,
  { sicCodes, nameIncludes, incorporatedFrom, incorporatedTo }: Asked,
): Promise<SearchResult> => {
  const { hits, items, answer } = await client.advancedSearch({
    location,
    sicCodes,
    status: 'active',
    size: PAGE_SIZE,
    ...(nameIncludes === null ? {} : { nameIncludes }),
    ...(incorporatedFrom === null ? {} : { incorporatedFrom }),
    ...(incorporatedTo === null ? {} : { incorporatedTo }),
  })
  const findings = items.map(
    (item): Finding => ({
      name: item.name,
      companyNumber: item.number,
      website: null,
      postcode: item.postcode,
      source: 'companies-house',
      citations: [answer.finalUrl],
    }),
  )
  const isCut = hits > items.length
  const warning = `The register has ${hits} companies in ${location}; the first ${items.length} were taken.`
  return { findings, warnings: isCut ? [warning] : [] }
}

const asRegisterStep = (step: SearchStep): RegisterStep => {
  if (step.source === 'companies-house') return step
  throw new AppError('internal', `A step of ${step.source} was given to the register.`)
}
