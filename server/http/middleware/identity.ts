import type { Request, RequestHandler, Response } from 'express'
import { AppError, invalidInput } from '../../../src/errors.ts'
import type { Actor } from '../../app/actor.ts'
import type { ConnectionPart } from '../../app/connection.ts'
import { HttpProblem } from '../http-problem.ts'
import {
  claimsToBeSigned,
  keepRawBody,
  proveSigned,
  refuseUnproved,
  type SignatureCheck,
} from './signed-request.ts'

const loopbackAddresses = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/
const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]'])

// A foreign page could reach this port through a name of its own that points to 127.0.0.1; its name gives it away.
const isHostOurs = (request: Request, publicHost: string | null): boolean => {
  const url = `http://${request.get('host') ?? ''}`
  if (!URL.canParse(url)) return false
  const { hostname, host } = new URL(url)
  return loopbackNames.has(hostname) || host === publicHost
}

const portalOf = (request: Request, defaultPortalId: number): number => {
  const header = request.get('x-sandbox-portal')
  if (header === undefined) return defaultPortalId
  if (/^[1-9]\d{0,14}$/.test(header)) return Number(header)
  throw invalidInput([{ field: 'x-sandbox-portal', message: 'must be the number of a sandbox portal' }])
}

/** True when the request may act without a signature: sandbox mode, this machine, our own host name. */
export const isLocalSandboxRequest = (
  request: Request,
  mode: 'sandbox' | 'live',
  publicHost: string | null,
): boolean =>
  mode === 'sandbox' &&
  loopbackAddresses.test(request.socket.remoteAddress ?? '') &&
  isHostOurs(request, publicHost)

/** The parameters by which HubSpot says who asks; no route of ours may use their names. */
const identityNames = ['userId', 'portalId', 'userEmail', 'appId'] as const

type Claimed = Record<(typeof identityNames)[number], string>

/** What the signed query says, or null when a parameter is missing or there twice: the first must not outvote the last. */
const claimedIdentity = (query: URLSearchParams): Claimed | null => {
  const single = identityNames.map((name): [string, string | undefined] => {
    const values = query.getAll(name)
    return [name, values.length === 1 ? values[0] : undefined]
  })
  return single.every(([, value]) => value !== undefined) ? (Object.fromEntries(single) as Claimed) : null
}

const isId = (text: string): boolean => /^[1-9]\d{0,14}$/.test(text)

/** Takes HubSpot's parameters off the address, so that routes see only their own; `originalUrl` keeps them. */
const withoutIdentity = (url: string): string => {
  const [path = '', ...rest] = url.split('?')
  const isOurs = (pair: string): boolean => {
    const [name = ''] = new URLSearchParams(pair).keys()
    return !identityNames.some((one) => one === name)
  }
  const kept = rest.join('?').split('&').filter(isOurs)
  return kept.some((pair) => pair !== '') ? `${path}?${kept.join('&')}` : path
}

type IdentifyOptions = {
  mode: 'sandbox' | 'live'
  publicHost: string | null
  defaultPortalId: () => number
  admit: ConnectionPart['admit']
  check: SignatureCheck
}

const signedActor = async (
  request: Request,
  response: Response,
  { admit, check }: IdentifyOptions,
): Promise<Actor> => {
  proveSigned(request, response, check)
  const query = new URLSearchParams(request.originalUrl.split('?').slice(1).join('?'))
  const claimed = claimedIdentity(query)
  const refuse = (reason: string): never => refuseUnproved(request, response, check.log, reason)
  if (claimed === null) return refuse('it does not name user, portal, e-mail and app exactly once each')
  const { userId, portalId, userEmail, appId } = claimed
  if (appId !== String(check.signing().appId)) return refuse('it was signed for another app')
  if (!isId(userId) || !isId(portalId)) return refuse('its user or portal is no id')
  request.url = withoutIdentity(request.url)
  // Express answers HEAD by what stands for GET.
  const isReading = request.method === 'GET' || request.method === 'HEAD'
  const person = { portalId: Number(portalId), userId: Number(userId), email: userEmail || null }
  return admit({ ...person, isReading }).catch(asForbidden)
}

/** Asked by somebody whom we may not serve: to them it is no conflict with anything, they are simply not let in. */
const asForbidden = (error: unknown): never => {
  if (!(error instanceof AppError) || error.code !== 'not_connected') throw error
  throw new HttpProblem(403, 'not_connected', error.message, { hint: error.hint ?? '' })
}

const operator = (request: Request, response: Response, options: IdentifyOptions): Actor => {
  if (options.mode === 'live') return refuseUnproved(request, response, options.check.log, 'it is not signed')
  if (isLocalSandboxRequest(request, options.mode, options.publicHost)) {
    return { portalId: portalOf(request, options.defaultPortalId()), userId: null, name: 'sandbox user' }
  }
  throw new HttpProblem(403, 'not_allowed', 'The sandbox answers only to this machine under its own name.', {
    hint: 'Open it as http://127.0.0.1 with its port, or set PUBLIC_BASE_URL to the address that you use.',
  })
}

/**
 * Decides who asks and for which portal: by HubSpot's signature over the raw request, never by anything unsigned. In
 * sandbox mode this machine may also ask unsigned, as the operator for the default portal or that of `x-sandbox-portal`.
 */
export const identify = (options: IdentifyOptions): RequestHandler[] => [
  (request, response, next) => (claimsToBeSigned(request) ? keepRawBody(request, response, next) : next()),
  async (request, response, next) => {
    response.locals.actor = claimsToBeSigned(request)
      ? await signedActor(request, response, options)
      : operator(request, response, options)
    next()
  },
]

/** Who asks, as `identify` proved it. Throws (a mistake of ours) on a route that stands before it. */
export const actorOf = (response: Response): Actor => {
  const actor: Actor | undefined = response.locals.actor
  if (!actor) throw new Error('A route asks who is there, but stands before the identity middleware.')
  return actor
}
