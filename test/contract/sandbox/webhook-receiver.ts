import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'

/** One event as HubSpot documents it; what a type adds is left open. */
const eventShape = z.looseObject({
  eventId: z.int(),
  subscriptionId: z.int(),
  portalId: z.int(),
  appId: z.int(),
  occurredAt: z.int(),
  subscriptionType: z.string(),
  attemptNumber: z.int().min(0),
  objectId: z.int(),
  changeSource: z.string(),
  sourceId: z.string(),
})

export type ReceivedEvent = z.infer<typeof eventShape>

/** One POST as it came in. */
export type Delivery = { events: ReceivedEvent[]; isSignedWith(secret: string): boolean; atMs: number }

/** Version 3 of HubSpot's signature, by its documentation. */
export const signatureV3 = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('base64')

/** A server that takes webhooks and answers them as it is told. */
export type WebhookReceiver = {
  url: string
  deliveries: Delivery[]
  /** All events so far, repeated ones too. */
  events(): ReceivedEvent[]
  /** The most requests that were open at one time. */
  mostAtOnce(): number
  /** Status of the answer, or null to leave the request hanging. Called with the number of the request, from 0. */
  answerWith(status: (request: number) => number | null | Promise<number>): void
  clear(): void
  stop(): Promise<void>
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

/** Starts a receiver; its address carries an escape that HubSpot decodes before it signs. */
export const startWebhookReceiver = async (): Promise<WebhookReceiver> => {
  let deliveries: Delivery[] = []
  let answer: (request: number) => number | null | Promise<number> = () => 200
  const open = { now: 0, most: 0, count: 0 }
  const server = createServer(async (request, response) => {
    open.now += 1
    open.most = Math.max(open.most, open.now)
    response.once('close', () => {
      open.now -= 1
    })
    const body = await bodyOf(request)
    const { 'x-hubspot-signature-v3': signature, 'x-hubspot-request-timestamp': timestamp } = request.headers
    const uri = `http://${request.headers.host}${request.url?.replaceAll('%3A', ':')}`
    deliveries.push({
      events: z.array(eventShape).max(100).parse(JSON.parse(body)),
      isSignedWith: (secret) =>
        signature === signatureV3(secret, `POST${uri}${body}${timestamp}`) &&
        /^\d{13}$/.test(String(timestamp)),
      atMs: Date.now(),
    })
    open.count += 1
    const status = await answer(open.count - 1)
    if (status !== null) response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/webhooks%3Ahubspot`,
    get deliveries() {
      return deliveries
    },
    events: () => deliveries.flatMap(({ events }) => events),
    mostAtOnce: () => open.most,
    answerWith: (status) => {
      answer = status
    },
    clear: () => {
      deliveries = []
      Object.assign(open, { most: 0, count: 0 })
      answer = () => 200
    },
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
