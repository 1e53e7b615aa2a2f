import { randomBytes } from 'node:crypto'
import { Router } from 'express'
import helmet from 'helmet'
import type { App, EventView } from '../../app.ts'
import { onlyMethods } from '../middleware/errors.ts'
import { isLocalSandboxRequest } from '../middleware/identity.ts'
import { renderStatusPage, type StatusPageData } from '../status-page.ts'
import { isUuid } from '../validate.ts'

const eventsPageSize = 100
const latestEvents = async (app: App, portalId: number, campaignId: string): Promise<EventView[]> => {
  let latest: EventView[] = []
  for (let afterId = 0; ; ) {
    const page = await app.reads.events(portalId, campaignId, { afterId, limit: eventsPageSize })
    latest = [...latest, ...page].slice(-12)
    const last = page.at(-1)
    if (!last || page.length < eventsPageSize) return latest.reverse()
    afterId = last.id
  }
}

const loadPage = async (app: App, asked: unknown): Promise<StatusPageData> => {
  const portalId = app.reads.defaultPortalId()
  const { items: campaigns } = await app.reads.campaigns(portalId, { status: null, limit: 12, after: null })
  const id = typeof asked === 'string' ? asked : campaigns[0]?.id
  const campaign = id !== undefined && isUuid(id) ? await app.reads.campaign(portalId, id) : null
  const shown = campaign && {
    campaign,
    events: await latestEvents(app, portalId, campaign.id),
    leads: (await app.reads.leads(portalId, campaign.id, { limit: 100, after: null })).items,
  }
  return { types: app.reads.campaignTypes(), campaigns, shown, isUnknownAsked: id !== undefined && !campaign }
}

/** The status page `/`. Data are shown only to this machine in sandbox mode; else the page says where to go. */
export const statusRoutes = (options: { app: App; notice: string; publicHost: string | null }): Router => {
  const { app, notice, publicHost } = options
  const router = Router()
  router
    .route('/')
    .get(async (request, response, next) => {
      const nonce = randomBytes(16).toString('base64')
      const source = `'nonce-${nonce}'`
      const directives = {
        defaultSrc: ["'none'"],
        scriptSrc: [source],
        styleSrc: [source],
        connectSrc: ["'self'"],
        imgSrc: ['data:'],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      }
      const data = isLocalSandboxRequest(request, app.mode, publicHost)
        ? await loadPage(app, request.query.campaign)
        : null
      helmet.contentSecurityPolicy({ useDefaults: false, directives })(request, response, (error) => {
        if (error) return next(error)
        response.set('cache-control', 'no-store').type('html').send(renderStatusPage({ nonce, notice, data }))
      })
    })
    .all(onlyMethods('GET'))
  return router
}
