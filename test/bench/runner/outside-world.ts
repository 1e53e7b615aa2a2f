import { createHash } from 'node:crypto'
import { z } from 'zod'
import { decodeBody } from '../../../src/clients/read-body.ts'

const address = z.object({ postcode: z.string() })

/** A firm as it really is in the run's world. */
export const firmSchema = z.object({
  number: z.string(),
  legalName: z.string(),
  tradingName: z.string().nullable(),
  previousNames: z.array(z.object({ name: z.string() })),
  status: z.string(),
  sicCodes: z.array(z.string()),
  registeredOffice: address,
  sites: z.array(z.object({ address })),
  employees: z.number().nullable(),
  accountsType: z.string().nullable(),
  groupId: z.string().nullable(),
  sector: z.string(),
  website: z.object({ domain: z.string(), numberShown: z.string(), robots: z.string() }).nullable(),
})
export type Firm = z.infer<typeof firmSchema>

const inventionSchema = z.object({
  name: z.string(),
  website: z.string().nullable(),
  kind: z.string(),
  companyNumber: z.string().nullable(),
  postcode: z.string().nullable(),
})
export type Invention = z.infer<typeof inventionSchema>

/** A point on the map, WGS84 degrees. */
export type Point = { latitude: number; longitude: number }

/** A page or record as it is now; `contentHash` is the SHA-256 of its text, hex. */
export type Opened = { status: number; text: string; contentHash: string }

/** The run's outside world as it really is: ground truth, positions, and pages as anybody may open them. */
export type OutsideWorld = {
  firm(number: string): Promise<Firm | null>
  /** Every firm whose own website has this domain. */
  firmsOn(domain: string): Promise<Firm[]>
  /** Every invented company that the model has named so far. */
  inventions(): Promise<Invention[]>
  /** Null: no such postcode. */
  position(postcode: string): Promise<Point | null>
  /** Opens an address, a website's or a vendor's; redirects are not followed. Answers are kept for the run. */
  open(url: string): Promise<Opened>
}

const kept = <Value>(find: (key: string) => Promise<Value>): ((key: string) => Promise<Value>) => {
  const known = new Map<string, Promise<Value>>()
  return (key) => {
    const value = known.get(key) ?? find(key)
    known.set(key, value)
    return value
  }
}

const positionSchema = z.object({ result: z.object({ latitude: z.number(), longitude: z.number() }) })

/** Reads the truth over the sandbox's control, everything else as the product sees it. */
export const outsideWorldAt = (sandboxUrl: string): OutsideWorld => {
  const get = (path: string): Promise<Response> => fetch(`${sandboxUrl}${path}`)
  return {
    firm: kept(async (number) => {
      const answer = await get(`/control/truth/firms/${encodeURIComponent(number)}`)
      const body: unknown = await answer.json()
      return answer.ok ? firmSchema.parse(body) : null
    }),
    firmsOn: kept(async (domain) => {
      const answer = await get(`/control/truth/firms?domain=${encodeURIComponent(domain)}`)
      return z.object({ firms: z.array(firmSchema) }).parse(await answer.json()).firms
    }),
    inventions: async () =>
      z.array(inventionSchema).parse(await (await get('/openai/v1/__truth/inventions')).json()),
    position: kept(async (postcode) => {
      const answer = await get(`/postcodes-io/postcodes/${encodeURIComponent(postcode)}`)
      const body: unknown = await answer.json()
      return answer.ok ? positionSchema.parse(body).result : null
    }),
    open: kept((url) => openUrl(sandboxUrl, url)),
  }
}

const anyKey = `Basic ${Buffer.from('sandbox:').toString('base64')}`

const openUrl = async (sandboxUrl: string, url: string): Promise<Opened> => {
  const answer = url.startsWith(sandboxUrl)
    ? await fetch(url, { headers: { authorization: anyKey, accept: 'application/json' } })
    : await fetch(`${sandboxUrl}/web/fetch`, { headers: { 'x-original-url': url }, redirect: 'manual' })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const text = decodeBody(bytes, answer.headers.get('content-type') ?? '')
  return { status: answer.status, text, contentHash: createHash('sha256').update(text).digest('hex') }
}
