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

type Asked = Pick<RegisterStep, 'sicCodes' | 'nameIncludes'>

const searchOne = async (
  client: CompaniesHouse,
  location: string,
  { sicCodes, nameIncludes }: Asked,
): Promise<SearchResult> => {
  const query = { location, sicCodes, status: 'active' as const, size: PAGE_SIZE }
  const named = nameIncludes === null ? query : { ...query, nameIncludes }
  const { hits, items, answer } = await client.advancedSearch(named)
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
