import type { CompaniesHouse } from '../../clients/companies-house/client.ts'
import type { CompaniesHouseDepth } from '../../clients/companies-house/depth-client.ts'
import type { CompaniesHouseDocuments } from '../../clients/companies-house/document-client.ts'
import { controlInWords } from '../../company/control-words.ts'
import { filingInWords } from '../../company/filing-words.ts'
import { registerPage } from '../../company/register-page.ts'
import { insolvencyInWords } from '../../company/register-words.ts'
import { normaliseCompanyNumber } from '../../normalise/company-number.ts'
import { normalisePersonName } from '../../normalise/person-name.ts'
import type { CompanyRegister } from '../../ports/company-register.ts'
import type { RecordedAnswer } from '../../ports/outside-call.ts'
import type {
  RegisterCharges,
  RegisterController,
  RegisterDepth,
  RegisterFiling,
  RegisterInsolvency,
} from '../../ports/register-depth.ts'
import type { RegisterRecord } from '../../ports/register-record.ts'
import { readAccounts } from '../accounts/read-accounts.ts'

type Clients = {
  profiles: Pick<CompaniesHouse, 'profile'>
  register: Pick<CompanyRegister, 'officers'>
  depth: CompaniesHouseDepth
  documents: CompaniesHouseDocuments
}

type Items<Name extends keyof CompaniesHouseDepth> = Awaited<ReturnType<CompaniesHouseDepth[Name]>>['items']

/** Companies House behind the port: codes in words, documents of accounts read. */
export const createRegisterDepth = ({ profiles, register, depth, documents }: Clients): RegisterDepth => ({
  standing: async (number) => {
    const found = await profiles.profile(number)
    return found === null ? null : { ...found.company, record: recordOf(number, found.answer) }
  },
  officers: async (number) => {
    const officers = await register.officers(number)
    return officers && { ...officers, record: { ...officers.record, url: pageOf(number, 'officers') } }
  },
  filings: async (number) => {
    const { items, answer } = await depth.filings(number)
    return {
      filings: items.items.map((item) => filingOf(number, item)),
      record: recordOf(number, answer, 'filing-history'),
    }
  },
  charges: async (number) => {
    const { items, answer } = await depth.charges(number)
    return { ...chargesOf(items), record: recordOf(number, answer, 'charges') }
  },
  controllers: async (number) => {
    const { items, answer } = await depth.controllers(number)
    const now = items.items.filter(({ ceased, ceased_on }) => ceased !== true && !ceased_on)
    const record = recordOf(number, answer, 'persons-with-significant-control')
    return { controllers: now.map(controllerOf), record }
  },
  insolvency: async (number) => {
    const { items, answer } = await depth.insolvency(number)
    return { cases: items.cases.map(caseOf), record: recordOf(number, answer, 'insolvency') }
  },
  accounts: async (number, { documentId, madeUpTo, url }) => {
    const answer = await documents.xhtml(documentId)
    if (answer === null) return { figures: [], notes: [NO_DOCUMENT], record: null }
    const reading = readAccounts(answer.body, { companyNumber: number, madeUpTo })
    return { ...reading, record: { ...recordOf(number, answer), url } }
  },
})

const NO_DOCUMENT = 'The last accounts were filed as pictures: programs cannot read figures from them.'

const pageOf = (number: string, subject?: string): string =>
  subject === undefined ? registerPage(number) : `${registerPage(number)}/${subject}`

const recordOf = (number: string, answer: RecordedAnswer, subject?: string): RegisterRecord => ({
  url: pageOf(number, subject),
  retrievedUrl: answer.finalUrl,
  body: answer.body,
  contentHash: answer.contentHash,
  retrievedAt: answer.retrievedAt,
})

const filingOf = (number: string, item: Items<'filings'>['items'][number]): RegisterFiling => {
  const values = item.description_values ?? {}
  const madeUpTo = values.made_up_date
  return {
    date: item.date,
    words: filingInWords(item.description, values),
    code: item.description,
    url: `${pageOf(number, 'filing-history')}/${item.transaction_id}/document?format=xhtml&download=0`,
    category: item.category ?? null,
    madeUpTo: typeof madeUpTo === 'string' && /^\d{4}-\d\d-\d\d$/u.test(madeUpTo) ? madeUpTo : null,
    // Only the id is taken: the host in the link has changed over the years, and our key goes to one host.
    documentId: /\/document\/([\w-]+)$/u.exec(item.links?.document_metadata ?? '')?.[1] ?? null,
  }
}

const isSatisfied = (status: string): boolean => status === 'fully-satisfied' || status === 'satisfied'

const chargesOf = ({
  total_count,
  satisfied_count,
  items,
}: Items<'charges'>): Omit<RegisterCharges, 'record'> => {
  const total = Math.max(total_count ?? 0, items.length)
  const satisfied = Math.max(satisfied_count ?? 0, items.filter(({ status }) => isSatisfied(status)).length)
  const days = items.flatMap(({ created_on, delivered_on }) => created_on ?? delivered_on ?? [])
  return { total, outstanding: Math.max(0, total - satisfied), latestOn: days.toSorted().at(-1) ?? null }
}

const controllerOf = (item: Items<'controllers'>['items'][number]): RegisterController => {
  const isPerson = (item.kind ?? '').startsWith('individual')
  return {
    name: (isPerson ? normalisePersonName(item.name) : null) ?? item.name,
    printed: item.name,
    how: [...new Set((item.natures_of_control ?? []).map(controlInWords))],
    companyNumber: normaliseCompanyNumber(item.identification?.registration_number ?? ''),
  }
}

const caseOf = (item: Items<'insolvency'>['cases'][number]): RegisterInsolvency => ({
  kind: insolvencyInWords(item.type),
  printed: item.type,
  from: (item.dates ?? []).flatMap(({ date }) => date ?? []).toSorted()[0] ?? null,
})
