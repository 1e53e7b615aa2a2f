import type { Request, Response, Router } from 'express'
import { z } from 'zod'
import { objectTypes } from '../crm-record.ts'
import type { CrmStore } from '../crm-store.ts'
import { refuse } from '../errors.ts'
import type { PropertySet } from '../schema/property-set.ts'
import { answersOf, type CrmCall, crmCall, readBody } from './crm-call.ts'
import { faultOf, filterSchema } from './search-filters.ts'
import { find } from './search-find.ts'

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

const unknownName = ({ filterGroups, sorts }: Search, definitions: PropertySet): string | undefined =>
  [...filterGroups.flatMap(({ filters }) => filters), ...sorts]
    .map(({ propertyName }) => propertyName)
    .find((name) => !definitions.find(name))

/** Why HubSpot would refuse a well-formed search, or null. */
const faultOfSearch = (search: Search, definitions: PropertySet): string | null => {
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
  const strange = unknownName(search, definitions)
  if (strange !== undefined) return `property "${strange}" does not exist`
  return groups.flatMap(({ filters }) => filters.map(faultOf)).find((fault) => fault !== null) ?? null
}

const answerSearch = (request: Request, response: Response, call: CrmCall) => {
  if (JSON.stringify(request.body ?? {}).length > bodyMaximum) {
    return refuse(response, `The request body is too large: at most ${bodyMaximum} characters are allowed`)
  }
  const search = readBody(searchSchema, request, response)
  if (!search) return
  const { store, portal, type, definitions } = call
  const fault = faultOfSearch(search, definitions)
  if (fault) return refuse(response, `There was a problem with the request: ${fault}`)
  const [from, limit] = [Number(search.after), search.limit]
  const groups = search.filterGroups.map(({ filters }) => filters)
  const { total, page } = find(
    { query: search.query, groups, sort: search.sorts[0] ?? null, from, limit },
    { index: store.index(portal, type), definitions, type },
  )
  const next = from + limit < total && limit > 0 ? { paging: { next: { after: String(from + limit) } } } : {}
  response.json({
    total,
    results: answersOf(page, search.properties, call),
    ...next,
  })
}

/** Search of every type, over what the index has taken in. */
export const addSearchRoutes = (router: Router, store: CrmStore): void => {
  for (const type of objectTypes) {
    router.post(`/crm/objects/2026-09/${type}/search`, (request, response) =>
      answerSearch(request, response, crmCall(response, store, type)),
    )
  }
}
