import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import * as shapes from '../shapes/companies-house.ts'
import { type RunningSandbox, startSandbox } from './running-sandbox.ts'

let sandbox: RunningSandbox
let numbers: string[]
beforeAll(async () => {
  sandbox = await startSandbox()
  const near = await sandbox.get('/control/truth/near?postcode=M1%201AA&radiusMiles=12')
  numbers = z
    .object({ numbers: z.array(z.string()) })
    .parse(await near.json())
    .numbers.slice(0, 60)
})
afterAll(() => sandbox.stop())

const key = { authorization: `Basic ${Buffer.from('any-key:').toString('base64')}` }
const XHTML = { accept: 'application/xhtml+xml' }
const ask = (path: string): Promise<Response> => sandbox.get(`/companies-house${path}`, key)

/** The answers of one kind for all the numbers, in the vendor's shape; 404 means that there is none. */
const all = async <T>(subject: string, shape: z.ZodType<T>): Promise<Map<string, T>> => {
  const found = new Map<string, T>()
  for (const number of numbers) {
    const answer = await ask(`/company/${number}/${subject}`)
    if (answer.status === 200) found.set(number, shape.parse(await answer.json()))
    else expect(answer.status).toBe(404)
  }
  return found
}

test('filings, charges, control and insolvency have the shapes of the vendor, newest filings first', async () => {
  const filings = await all('filing-history', shapes.filingHistory)
  expect(filings.size).toBe(numbers.length)
  for (const { items } of filings.values()) {
    const days = items.map((item) => item.date)
    expect(days).toEqual(days.toSorted().reverse())
  }
  const controllers = await all('persons-with-significant-control', shapes.controllers)
  expect(controllers.size).toBeGreaterThan(numbers.length / 2)
  const charges = await all('charges', shapes.charges)
  expect(charges.size).toBeGreaterThan(0)
  expect(charges.size).toBeLessThan(numbers.length / 2)
  for (const number of numbers) {
    const profile = z
      .object({ has_charges: z.boolean() })
      .parse(await (await ask(`/company/${number}`)).json())
    expect(profile.has_charges).toBe(charges.has(number))
  }
})

test('a firm in liquidation has its case', async () => {
  const { firms } = z
    .object({ firms: z.array(z.object({ number: z.string(), status: z.string() })) })
    .parse(await (await sandbox.get('/control/truth/firms?name=engineering')).json())
  const gone = firms.find(({ status }) => status === 'liquidation' || status === 'administration')
  expect(gone).toBeDefined()
  shapes.insolvency.parse(await (await ask(`/company/${gone?.number}/insolvency`)).json())
})

/** The ids of all documents of accounts. */
const documentIds = async (): Promise<string[]> => {
  const filings = await all('filing-history?items_per_page=100', shapes.filingHistory)
  return [...filings.values()].flatMap(({ items }) =>
    items.flatMap(({ links }) => links.document_metadata?.split('/').at(-1) ?? []),
  )
}

test('documents are told with their forms, and lie behind a redirect to a signed address that takes no key', async () => {
  const ids = await documentIds()
  expect(ids.length).toBeGreaterThan(20)
  let tagged = 0
  for (const id of ids) {
    const told = await sandbox.get(`/companies-house-documents/document/${id}`, key)
    const { resources } = shapes.documentMetadata.parse(await told.json())
    const size = resources['application/xhtml+xml']?.content_length
    if (size === undefined) continue
    tagged += 1
    const first = await fetch(`${sandbox.url}/companies-house-documents/document/${id}/content`, {
      headers: { ...key, ...XHTML },
      redirect: 'manual',
    })
    expect(first.status).toBe(302)
    const place = first.headers.get('location') ?? ''
    const body = await (await fetch(place, { headers: XHTML })).text()
    expect(Buffer.byteLength(body)).toBe(size)
    expect(body).toContain('ix:nonFraction')
    if (tagged > 1) continue
    expect((await fetch(place, { headers: { ...key, ...XHTML } })).status).toBe(400)
    expect((await fetch(place.replace(/Signature=\w+/, 'Signature=00'))).status).toBe(403)
  }
  expect(tagged).toBeGreaterThan(ids.length / 2)
  expect(tagged).toBeLessThan(ids.length)
})

test('the Document API takes a key only and counts apart', async () => {
  expect((await sandbox.get('/companies-house-documents/document/x')).status).toBe(401)
  expect((await sandbox.get('/companies-house-documents/document/x', key)).status).toBe(404)
})
