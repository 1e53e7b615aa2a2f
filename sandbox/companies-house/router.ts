import { type Request, type Response, Router } from 'express'
import type { SandboxContext } from '../context.ts'
import type { Firm } from '../world/world.ts'
import { readAdvancedQuery } from './advanced-query.ts'
import { advancedAnswer } from './advanced-search.ts'
import { chargesAnswer } from './charges.ts'
import { controllersAnswer } from './controllers.ts'
import { filingHistoryAnswer } from './filing-history.ts'
import { keyAndLimit } from './gate.ts'
import { insolvencyAnswer } from './insolvency.ts'
import { nameSearchAnswer } from './name-search.ts'
import { officersAnswer } from './officers.ts'
import { profileAnswer } from './profile.ts'
import { indexRegister } from './register-index.ts'

const serviceError = (error: string) => ({ errors: [{ type: 'ch:service', error }] })

const wholeNumber = (value: unknown, otherwise: number): number => {
  const number = Number(value)
  return value !== undefined && Number.isInteger(number) && number >= 0 ? number : otherwise
}

const pageOf = (
  request: Request,
  usual: number,
  maximum: number,
): { startIndex: number; itemsPerPage: number } => {
  const itemsPerPage = Math.min(maximum, Math.max(1, wholeNumber(request.query.items_per_page, usual)))
  const startIndex = wholeNumber(request.query.start_index, 0)
  // A known fault of the vendor: one item per page without a start gives the second hit.
  const isFaulty =
    itemsPerPage === 1 && request.query.start_index === undefined && request.path.startsWith('/search')
  return { itemsPerPage, startIndex: isFaulty ? 1 : startIndex }
}

/**
 * The make-believe Companies House public data API: name search, advanced search, profile, officers, filing history,
 * charges, persons with significant control and insolvency, with its
 * Basic authorisation, limit headers and errors (developer-specs.company-information.service.gov.uk).
 */
export const companiesHouseRouter = (context: SandboxContext): Router => {
  const { world } = context
  const index = indexRegister(world.firms)
  const router = Router()
  router.use(keyAndLimit(context.limits))

  const withFirm = (answer: (firm: Firm, request: Request) => unknown, missing: string) => {
    return (request: Request, response: Response): void => {
      const number = String(request.params.number).toUpperCase()
      const firm = world.firmByNumber.get(number)
      if (number.length > 8)
        response.status(500).json({ exception_id: '6wm4ym5vfxu3', error: 'Internal server error' })
      else {
        const body = firm === undefined ? null : answer(firm, request)
        if (body !== null) response.json(body)
        else response.status(404).json(serviceError(missing))
      }
    }
  }

  router.get('/search/companies', (request, response) => {
    const text = typeof request.query.q === 'string' ? request.query.q.trim() : ''
    if (text === '') response.status(400).json(serviceError('invalid-search-query'))
    else response.json(nameSearchAnswer(text, pageOf(request, 20, 100), index, world.firmByNumber))
  })
  router.get('/advanced-search/companies', (request, response) => {
    const query = readAdvancedQuery(request.query, context.registerCeiling)
    if ('body' in query) {
      response
        .status(query.status)
        .type(query.isJson ? 'json' : 'text')
        .send(query.body)
      return
    }
    const answer = advancedAnswer(query, index)
    if (answer) response.json(answer)
    else response.status(404).end()
  })
  router.get('/company/:number', withFirm(profileAnswer, 'company-profile-not-found'))
  router.get(
    '/company/:number/officers',
    withFirm((firm, request) => officersAnswer(firm, pageOf(request, 35, 100)), 'company-officers-not-found'),
  )
  router.get(
    '/company/:number/filing-history',
    withFirm(
      (firm, request) => filingHistoryAnswer(firm, pageOf(request, 25, 100)),
      'filing-history-not-found',
    ),
  )
  // Where there is none of it, the vendor answers as if there were no company.
  router.get('/company/:number/charges', withFirm(chargesAnswer, 'company-charges-not-found'))
  router.get(
    '/company/:number/persons-with-significant-control',
    withFirm((firm) => controllersAnswer(firm, world), 'company-psc-not-found'),
  )
  router.get('/company/:number/insolvency', withFirm(insolvencyAnswer, 'company-insolvency-not-found'))
  router.use((_request, response) => {
    response.status(404).end()
  })
  return router
}
