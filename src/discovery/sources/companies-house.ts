import type { SearchStep } from '../../campaigns/search-step.ts'
import type { CompaniesHouse } from '../../clients/companies-house/client.ts'
import { AppError } from '../../errors.ts'
import type { DiscoverySource, Finding } from '../source.ts'

/** One page of this size holds an outward code's companies of a trade; what is beyond is said in a warning. */
const PAGE_SIZE = 1000

/** The register by outward code and trade: complete and free, but without websites. */
export const createRegisterSource = (client: CompaniesHouse): DiscoverySource => ({
  name: 'companies-house',
  search: async (step) => {
    const { location, sicCodes, nameIncludes } = asRegisterStep(step)
    const query = {
      location,
      sicCodes,
      status: 'active' as const,
      size: PAGE_SIZE,
      ...(nameIncludes === null ? {} : { nameIncludes }),
    }
    const { hits, items, answer } = await client.advancedSearch(query)
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
    const beyond =
      hits > items.length
        ? [`The register has ${hits} companies in ${location}; the first ${items.length} were taken.`]
        : []
    return { findings, warnings: beyond }
  },
})

const asRegisterStep = (step: SearchStep) => {
  if (step.source === 'companies-house') return step
  throw new AppError('internal', `A step of ${step.source} was given to the register.`)
}
