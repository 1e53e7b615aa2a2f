import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import type { SandboxContext } from '../context.ts'
import { companyAnswer } from './company-answer.ts'
import type { CrmStore } from './crm-store.ts'
import { fail, refuse } from './errors.ts'
import { portalOf, tokenAndLimits } from './gate.ts'
import { answerSearch } from './search.ts'

const companiesPath = '/crm/objects/2026-09/companies'
const batchMaximum = 100
const pageMaximum = 100

const listed = (value: unknown): string[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value])
    .flatMap((part) => String(part).split(','))
    .map((part) => part.trim())
    .filter((part) => part !== '')

const answerList = (request: Request, response: Response, store: CrmStore) => {
  const limit = request.query.limit === undefined ? 10 : Number(request.query.limit)
  const after = request.query.after === undefined ? 0 : Number(request.query.after)
  if (!Number.isInteger(limit) || limit < 1 || limit > pageMaximum) {
    return refuse(response, `limit must be an integer from 1 to ${pageMaximum}`)
  }
  if (!Number.isInteger(after)) return refuse(response, 'after must be a paging cursor of an earlier answer')
  const isArchived = request.query.archived === 'true'
  // The cursor is the id to start behind, so that records made meanwhile shift no page.
  const rest = isArchived
    ? []
    : store.companies(portalOf(response)).filter((company) => Number(company.id) > after)
  const page = rest.slice(0, limit)
  const last = page.at(-1)
  const link = `https://api.hubapi.com${companiesPath}?limit=${limit}&after=${last?.id}`
  response.json({
    results: page.map((company) => companyAnswer(company, listed(request.query.properties))),
    ...(rest.length > limit && last ? { paging: { next: { after: last.id, link } } } : {}),
  })
}

const batchReadSchema = z.object({
  inputs: z.array(z.object({ id: z.string() })),
  properties: z.array(z.string()).default([]),
  propertiesWithHistory: z.array(z.string()).default([]),
  idProperty: z.string().optional(),
})

const answerBatchRead = (request: Request, response: Response, store: CrmStore) => {
  const parsed = batchReadSchema.safeParse(request.body)
  if (!parsed.success) {
    return refuse(
      response,
      'Invalid input JSON',
      parsed.error.issues.map(({ message }) => ({ message })),
    )
  }
  const { inputs, properties, idProperty } = parsed.data
  if (inputs.length > batchMaximum) {
    return refuse(response, `The maximum number of inputs supported in a batch request is ${batchMaximum}`)
  }
  const portal = portalOf(response)
  const byProperty = (id: string) =>
    store.companies(portal).find((each) => each.properties[idProperty ?? ''] === id)
  const found = inputs.map(({ id }) => (idProperty ? byProperty(id) : store.company(portal, id)) ?? null)
  const missing = inputs.filter((_, position) => found[position] === null).map(({ id }) => id)
  const at = new Date().toISOString()
  response.status(missing.length > 0 ? 207 : 200).json({
    completedAt: at,
    startedAt: at,
    status: 'COMPLETE',
    results: found.flatMap((company) => (company ? [companyAnswer(company, properties)] : [])),
    ...(missing.length > 0 ? { numErrors: 1, errors: [notFound(missing)] } : {}),
  })
}

const notFound = (ids: string[]): Record<string, unknown> => ({
  status: 'error',
  category: 'OBJECT_NOT_FOUND',
  message: 'Could not get some COMPANY objects, they may be deleted or not exist. Check that ids are valid.',
  context: { ids },
  errors: [],
  links: {},
})

const accountDetails = (portalId: number): Record<string, unknown> => ({
  portalId,
  accountType: 'STANDARD',
  timeZone: 'Europe/London',
  companyCurrency: 'GBP',
  additionalCurrencies: [],
  utcOffset: '+00:00',
  utcOffsetMilliseconds: 0,
  uiDomain: 'app-eu1.hubspot.com',
  dataHostingLocation: 'eu1',
})

/**
 * The part of HubSpot that searches need: list, search and batch read of companies, account facts; dated paths,
 * limits and error bodies as its documentation has them. Writes are made over `/control` only.
 */
export const hubspotRouter = (context: SandboxContext, store: CrmStore): Router => {
  const router = Router()
  router.use(tokenAndLimits(store, context.limits))
  router.get(companiesPath, (request, response) => answerList(request, response, store))
  router.post(`${companiesPath}/search`, (request, response) => answerSearch(request, response, store))
  router.post(`${companiesPath}/batch/read`, (request, response) => answerBatchRead(request, response, store))
  router.get('/account-info/2026-09/details', (_request, response) => {
    response.json(accountDetails(portalOf(response).id))
  })
  router.use((_request, response) => {
    fail(response, 404, { message: 'resource not found', category: 'OBJECT_NOT_FOUND' })
  })
  return router
}
