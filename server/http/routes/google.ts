import type { GooglePlaceResponse } from '@leadwright/contract'
import { type RequestHandler, Router } from 'express'
import { z } from 'zod'
import type { GooglePart } from '../../app/google.ts'
import { onlyMethods } from '../middleware/errors.ts'
import { actorOf } from '../middleware/identity.ts'
import { jsonObject } from '../middleware/json-body.ts'
import { noQuery } from '../middleware/no-query.ts'
import { presentLivePlace, presentPlace } from '../presenters/google.ts'
import { parseId, parseInput } from '../validate.ts'

const known =
  (google: GooglePart): RequestHandler =>
  async ({ params }, response) => {
    const place = await google.known(actorOf(response).portalId, parseId(params.id, 'lead'))
    response.json({ place: presentPlace(place) } satisfies GooglePlaceResponse)
  }

const nothing = z.strictObject({})

const show =
  (google: GooglePart): RequestHandler =>
  async ({ params, body }, response) => {
    const leadId = parseId(params.id, 'lead')
    parseInput(nothing, body, [])
    const shown = await google.show({ actor: actorOf(response), leadId })
    // Google's terms: nobody on the way may keep it.
    response.set('cache-control', 'no-store').json(presentLivePlace(shown))
  }

/** A lead's place on Google's map: what is known, free of charge, and what Google says now. */
export const googleRoutes = (google: GooglePart): Router => {
  const router = Router()
  router
    .route('/api/v1/leads/:id/google')
    .get(noQuery, known(google))
    .post(noQuery, jsonObject, show(google))
    .all(onlyMethods('GET', 'POST'))
  return router
}
