import type { Request, Response } from 'express'
import { z } from 'zod'
import type { CrmCompany } from '../world/world.ts'
import { companyAnswer } from './company-answer.ts'
import type { CrmStore } from './crm-store.ts'
import { refuse } from './errors.ts'
import { portalOf } from './gate.ts'
import { bySort, faultOf, filterSchema, meets } from './search-filters.ts'

const bodyMaximum = 3_000
const resultMaximum = 10_000
const groupMaximum = 5
const filterMaximum = 6
const filterTotal = 18

const sortSchema = z.union([
  z.object({ propertyName: z.string(), direction: z.enum(['ASCENDING', 'DESCENDING']).default('ASCENDING') }),
  z.string().transform((name) => ({
    propertyName: name.replace(/^-/, ''),
    direction: name.startsWith('-') ? ('DESCENDING' as const) : ('ASCENDING' as const),
  })),
])

const searchSchema = z.object({
  query: z.string().optional(),
  filterGroups: z.array(z.object({ filters: z.array(filterSchema) })).default([]),
  sorts: z.array(sortSchema).default([]),
  properties: z.array(z.string()).default([]),
  limit: z.number().int().min(0).max(200).default(10),
  after: z.union([z.string().regex(/^\d*$/), z.number().int()]).default('0'),
})

type Search = z.infer<typeof searchSchema>

/** Why HubSpot would refuse a well-formed search, or null. */
const faultOfSearch = (search: Search): string | null => {
  const groups = search.filterGroups
  const total = groups.reduce((sum, { filters }) => sum + filters.length, 0)
  if (groups.length > groupMaximum) return `too many filterGroups: at most ${groupMaximum} are allowed`
  if (groups.some(({ filters }) => filters.length > filterMaximum)) {
    return `too many filters in a filterGroup: at most ${filterMaximum} are allowed`
  }
  if (total > filterTotal) return `too many filters: at most ${filterTotal} are allowed in all filterGroups`
  if (search.sorts.length > 1) return 'only one sort is allowed'
  if (Number(search.after) + search.limit > resultMaximum)
    return `paging past ${resultMaximum} results is not allowed`
  return groups.flatMap(({ filters }) => filters.map(faultOf)).find((fault) => fault !== null) ?? null
}

const searchedProperties = ['website', 'phone', 'name', 'domain']

const matchesText = (company: CrmCompany, query: string | undefined): boolean => {
  const words = (query ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const text = searchedProperties
    .map((name) => company.properties[name] ?? '')
    .join(' ')
    .toLowerCase()
  return words.every((word) => text.includes(word))
}

const find = (search: Search, companies: CrmCompany[]): CrmCompany[] => {
  const groups = search.filterGroups.filter(({ filters }) => filters.length > 0)
  const found = companies.filter(
    (company) =>
      matchesText(company, search.query) &&
      (groups.length === 0 ||
        groups.some(({ filters }) => filters.every((filter) => meets(company, filter)))),
  )
  const [sort] = search.sorts
  return sort ? found.sort(bySort(sort.propertyName, sort.direction === 'DESCENDING')) : found
}

/** Answers `POST /companies/search` over what the index has taken in. */
export const answerSearch = (request: Request, response: Response, store: CrmStore) => {
  if (JSON.stringify(request.body ?? {}).length > bodyMaximum) {
    return refuse(response, `The request body is too large: at most ${bodyMaximum} characters are allowed`)
  }
  const parsed = searchSchema.safeParse(request.body ?? {})
  if (!parsed.success) {
    const details = parsed.error.issues.map(({ path, message }) => ({
      message: `${path.join('.')}: ${message}`,
    }))
    return refuse(response, 'Invalid input JSON', details)
  }
  const fault = faultOfSearch(parsed.data)
  if (fault) return refuse(response, `There was a problem with the request: ${fault}`)
  const { limit, properties } = parsed.data
  const from = Number(parsed.data.after)
  const found = find(parsed.data, store.searchable(portalOf(response)))
  const next =
    from + limit < found.length && limit > 0 ? { paging: { next: { after: String(from + limit) } } } : {}
  response.json({
    total: found.length,
    results: found.slice(from, from + limit).map((company) => companyAnswer(company, properties)),
    ...next,
  })
}
