import type { CompaniesHouse } from '../../clients/companies-house/client.ts'
import { registerPage } from '../../company/register-page.ts'
import type { CompanyRegister, RegisterEntry } from '../../ports/company-register.ts'

const MOST_SEARCH_HITS = 20

/** The register of companies behind its port. */
export const createCompaniesHouseRegister = (client: CompaniesHouse): CompanyRegister => ({
  byNumber: async (number) => {
    const found = await client.profile(number)
    return found === null ? null : entryOf(found)
  },
  search: async (name) => {
    const { items } = await client.searchByName(name, { limit: MOST_SEARCH_HITS })
    return items.map((item) => ({
      number: item.number,
      name: item.name,
      status: item.status,
      postcode: item.postcode,
    }))
  },
})

const entryOf = ({
  company,
  answer,
}: NonNullable<Awaited<ReturnType<CompaniesHouse['profile']>>>): RegisterEntry => ({
  number: company.number,
  name: company.name,
  status: company.status,
  type: company.type,
  incorporatedOn: company.incorporatedOn,
  dissolvedOn: company.dissolvedOn,
  sicCodes: company.sicCodes,
  office: company.address,
  officePostcode: company.postcode,
  previousNames: company.previousNames,
  accountsType: company.accountsType,
  record: {
    url: registerPage(company.number),
    retrievedUrl: answer.finalUrl,
    body: answer.body,
    contentHash: answer.contentHash,
    retrievedAt: answer.retrievedAt,
  },
})
