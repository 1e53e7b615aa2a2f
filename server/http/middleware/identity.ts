import type { Request, RequestHandler, Response } from 'express'
import { invalidInput } from '../../../src/errors.ts'
import { HttpProblem } from '../http-problem.ts'

/** Who asks, as far as it is proved. */
export type Identity = { portalId: number; userName: string }

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

/**
 * Decides for which portal a request acts. Sandbox: this machine acts as the default portal, or as the one in the
 * header `x-sandbox-portal`. Live: nobody yet, until requests are signed by HubSpot.
 */
export const identify =
  (options: {
    mode: 'sandbox' | 'live'
    publicHost: string | null
    defaultPortalId: () => number
  }): RequestHandler =>
  (request, response, next) => {
    if (options.mode === 'live') {
      throw new HttpProblem(401, 'not_authenticated', 'This request carries no signature of HubSpot.', {
        hint: 'Use Leadwright from inside HubSpot; its cards and pages sign their requests.',
      })
    }
    if (!isLocalSandboxRequest(request, options.mode, options.publicHost)) {
      throw new HttpProblem(
        403,
        'not_allowed',
        'The sandbox answers only to this machine under its own name.',
        {
          hint: 'Open it as http://127.0.0.1 with its port, or set PUBLIC_BASE_URL to the address that you use.',
        },
      )
    }
    const identity: Identity = {
      portalId: portalOf(request, options.defaultPortalId()),
      userName: 'sandbox user',
    }
    response.locals.identity = identity
    next()
  }

/** The identity that `identify` found. Throws (a mistake of ours) on a route that stands before it. */
export const identityOf = (response: Response): Identity => {
  const identity: Identity | undefined = response.locals.identity
  if (!identity) throw new Error('A route asks who is there, but stands before the identity middleware.')
  return identity
}
