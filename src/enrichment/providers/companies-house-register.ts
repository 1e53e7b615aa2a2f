import type { CompaniesHouse } from '../../clients/companies-house/client.ts'
import { registerPage } from '../../company/register-page.ts'
import type { CompanyRegister, RegisterEntry } from '../../ports/company-register.ts'
import type { RecordedAnswer } from '../../ports/outside-call.ts'
import type { RegisterRecord } from '../../ports/register-record.ts'

const MOST_SEARCH_HITS = 20

/** The register of companies behind its port. */
export const createCompaniesHouseRegister = (client: CompaniesHouse): CompanyRegister => ({
  byNumber: async (number) => {
    const found = await client.profile(number)
    return found === null ? null : entryOf(found)
  },
  officers: async (number) => {
    const found = await client.officers(number)
    if (found === null || found.officers.length === 0) return null
    return {
      inOffice: found.officers
        .filter(({ resignedOn }) => resignedOn === null)
        .map(({ name, printed, role, appointedOn }) => ({ name, printed, role, appointedOn })),
      record: recordOf(number, found.answer),
    }
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
  record: recordOf(company.number, answer),
})

const recordOf = (number: string, answer: RecordedAnswer): RegisterRecord => ({
  url: registerPage(number),
  retrievedUrl: answer.finalUrl,
  body: answer.body,
  contentHash: answer.contentHash,
  retrievedAt: answer.retrievedAt,
})
