import {
  type AuditResponse,
  auditQuerySchema,
  type DraftProfileResponse,
  draftProfileRequestSchema,
  type ModelResponse,
  modelRequestSchema,
  type PeopleResponse,
  type PersonResponse,
  type ProfileResponse,
  type SettingsResponse,
  type VendorKeyResponse,
} from '@leadwright/contract'
import { type RequestHandler, Router } from 'express'
import { z } from 'zod'
import type { App } from '../../app.ts'
import { onlyMethods } from '../middleware/errors.ts'
import { actorOf } from '../middleware/identity.ts'
import { jsonObject } from '../middleware/json-body.ts'
import { noQuery } from '../middleware/no-query.ts'
import { presentAudit, presentKey, presentOverview, presentProfile } from '../presenters/settings.ts'
import { parseInput } from '../validate.ts'

const path = '/api/v1/settings'
const nothing = z.strictObject({})

const overview =
  ({ settings }: App): RequestHandler =>
  async (_request, response) => {
    const { portalId } = actorOf(response)
    const answer = presentOverview(await settings.overview(portalId), path)
    response.json({ settings: answer } satisfies SettingsResponse)
  }

const saveKey =
  ({ settings }: App): RequestHandler =>
  async ({ params, body }, response) => {
    const key = await settings.saveKey({
      actor: actorOf(response),
      vendor: String(params.vendor),
      raw: body,
    })
    response.json({ key: presentKey(key) } satisfies VendorKeyResponse)
  }

const testKey =
  ({ settings }: App): RequestHandler =>
  async ({ params, body }, response) => {
    parseInput(nothing, body, [])
    const key = await settings.testKey({ actor: actorOf(response), vendor: String(params.vendor) })
    response.json({ key: presentKey(key) } satisfies VendorKeyResponse)
  }

const removeKey =
  ({ settings }: App): RequestHandler =>
  async ({ params }, response) => {
    const key = await settings.removeKey({ actor: actorOf(response), vendor: String(params.vendor) })
    response.json({ key: presentKey(key) } satisfies VendorKeyResponse)
  }

const model =
  ({ settings }: App): RequestHandler =>
  async (_request, response) => {
    const answer = await settings.model(actorOf(response).portalId)
    response.json({ model: answer } satisfies ModelResponse)
  }

const saveModel =
  ({ settings }: App): RequestHandler =>
  async ({ body }, response) => {
    const raw = parseInput(modelRequestSchema, body, ['model'])
    const answer = await settings.saveModel({ actor: actorOf(response), raw })
    response.json({ model: answer } satisfies ModelResponse)
  }

const profile =
  ({ settings }: App): RequestHandler =>
  async (_request, response) => {
    const answer = presentProfile(await settings.profile(actorOf(response).portalId))
    response.json({ profile: answer } satisfies ProfileResponse)
  }

const saveProfile =
  ({ settings }: App): RequestHandler =>
  async ({ body }, response) => {
    const saved = await settings.saveProfile({ actor: actorOf(response), raw: body })
    response.json({ profile: presentProfile(saved) } satisfies ProfileResponse)
  }

const draftProfile =
  ({ settings }: App): RequestHandler =>
  async ({ body }, response) => {
    const { website } = parseInput(draftProfileRequestSchema, body, ['website'])
    const drafted = await settings.draftProfile({ actor: actorOf(response), website })
    response.json(drafted satisfies DraftProfileResponse)
  }

const people =
  ({ settings }: App): RequestHandler =>
  async (_request, response) => {
    const answer = await settings.people(actorOf(response).portalId)
    response.json({ people: answer } satisfies PeopleResponse)
  }

const setRoles =
  ({ settings }: App): RequestHandler =>
  async ({ params, body }, response) => {
    const person = await settings.setRoles({
      actor: actorOf(response),
      userId: String(params.userId),
      raw: body,
    })
    response.json({ person } satisfies PersonResponse)
  }

const audit =
  ({ settings }: App): RequestHandler =>
  async (request, response) => {
    const query = parseInput(auditQuerySchema, request.query, ['limit', 'after'])
    const page = { limit: query.limit, after: query.after ?? null }
    const { items, nextAfter } = await settings.audit(actorOf(response).portalId, page)
    response.json({ entries: items.map(presentAudit), nextAfter } satisfies AuditResponse)
  }

/** What a portal sets for itself: keys, profile, people, and who changed what. */
export const settingsRoutes = (app: App): Router => {
  const router = Router()
  router.route(path).get(noQuery, overview(app)).all(onlyMethods('GET'))
  router
    .route(`${path}/keys/:vendor`)
    .put(noQuery, jsonObject, saveKey(app))
    .delete(noQuery, removeKey(app))
    .all(onlyMethods('PUT', 'DELETE'))
  router.route(`${path}/keys/:vendor/test`).post(noQuery, jsonObject, testKey(app)).all(onlyMethods('POST'))
  router
    .route(`${path}/model`)
    .get(noQuery, model(app))
    .put(noQuery, jsonObject, saveModel(app))
    .all(onlyMethods('GET', 'PUT'))
  router
    .route(`${path}/profile`)
    .get(noQuery, profile(app))
    .put(noQuery, jsonObject, saveProfile(app))
    .all(onlyMethods('GET', 'PUT'))
  router.route(`${path}/profile/draft`).post(noQuery, jsonObject, draftProfile(app)).all(onlyMethods('POST'))
  router.route(`${path}/people`).get(noQuery, people(app)).all(onlyMethods('GET'))
  router.route(`${path}/people/:userId`).put(noQuery, jsonObject, setRoles(app)).all(onlyMethods('PUT'))
  router.route(`${path}/audit`).get(audit(app)).all(onlyMethods('GET'))
  return router
}
