import {
  type MatchesResponse,
  type MatchVerdictsResponse,
  matchesQuerySchema,
  type TakeBackVerdictResponse,
  type TellMatchResponse,
  tellMatchRequestSchema,
} from '@leadwright/contract'
import { type Request, type RequestHandler, Router } from 'express'
import type { MatchesPart, MatchVerdictView } from '../../app/matches.ts'
import { onlyMethods } from '../middleware/errors.ts'
import { actorOf } from '../middleware/identity.ts'
import { jsonObject } from '../middleware/json-body.ts'
import { noQuery } from '../middleware/no-query.ts'
import { parseId, parseInput } from '../validate.ts'

type Handler = (matches: MatchesPart) => RequestHandler

const pageOf = (request: Request) => {
  const { limit, after } = parseInput(matchesQuerySchema, request.query, ['limit', 'after'])
  return { limit, after: after ?? null }
}

const queue: Handler = (matches) => async (request, response) => {
  const { items, ...rest } = await matches.queue(actorOf(response).portalId, pageOf(request))
  response.json({ matches: items, ...rest } satisfies MatchesResponse)
}

const present = ({ at, ...verdict }: MatchVerdictView) => ({ ...verdict, at: at.toISOString() })

const tell: Handler = (matches) => async (request, response) => {
  const { verdict } = parseInput(tellMatchRequestSchema, request.body, ['verdict'])
  const id = parseId(request.params.id, 'possible duplicate')
  const told = await matches.tell({ actor: actorOf(response), id, verdict })
  response.json({ ...told, verdict: present(told.verdict) } satisfies TellMatchResponse)
}

const told: Handler = (matches) => async (request, response) => {
  const { items, nextAfter } = await matches.told(actorOf(response).portalId, pageOf(request))
  response.json({ verdicts: items.map(present), nextAfter } satisfies MatchVerdictsResponse)
}

const takeBack: Handler = (matches) => async (request, response) => {
  const id = parseId(request.params.id, 'verdict')
  const answer = await matches.takeBack({ actor: actorOf(response), id })
  response.json(answer satisfies TakeBackVerdictResponse)
}

/** The queue of possible duplicates, and what people said of them. */
export const matchRoutes = (matches: MatchesPart): Router => {
  const router = Router()
  router.route('/api/v1/matches').get(queue(matches)).all(onlyMethods('GET'))
  router
    .route('/api/v1/matches/:id/verdict')
    .post(noQuery, jsonObject, tell(matches))
    .all(onlyMethods('POST'))
  router.route('/api/v1/match-verdicts').get(told(matches)).all(onlyMethods('GET'))
  router.route('/api/v1/match-verdicts/:id').delete(noQuery, takeBack(matches)).all(onlyMethods('DELETE'))
  return router
}
