import { type Request, type Response, Router } from 'express'
import { drawnPage, wordsPage } from './html.ts'
import type { PageKind } from './page-data.ts'
import { companyName, pageFor } from './page-for.ts'
import type { PreviewPortal, PreviewWorld } from './preview-world.ts'
import type { Project } from './project/read-project.ts'
import { startPage } from './start-page.ts'

const numberOf = (value: unknown): number | null =>
  typeof value === 'string' && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : null

type Finding = { title: string; page: PageKind } | { missing: string }
type Find = (portal: PreviewPortal, request: Request) => Finding

const findRecord =
  (world: PreviewWorld): Find =>
  (portal, request) => {
    const company = world.company(portal.id, String(request.params.companyId))
    if (company === null) return { missing: `${portal.name} has no company ${request.params.companyId}.` }
    const { id, properties } = company
    return {
      title: companyName(company),
      page: { name: 'record', objectTypeId: '0-2', objectId: id, properties: { ...properties } },
    }
  }

const findBulk =
  (world: PreviewWorld): Find =>
  (portal) => {
    const companies = world
      .companies(portal.id, 100)
      .map((each) => ({ id: each.id, name: companyName(each) }))
    return { title: 'Companies', page: { name: 'bulk', objectTypeId: '0-2', companies } }
  }

const answerMissing = (response: Response, message: string): void => {
  response.status(404).send(wordsPage('There is nothing here', message))
}

/** The pages of the preview, each drawn by its script from the data in it; `…/record/0-2` leads to a record worth opening. */
export const pageRoutes = (world: PreviewWorld, project: () => Project): Router => {
  const router = Router()
  const page = (path: string, find: Find): void => {
    router.get(path, (request, response) => {
      const portal = world.portal(numberOf(request.params.portalId) ?? 0)
      if (portal === null) return answerMissing(response, `No portal has the id ${request.params.portalId}.`)
      const found = find(portal, request)
      if ('missing' in found) return answerMissing(response, found.missing)
      const request_ = { page: found.page, viewerId: numberOf(request.query.as) }
      response.send(drawnPage(found.title, pageFor(world, project(), portal, request_)))
    })
  }
  router.get('/', (_request, response) => {
    response.send(startPage(world))
  })
  router.get('/sandbox-page', (request, response) => {
    const backend = world.backendUrl()
    if (backend === null) return answerMissing(response, 'The server of the app does not run.')
    const query = new URLSearchParams({ url: String(request.query.url ?? '') })
    response.redirect(`${backend.replace(/\/$/, '')}/sandbox-page?${query}`)
  })
  router.get('/:portalId/record/0-2', (request, response) => {
    const { portalId } = request.params
    const first = world.companies(numberOf(portalId) ?? 0, 1)[0]
    const viewer = numberOf(request.query.as)
    const as = viewer === null ? '' : `?as=${viewer}`
    if (first) response.redirect(`/preview/${portalId}/record/0-2/${first.id}${as}`)
    else answerMissing(response, `No portal ${portalId} with a company is here.`)
  })
  page('/:portalId/record/0-2/:companyId', findRecord(world))
  page('/:portalId/settings', () => ({ title: 'Settings', page: { name: 'settings' } }))
  page('/:portalId/companies', findBulk(world))
  page('/:portalId/app{/*path}', (portal) => ({
    title: 'App',
    page: { name: 'app', basePath: `/preview/${portal.id}/app` },
  }))
  router.get('/:portalId/record/0-2/:companyId/properties', (request, response) => {
    const company = world.company(numberOf(request.params.portalId) ?? 0, request.params.companyId)
    if (company) response.json({ properties: company.properties })
    else response.status(404).json({ error: 'No such company.' })
  })
  return router
}
