import { z } from 'zod'
import type { Crm, CrmCompany } from '../../../src/crm/crm.ts'
import { companyOf, readProperties, recordSchema } from './company-record.ts'
import { searchesFor } from './search-bodies.ts'
import { API_VERSION, read, type Transport } from './transport.ts'

/** The most that HubSpot gives in one page of a search. */
const PAGE_SIZE = 200

const answerSchema = z.object({ total: z.number().int(), results: z.array(recordSchema) })

/** Where this portal keeps the company number; null: nowhere. */
export type NumberProperty = () => Promise<string | null>

type Search = {
  filterGroups?: Record<string, unknown>[]
  sort: { propertyName: string; direction?: 'DESCENDING' }
  limit?: number
  after?: number
}

/** Searches over companies: fast and many, but some seconds behind the records themselves. */
export const searchesOver = (
  call: Transport,
  numberProperty: NumberProperty,
): Pick<Crm, 'companySpan' | 'companiesIn' | 'companiesChangedSince' | 'companiesWith'> => {
  const search = async (
    operation: string,
    { sort, after, ...rest }: Search,
  ): Promise<{ companies: CrmCompany[]; total: number }> => {
    const ownNumber = await numberProperty()
    const answer = await call({
      method: 'POST',
      path: `/crm/objects/${API_VERSION}/companies/search`,
      operation,
      body: {
        limit: PAGE_SIZE,
        ...rest,
        properties: readProperties(ownNumber),
        sorts: [{ direction: 'ASCENDING', ...sort }],
        ...(after ? { after: String(after) } : {}),
      },
    })
    const { total, results } = read(answerSchema, answer, 'a page of companies')
    return { total, companies: results.map((record) => companyOf(record, ownNumber)) }
  }
  const byId = { propertyName: 'hs_object_id' }
  return {
    companySpan: async () => {
      const first = await search('company-span', { sort: byId, limit: 1 })
      const last = await search('company-span', { sort: { ...byId, direction: 'DESCENDING' }, limit: 1 })
      const [from, to] = [first.companies[0]?.id, last.companies[0]?.id]
      return from === undefined || to === undefined ? null : { from, to, total: first.total }
    },
    companiesIn: ({ from, to }) => {
      const filter = { propertyName: 'hs_object_id', operator: 'BETWEEN', value: from, highValue: to }
      return search('companies-by-id', { filterGroups: [{ filters: [filter] }], sort: byId })
    },
    companiesChangedSince: (since, limit) => changedSince(search, since, limit),
    companiesWith: async (keys) => {
      const found = new Map<string, CrmCompany>()
      for (const filterGroups of searchesFor(keys, await numberProperty())) {
        for (let after = 0, total = 1; after < total; after += PAGE_SIZE) {
          const page = await search('companies-by-keys', { filterGroups, sort: byId, after })
          for (const company of page.companies) found.set(company.id, company)
          total = page.total
        }
      }
      return [...found.values()]
    },
  }
}

/**
 * A record that changes meanwhile moves to the end and would shift the pages behind it: each page is therefore asked for by
 * the time of the last one, and pages are counted only among records of the very same time.
 */
const changedSince = async (
  search: (operation: string, search: Search) => Promise<{ companies: CrmCompany[] }>,
  since: Date,
  limit: number,
): Promise<CrmCompany[]> => {
  const found = new Map<string, CrmCompany>()
  let from = since
  let after = 0
  while (found.size < limit) {
    const filter = { propertyName: 'hs_lastmodifieddate', operator: 'GTE', value: String(from.getTime()) }
    const sort = { propertyName: 'hs_lastmodifieddate' }
    const page = await search('companies-changed', { filterGroups: [{ filters: [filter] }], sort, after })
    for (const company of page.companies) found.set(company.id, company)
    const last = page.companies.at(-1)
    if (last === undefined || page.companies.length < PAGE_SIZE) break
    const hasMoved = last.updatedAt > from
    after = hasMoved ? 0 : after + PAGE_SIZE
    from = hasMoved ? last.updatedAt : from
  }
  return [...found.values()].slice(0, limit)
}
