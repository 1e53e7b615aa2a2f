import { setTimeout as wait } from 'node:timers/promises'
import { signedHeaders } from '../../unit/server/sign-request.ts'
import type { ListeningServer } from './listening-server.ts'

/** HubSpot's own bounds: events a request, and our `maxConcurrentRequests`. */
const EVENTS_A_REQUEST = 100
const REQUESTS_AT_ONCE = 10

/** What the storm was and how it was answered. Latencies of requests in milliseconds, one each. */
export type Storm = {
  distinctEvents: number
  events: number
  seconds: number
  latencies: number[]
  refused: number
}

const properties = ['name', 'phone', 'domain', 'lifecyclestage', 'hubspot_owner_id']

/** Events of a storm: those from `first` on are told apart from those of another. `perSecond` null: as fast as they are taken. */
export type StormPlan = { first: number; count: number; perSecond: number | null }

/** Requests of 100 events over the portal's companies, in disorder; every tenth request comes twice. */
const requestsOf = ({ portalId, companyIds }: ListeningServer, { first, count }: StormPlan): string[] => {
  const now = Date.now()
  const bodies = Array.from({ length: Math.ceil(count / EVENTS_A_REQUEST) }, (_, request) =>
    JSON.stringify(
      Array.from({ length: EVENTS_A_REQUEST }, (_, place) => {
        const index = first + request * EVENTS_A_REQUEST + place
        return {
          eventId: 1_000_000_000 + index,
          subscriptionId: 7_562_680,
          portalId,
          appId: 1,
          // Neither rising nor falling: 7919 is a prime.
          occurredAt: now - ((index * 7919) % 60_000),
          subscriptionType: 'object.propertyChange',
          attemptNumber: 0,
          objectId: Number(companyIds[(index * 31) % companyIds.length]),
          objectTypeId: '0-2',
          propertyName: properties[index % properties.length],
          propertyValue: `Value ${index}`,
          changeSource: 'CRM_UI',
          sourceId: 'userId:1',
        }
      }),
    ),
  )
  return bodies.flatMap((body, index) => (index % 10 === 0 ? [body, body] : [body]))
}

/** Sends the events, ten requests at a time as HubSpot does. */
export const sendStorm = async (server: ListeningServer, plan: StormPlan): Promise<Storm> => {
  const bodies = requestsOf(server, plan)
  const latencies: number[] = []
  let refused = 0
  let next = 0
  const startedAt = performance.now()
  const dueInMs = (index: number): number =>
    plan.perSecond === null
      ? 0
      : startedAt + (index * EVENTS_A_REQUEST * 1000) / plan.perSecond - performance.now()
  const lane = async (): Promise<void> => {
    for (let index = next++; index < bodies.length; index = next++) {
      await wait(Math.max(0, dueInMs(index)))
      const sentAt = performance.now()
      if (!(await post(server, bodies[index] ?? ''))) refused += 1
      latencies.push(performance.now() - sentAt)
    }
  }
  await Promise.all(Array.from({ length: REQUESTS_AT_ONCE }, lane))
  const seconds = (performance.now() - startedAt) / 1000
  const distinctEvents = Math.ceil(plan.count / EVENTS_A_REQUEST) * EVENTS_A_REQUEST
  return { distinctEvents, events: bodies.length * EVENTS_A_REQUEST, seconds, latencies, refused }
}

const post = async ({ url, secret }: ListeningServer, body: string): Promise<boolean> => {
  const path = '/webhooks/hubspot'
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...signedHeaders({ method: 'POST', baseUrl: url, path, body, secret }),
    },
    body,
  })
  await answer.arrayBuffer()
  return answer.ok
}
