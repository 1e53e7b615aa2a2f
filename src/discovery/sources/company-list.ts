import type { CompanyListStep, ListedCompany, SearchStep } from '../../campaigns/search-step.ts'
import { AppError } from '../../errors.ts'
import type { DiscoverySource, Finding } from '../source.ts'

/** The user's own list: one finding a row, in its order. Asks nobody; what the rows say is proved like any other finding. */
export const createCompanyListSource = (): DiscoverySource => ({
  name: 'company-list',
  search: async (step) => ({ findings: asListStep(step).companies.map(findingOf), warnings: [] }),
})

const findingOf = ({ name, companyNumber, postcode, website }: ListedCompany): Finding => ({
  name,
  companyNumber,
  website,
  postcode,
  source: 'company-list',
  citations: [],
})

const asListStep = (step: SearchStep): CompanyListStep => {
  if (step.source === 'company-list') return step
  throw new AppError('internal', `A step of ${step.source} was given to the company list.`)
}
