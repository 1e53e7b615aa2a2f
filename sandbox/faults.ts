import type { RequestHandler, Response } from 'express'
import type { Fault, Faults, Vendor } from './context.ts'
import { seededRandom } from './seeded-random.ts'

/** A call that is meant to time out is held this long, or until the caller gives up. */
const heldMs = 120_000

/** The body that each vendor sends along with a failure status; Companies House and plain websites send none. */
const bodyOf = (vendor: Vendor, status: number): unknown => {
  const message =
    status === 429 ? 'Rate limit reached' : 'The server had an error while processing your request'
  const type = status === 429 ? 'rate_limit_exceeded' : 'server_error'
  if (vendor === 'openai') return { error: { message, type, param: null, code: type } }
  if (vendor === 'postcodes-io') return { status, error: message }
  if (vendor === 'hunter') return { errors: [{ id: type, code: status, details: message }] }
  if (vendor === 'google-places')
    return {
      error: { code: status, message, status: status === 429 ? 'RESOURCE_EXHAUSTED' : 'UNAVAILABLE' },
    }
  if (vendor === 'hubspot') {
    return status === 429
      ? {
          status: 'error',
          message: 'You have reached your ten_secondly_rolling limit.',
          errorType: 'RATE_LIMIT',
          correlationId: '00000000-0000-4000-8000-000000000000',
          policyName: 'TEN_SECONDLY_ROLLING',
        }
      : { status: 'error', message: 'internal error', correlationId: '00000000-0000-4000-8000-000000000000' }
  }
  return null
}

const failWithStatus = (vendor: Vendor, status: number, response: Response): void => {
  const body = bodyOf(vendor, status)
  response.status(status)
  if (body === null) response.end()
  else response.json(body)
}

/** Lets the router answer, but sends half of the first chunk only and breaks the connection. */
const cutAnswer = (response: Response): void => {
  const write = response.write.bind(response)
  const cut = (chunk: unknown): boolean => {
    const bytes =
      typeof chunk === 'string' || chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.alloc(0)
    if (!response.headersSent) response.setHeader('content-length', Math.max(bytes.length, 2))
    write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.socket?.destroy())
    return false
  }
  response.write = cut as typeof response.write
  response.end = ((chunk: unknown) => {
    cut(chunk)
    return response
  }) as typeof response.end
}

const hold = (response: Response): void => {
  const timer = setTimeout(() => response.socket?.destroy(), heldMs)
  response.once('close', () => clearTimeout(timer))
}

const act = (fault: Fault, response: Response, next: () => void) => {
  switch (fault.kind) {
    case 'status':
      return failWithStatus(fault.vendor, fault.status ?? 503, response)
    case 'timeout':
      return hold(response)
    case 'cut':
      cutAnswer(response)
      return next()
    case 'nonsense':
      response.status(200).type('application/json').end('<!doctype html><title>Under maintenance</title>')
      return
    case 'empty':
      response.status(200).end()
  }
}

/** Injected failures; which calls fail depends on the seed and on how many calls came before. */
export const createFaults = (seed: number): Faults => {
  let settings: { fault: Fault; left: number }[] = []
  const calls = new Map<Vendor, number>()
  const middleware =
    (vendor: Vendor): RequestHandler =>
    (_request, response, next) => {
      const call = (calls.get(vendor) ?? 0) + 1
      calls.set(vendor, call)
      const random = seededRandom(seed, `fault:${vendor}:${call}`)
      const hit = settings.find(
        ({ fault, left }) => fault.vendor === vendor && left > 0 && random() < fault.rate,
      )
      if (!hit) return next()
      hit.left -= 1
      act(hit.fault, response, next)
    }
  return {
    middleware,
    set: (fault) => {
      settings.push({ fault, left: fault.count ?? Number.POSITIVE_INFINITY })
    },
    clear: () => {
      settings = []
    },
    list: () => settings.map(({ fault }) => fault),
  }
}
