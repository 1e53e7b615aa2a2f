import { schemeOf } from '../../normalise/official-number.ts'
import type { CompanyRegister, RegisterEntry } from '../../ports/company-register.ts'
import type { LocalEntry, LocalRegisters } from '../../ports/local-registers.ts'

/**
 * The official registers as one: companies by Companies House, schools and care providers by the registers kept locally. A
 * company that runs schools carries them along.
 */
export const createOfficialRegisters = (
  companies: CompanyRegister,
  local: Pick<LocalRegisters, 'byNumber' | 'ofCompany'>,
): CompanyRegister => ({
  byNumber: async (number) => {
    if (schemeOf(number) !== 'companies-house') {
      const entry = await local.byNumber(number)
      return entry === null ? null : entryOf(entry)
    }
    const company = await companies.byNumber(number)
    const establishments = company === null ? [] : await local.ofCompany(company.number)
    return company === null || establishments.length === 0 ? company : { ...company, establishments }
  },
  officers: async (number) => (schemeOf(number) === 'companies-house' ? companies.officers(number) : null),
  search: (name) => companies.search(name),
})

/** It is where it works: these registers know no registered office. */
const entryOf = (entry: LocalEntry): RegisterEntry => ({
  number: entry.number,
  name: entry.name,
  status: entry.status,
  type: null,
  incorporatedOn: null,
  sicCodes: [],
  office: null,
  officePostcode: null,
  previousNames: [],
  accountsType: null,
  establishments: [entry],
  record: entry.record,
})
