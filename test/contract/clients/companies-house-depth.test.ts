import nock from 'nock'
import { describe, expect, it } from 'vitest'
import type { RegisterOptions } from '../../../src/clients/companies-house/client.ts'
import { createCompaniesHouseDepth } from '../../../src/clients/companies-house/depth-client.ts'
import { createCompaniesHouseDocuments } from '../../../src/clients/companies-house/document-client.ts'
import { createHttp } from '../../../src/clients/http.ts'
import { ItemFailed, RateLimited, SourceUnusable } from '../../../src/errors.ts'
import { createSendingGate, rejection } from './sending-gate.ts'

// Answers in the shapes of the Companies House Public Data and Document API specifications; on loopback, so that no test can
// reach the vendor by mistake.
const BASE = 'http://127.0.0.1:18001'
const STORE = 'http://127.0.0.1:18002'
const KEY = 'test-key-of-nobody'
const NUMBER = '01234567'

const setUp = () => {
  const gate = createSendingGate()
  const options: RegisterOptions = {
    baseUrl: BASE,
    apiKey: KEY,
    gate,
    http: createHttp({ userAgent: 'Leadwright-test' }),
  }
  return {
    gate,
    depth: createCompaniesHouseDepth(options),
    documents: createCompaniesHouseDocuments(options),
    api: nock(BASE).matchHeader('authorization', `Basic ${btoa(`${KEY}:`)}`),
    store: nock(STORE, { badheaders: ['authorization'] }),
  }
}

describe('what lies deeper than the entry', () => {
  it('reads filings and leaves out what is no filing', async () => {
    const { depth, api } = setUp()
    const filing = {
      transaction_id: 'MzQwNzY5NTkxNWFkaXF6a2N4',
      date: '2025-12-20',
      category: 'accounts',
      type: 'AA',
      description: 'accounts-with-accounts-type-micro-entity',
      description_values: { made_up_date: '2025-03-31' },
      links: {
        document_metadata: 'https://frontend-doc-api.company-information.service.gov.uk/document/abc_DEF-1',
      },
    }
    api
      .get(`/company/${NUMBER}/filing-history?items_per_page=100`)
      .reply(200, { items: [filing, { date: 'yesterday' }, null], total_count: 3 })
    const { items } = await depth.filings(NUMBER)
    expect(items.items.map(({ description, links }) => [description, links?.document_metadata])).toEqual([
      [filing.description, filing.links.document_metadata],
    ])
  })

  it.each([
    ['filing-history', 'filings'],
    ['charges', 'charges'],
    ['persons-with-significant-control', 'controllers'],
  ] as const)('takes 404 of %s for none', async (path, ask) => {
    const { depth, api } = setUp()
    api.get(`/company/${NUMBER}/${path}?items_per_page=100`).reply(404, { errors: [] })
    const { items } = await depth[ask](NUMBER)
    expect(items.items).toEqual([])
  })

  it('takes 404 of insolvency for none', async () => {
    const { depth, api } = setUp()
    api.get(`/company/${NUMBER}/insolvency`).reply(404)
    expect((await depth.insolvency(NUMBER)).items.cases).toEqual([])
  })

  it.each([
    [429, RateLimited],
    [401, SourceUnusable],
    [400, ItemFailed],
  ])('throws what status %s means', async (status, kind) => {
    const { depth, api } = setUp()
    api.get(`/company/${NUMBER}/charges?items_per_page=100`).reply(status)
    expect(await rejection(depth.charges(NUMBER))).toBeInstanceOf(kind)
  })

  it('gives up an answer of another shape', async () => {
    const { depth, api } = setUp()
    api.get(`/company/${NUMBER}/charges?items_per_page=100`).reply(200, { items: 'none' })
    expect(await rejection(depth.charges(NUMBER))).toMatchObject({ code: 'vendor_nonsense' })
  })
})

const XHTML = 'application/xhtml+xml'
const TAGGED = { resources: { 'application/pdf': { content_length: 9 }, [XHTML]: { content_length: 9 } } }

describe('filed documents', () => {
  it('follows the redirect to the signed address without our key, and records the address that can be asked again', async () => {
    const { documents, api, store, gate } = setUp()
    api.get('/document/abc_DEF-1').reply(200, TAGGED)
    api
      .get('/document/abc_DEF-1/content')
      .matchHeader('accept', XHTML)
      .reply(302, '', { location: `${STORE}/docs/x?X-Amz-Signature=secret` })
    store.get('/docs/x?X-Amz-Signature=secret').reply(200, '<html>tagged</html>', { 'content-type': XHTML })
    const answer = await documents.xhtml('abc_DEF-1')
    expect(answer?.body).toBe('<html>tagged</html>')
    expect(answer?.finalUrl).toBe(`${BASE}/document/abc_DEF-1/content`)
    expect(JSON.stringify(gate.calls)).not.toMatch(/secret|test-key/)
    expect(gate.calls.map(({ limitKey }) => limitKey)).toEqual(
      Array(2).fill(expect.stringMatching(/^companies-house-documents:/)),
    )
  })

  it('asks for no content when there are pictures only, nor when there is no such document', async () => {
    const { documents, api } = setUp()
    api.get('/document/paper').reply(200, { resources: { 'application/pdf': {} } })
    api.get('/document/gone').reply(404)
    expect(await documents.xhtml('paper')).toBeNull()
    expect(await documents.xhtml('gone')).toBeNull()
    expect(await documents.xhtml('../company/1')).toBeNull()
  })

  it('never goes to another host without TLS', async () => {
    const { documents, api } = setUp()
    api.get('/document/a').reply(200, TAGGED)
    api.get('/document/a/content').reply(302, '', { location: 'http://169.254.169.254/latest/meta-data' })
    expect(await rejection(documents.xhtml('a'))).toMatchObject({
      code: 'vendor_nonsense',
      isRetryable: false,
    })
  })

  it('tries again when the signed address has run out', async () => {
    const { documents, api, store } = setUp()
    api.get('/document/a').reply(200, TAGGED)
    api.get('/document/a/content').reply(302, '', { location: `${STORE}/docs/a` })
    store.get('/docs/a').reply(403, '<Error/>')
    expect(await rejection(documents.xhtml('a'))).toMatchObject({ isRetryable: true })
  })
})
