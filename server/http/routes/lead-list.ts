import {
  type DecideResponse,
  decideRequestSchema,
  type LeadCountResponse,
  type LeadListResponse,
  type LeftOutResponse,
  leadFilterSchema,
  leadListQuerySchema,
  leftOutQuerySchema,
} from '@leadwright/contract'
import { type RequestHandler, Router } from 'express'
import type { ReviewPart } from '../../app/review.ts'
import { onlyMethods } from '../middleware/errors.ts'
import { actorOf } from '../middleware/identity.ts'
import { jsonObject } from '../middleware/json-body.ts'
import { noQuery } from '../middleware/no-query.ts'
import { presentLeadItem } from '../presenters/lead-list.ts'
import { parseId, parseInput } from '../validate.ts'

const list =
  (review: ReviewPart): RequestHandler =>
  async (request, response) => {
    const query = parseInput(leadListQuerySchema, request.query, Object.keys(leadListQuerySchema.shape))
    const { sort, limit, after = null, ...filter } = query
    const page = await review.list(actorOf(response).portalId, filter, { sort, limit, after })
    const { items, ...rest } = page
    response.json({ leads: items.map(presentLeadItem), ...rest } satisfies LeadListResponse)
  }

const count =
  (review: ReviewPart): RequestHandler =>
  async (request, response) => {
    const filter = parseInput(leadFilterSchema, request.query, Object.keys(leadFilterSchema.shape))
    // Before the count: a lead that comes between the two is then not meant, rather than meant unseen.
    const askedAt = new Date().toISOString()
    const found = await review.count(actorOf(response).portalId, filter)
    response.json({ count: found, askedAt } satisfies LeadCountResponse)
  }

const decide =
  (review: ReviewPart): RequestHandler =>
  async ({ body }, response) => {
    const input = parseInput(decideRequestSchema, body, Object.keys(decideRequestSchema.shape))
    const { decision, rejectReason = null, note = null, decisionKey = null } = input
    const leads =
      'filter' in input.leads
        ? { ...input.leads, seenAt: input.leads.seenAt === undefined ? null : new Date(input.leads.seenAt) }
        : input.leads
    const about = { decision, rejectReason, note, decisionKey, leads }
    const decided = await review.decide({ actor: actorOf(response), ...about })
    response.json(decided satisfies DecideResponse)
  }

const leftOut =
  (review: ReviewPart): RequestHandler =>
  async ({ params, query }, response) => {
    const campaignId = parseId(params.id, 'campaign')
    const {
      outcome = null,
      limit,
      after = null,
    } = parseInput(leftOutQuerySchema, query, Object.keys(leftOutQuerySchema.shape))
    const { portalId } = actorOf(response)
    const { items, nextAfter } = await review.leftOut(portalId, campaignId, { outcome, limit, after })
    response.json({ companies: items, nextAfter } satisfies LeftOutResponse)
  }

/** Leads by filter, decisions about them, and what a campaign left out. Comes before the routes of one lead. */
export const leadListRoutes = (review: ReviewPart): Router => {
  const router = Router()
  router.route('/api/v1/leads').get(list(review)).all(onlyMethods('GET'))
  router.route('/api/v1/leads/count').get(count(review)).all(onlyMethods('GET'))
  router.route('/api/v1/leads/decisions').post(noQuery, jsonObject, decide(review)).all(onlyMethods('POST'))
  router.route('/api/v1/campaigns/:id/left-out').get(leftOut(review)).all(onlyMethods('GET'))
  return router
}
