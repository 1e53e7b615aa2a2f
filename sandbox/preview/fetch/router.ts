import express, { type Request, type RequestHandler, Router } from 'express'
import type { FetchAnswer } from '../page-data.ts'
import type { PreviewUser, PreviewWorld } from '../preview-world.ts'
import { calledAddress } from './address.ts'
import { forward, type Outgoing } from './forward.ts'
import { type AllowedCall, limits, readCall } from './read-call.ts'
import { Refusal } from './refusal.ts'
import { signV3 } from './signature.ts'
import { createSlots, type Slots } from './slots.ts'

const userOf = (world: PreviewWorld, call: AllowedCall): PreviewUser => {
  const user = world.portal(call.portalId)?.users.find(({ userId }) => userId === call.userId)
  if (user) return user
  throw new Refusal(403, 'FORBIDDEN', `Portal ${call.portalId} has no user ${call.userId}.`)
}

const backendOf = (world: PreviewWorld): string => {
  const url = world.backendUrl()
  if (url !== null) return url
  throw new Refusal(502, 'BAD_GATEWAY', 'No Leadwright server is running beside this sandbox.')
}

const signed = (world: PreviewWorld, call: AllowedCall): Outgoing => {
  const { appId, clientSecret } = world.app()
  const { email, userId } = userOf(world, call)
  const identity = { userId, portalId: call.portalId, userEmail: email, appId }
  const address = calledAddress(call.url, backendOf(world), identity)
  const timestampMs = Date.now()
  const { method, body } = call
  const headers = {
    'X-HubSpot-Signature-v3': signV3(clientSecret, { method, url: address, body, timestampMs }),
    'X-HubSpot-Request-Timestamp': String(timestampMs),
    ...(body === '' ? {} : { 'Content-Type': 'application/json' }),
    ...(call.authorization === null ? {} : { Authorization: call.authorization }),
  }
  return { address, method, headers, body }
}

const answerTo = async (world: PreviewWorld, slots: Slots, input: unknown): Promise<FetchAnswer> => {
  try {
    const call = readCall(input, world.app().permittedOrigins)
    return await slots(call.portalId, () => forward(() => signed(world, call), call.timeoutMs))
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    return { status: fault.status, body: fault.toBody() }
  }
}

// A page of another origin could otherwise have its calls signed: it can't send JSON here without being asked first, and
// browsers name the origin of every POST.
const isFromPreview = (request: Request): boolean => {
  const origin = request.get('origin')
  return origin === undefined || origin === `${request.protocol}://${request.get('host')}`
}

const onlyFromPreview: RequestHandler = (request, response, next) => {
  if (isFromPreview(request)) next()
  else response.status(403).json({ error: 'Only pages of this preview may call from here.' })
}

/**
 * HubSpot's part of `hubspot.fetch`: `POST /` takes a `FetchCall`, makes it on behalf of the user with all of HubSpot's
 * limits, and answers 200 with a `FetchAnswer`, whatever came of it.
 */
export const fetchRouter = (world: PreviewWorld): Router => {
  const router = Router()
  const slots = createSlots()
  router.post(
    '/',
    onlyFromPreview,
    // Room for the call around a body that is itself over the limit, so that the limit's own answer is given.
    express.json({ limit: limits.payloadBytes * 4 }),
    async (request, response) => {
      response.json(await answerTo(world, slots, request.body))
    },
  )
  return router
}
