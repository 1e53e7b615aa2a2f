import {
  type CampaignResponse,
  type CampaignsResponse,
  campaignsQuerySchema,
  type EventsResponse,
  eventsQuerySchema,
  type LeadsResponse,
  launchKeySchema,
  leadsQuerySchema,
  resumeRequestSchema,
  type SpendingResponse,
} from '@leadwright/contract'
import { type RequestHandler, Router } from 'express'
import { z } from 'zod'
import type { App } from '../../app.ts'
import { fittingPage } from '../fitting-page.ts'
import { onlyMethods } from '../middleware/errors.ts'
import { actorOf } from '../middleware/identity.ts'
import { jsonObject } from '../middleware/json-body.ts'
import { noQuery } from '../middleware/no-query.ts'
import { refuseWithAllFaults } from '../name-all-faults.ts'
import { presentCampaign } from '../presenters/campaign.ts'
import { presentEvent } from '../presenters/event.ts'
import { presentLead } from '../presenters/lead.ts'
import { noSuch, parseId, parseInput } from '../validate.ts'

const launch =
  (app: App): RequestHandler =>
  async (request, response) => {
    const actor = actorOf(response)
    const { portalId } = actor
    const { launchKey: givenKey, ...raw } = request.body
    const launchKey = launchKeySchema.safeParse(givenKey)
    if (!launchKey.success) {
      const message = launchKey.error.issues[0]?.message ?? 'is missing'
      return refuseWithAllFaults([{ field: 'launchKey', message }], () =>
        app.commands.forecastCampaign({ portalId, raw }),
      )
    }
    const campaign = await app.commands.launchCampaign({
      actor,
      launchKey: launchKey.data,
      raw,
    })
    response.status(202).json({ campaign: presentCampaign(campaign) } satisfies CampaignResponse)
  }

const list =
  (app: App): RequestHandler =>
  async (request, response) => {
    const known = ['status', 'tab', 'search', 'sort', 'launchedFromCompanyId', 'limit', 'after']
    const query = parseInput(campaignsQuerySchema, request.query, known)
    const page = { ...query, status: query.status ?? null, after: query.after ?? null }
    const { items, counts, nextAfter } = await app.reads.campaigns(actorOf(response).portalId, page)
    response.json({ campaigns: items.map(presentCampaign), counts, nextAfter } satisfies CampaignsResponse)
  }

const existing = async (app: App, portalId: number, id: unknown) => {
  const campaign = await app.reads.campaign(portalId, parseId(id, 'campaign'))
  if (!campaign) throw noSuch('campaign')
  return campaign
}

const show =
  (app: App): RequestHandler =>
  async (request, response) => {
    const campaign = await existing(app, actorOf(response).portalId, request.params.id)
    response.json({ campaign: presentCampaign(campaign) } satisfies CampaignResponse)
  }

const events =
  (app: App): RequestHandler =>
  async (request, response) => {
    const query = parseInput(eventsQuerySchema, request.query, ['afterId', 'limit'])
    const { portalId } = actorOf(response)
    const campaign = await existing(app, portalId, request.params.id)
    const items = await app.reads.events(portalId, campaign.id, query)
    const lastId = items.at(-1)?.id ?? query.afterId
    response.json({ events: items.map(presentEvent), lastId } satisfies EventsResponse)
  }

const leads =
  (app: App): RequestHandler =>
  async (request, response) => {
    const query = parseInput(leadsQuerySchema, request.query, ['limit', 'after'])
    const { portalId } = actorOf(response)
    const campaign = await existing(app, portalId, request.params.id)
    const { items, nextAfter } = await fittingPage(query.limit, {
      read: (limit) => app.reads.leads(portalId, campaign.id, { limit, after: query.after ?? null }),
      present: presentLead,
    })
    response.json({ leads: items, nextAfter } satisfies LeadsResponse)
  }

const orders = {
  cancel: 'cancelCampaign',
  pause: 'pauseCampaign',
  retry: 'retryCampaign',
} as const

/** A command that needs to know nothing but which campaign. */
const order =
  (app: App, name: (typeof orders)[keyof typeof orders]): RequestHandler =>
  async (request, response) => {
    parseInput(z.strictObject({}), request.body, [])
    const campaignId = parseId(request.params.id, 'campaign')
    const campaign = await app.commands[name]({ actor: actorOf(response), campaignId })
    response.json({ campaign: presentCampaign(campaign) } satisfies CampaignResponse)
  }

const resume =
  (app: App): RequestHandler =>
  async (request, response) => {
    const { budget } = parseInput(resumeRequestSchema, request.body, ['budget'])
    const campaignId = parseId(request.params.id, 'campaign')
    const campaign = await app.commands.resumeCampaign({ actor: actorOf(response), campaignId, budget })
    response.json({ campaign: presentCampaign(campaign) } satisfies CampaignResponse)
  }

const spending =
  (app: App): RequestHandler =>
  async (request, response) => {
    const { portalId } = actorOf(response)
    const { id, counts } = await existing(app, portalId, request.params.id)
    const sources = await app.reads.spending(portalId, id)
    const totalMicroPounds = sources.reduce((sum, { microPounds }) => sum + microPounds, 0)
    const perLeadMicroPounds = counts.leads === 0 ? null : Math.ceil(totalMicroPounds / counts.leads)
    response.json({ sources, totalMicroPounds, perLeadMicroPounds } satisfies SpendingResponse)
  }

const path = '/api/v1/campaigns'

/** Launch, list, read, story, leads, cancel, pause, resume and retry of campaigns. */
export const campaignRoutes = (app: App): Router => {
  const router = Router()
  router.route(path).get(list(app)).post(noQuery, jsonObject, launch(app)).all(onlyMethods('GET', 'POST'))
  router.route(`${path}/:id`).get(noQuery, show(app)).all(onlyMethods('GET'))
  router.route(`${path}/:id/events`).get(events(app)).all(onlyMethods('GET'))
  router.route(`${path}/:id/leads`).get(leads(app)).all(onlyMethods('GET'))
  router.route(`${path}/:id/spending`).get(noQuery, spending(app)).all(onlyMethods('GET'))
  router.route(`${path}/:id/resume`).post(noQuery, jsonObject, resume(app)).all(onlyMethods('POST'))
  for (const [word, name] of Object.entries(orders)) {
    router.route(`${path}/:id/${word}`).post(noQuery, jsonObject, order(app, name)).all(onlyMethods('POST'))
  }
  return router
}
