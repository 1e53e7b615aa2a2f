import { createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verifyV2, verifyV3 } from '../../../server/hubspot/signature.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Known answers, gathered with facts/hubspot.md 3.3. */
const vectors = [
  {
    secret: 'f6e94c08-85d0-4608-bcc6-e1850176e7b8',
    method: 'POST',
    uri: 'https://www.hubspot.com/webhook',
    body: 'REQUEST_BODY',
    timestamp: '1632188626483',
    signature: 'jf872r5vscVcxCiDRHA4rGrqe/8BPLNVkdJSHdMnGTU=',
  },
  {
    secret: 'f6e94c08-85d0-4608-bcc6-e1850176e7b8',
    method: 'POST',
    uri: 'https://www.hubspot.com/webhook',
    body: '',
    timestamp: '1632188626483',
    signature: 'csXgk7UbrE9F8ZmMvbpuKBxqIvTSqU1EX9pI/SJtxSE=',
  },
  {
    secret: '12345678-aaaa-bbbb-cccc-ddddeeeeffff',
    method: 'GET',
    uri: 'https://hubspot.com/?appId=1&portalId=2&userId=3',
    body: '',
    timestamp: '1111111111',
    signature: 'zTfXjo07jfzGouo4wvyAj3qEMUTVJ0PPYPACrluQtQI=',
  },
  {
    secret: '12345678-aaaa-bbbb-cccc-ddddeeeeffff',
    method: 'GET',
    uri: 'https://hubspot.com/?appId=1&portalId=2&userId=3',
    body: '{"a":1,"b":2}',
    timestamp: '1111111111',
    signature: 'aaknaCGCYJ4yqzuf1UKGqAWUfdcilJtm5nc/ZCudR9k=',
  },
  {
    secret: 'yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy',
    method: 'POST',
    uri: 'https://www.example.com/webhook_uri',
    body: "{'example_field':'example_value'}",
    timestamp: '1693657560000',
    signature: 'K36dawei4A+QBNolUOqo7s91KQDWQ5MXZ/QufNYuk/Y=',
  },
]

type Vector = (typeof vectors)[number]

const check = (
  { secret, body, timestamp, ...request }: Omit<Vector, 'timestamp'> & { timestamp: string | undefined },
  options: { secrets?: string[]; nowMs?: number } = {},
) =>
  verifyV3(
    options.secrets ?? [secret],
    { ...request, body: bytes(body), timestamp },
    options.nowMs ?? (Number(timestamp) || 0),
  )

const sign = (request: Omit<Vector, 'signature'>): Vector => ({
  ...request,
  signature: createHmac('sha256', request.secret)
    .update(request.method + request.uri + request.body + request.timestamp)
    .digest('base64'),
})

describe('signature v3', () => {
  test.each(vectors)('known answer $signature', (vector) => {
    expect(check(vector)).toEqual({ ok: true })
  })

  test('any of two secrets will do while they are rotated', () => {
    for (const vector of vectors) {
      expect(check(vector, { secrets: ['another', vector.secret] })).toEqual({ ok: true })
      expect(check(vector, { secrets: ['another', 'and another'] }).ok).toBe(false)
      expect(check(vector, { secrets: [] }).ok).toBe(false)
    }
  })

  test('exactly the escapes that HubSpot decodes are decoded before hashing', () => {
    const uri = 'https://x.example/a?q=%3a%2F%3F%40%21%24%27%28%29%2A%2C%3b&keep=%20%2B%26%3D%25'
    const signed = sign({
      secret: 's',
      method: 'GET',
      uri: "https://x.example/a?q=:/?@!$'()*,;&keep=%20%2B%26%3D%25",
      body: '',
      timestamp: '1000',
    })
    expect(check({ ...signed, uri })).toEqual({ ok: true })
    expect(check({ ...signed, uri: uri.replace('%26', '&') }).ok).toBe(false)
  })

  test('five minutes either way, and not a millisecond more', () => {
    const vector = vectors[0] as Vector
    const at = Number(vector.timestamp)
    for (const nowMs of [at - 300_000, at, at + 300_000]) expect(check(vector, { nowMs }).ok).toBe(true)
    expect(check(vector, { nowMs: at + 300_001 })).toEqual({
      ok: false,
      reason: expect.stringContaining('older'),
    })
    expect(check(vector, { nowMs: at - 300_001 })).toEqual({
      ok: false,
      reason: expect.stringContaining('future'),
    })
  })

  test.each([undefined, '', 'NaN', '1e3', '-1', ' 1000', '1000.5', '0x10', '9'.repeat(30)])(
    'timestamp %o is refused even when signed so',
    (timestamp) => {
      const signed = sign({
        secret: 's',
        method: 'GET',
        uri: 'https://x.example/',
        body: '',
        timestamp: timestamp ?? '',
      })
      expect(check({ ...signed, timestamp }, { nowMs: Number(timestamp) || 0 }).ok).toBe(false)
    },
  )

  test('property: any change of method, address, body, time, secret or signature is noticed', () => {
    const request = fc.record({
      secret: fc.string({ minLength: 1 }),
      method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
      uri: fc.webUrl({ withQueryParameters: true }).filter((uri) => !uri.includes('%')),
      body: fc.string(),
      timestamp: fc.integer({ min: 1, max: 2_000_000_000_000 }).map(String),
    })
    const change = fc.constantFrom<(signed: Vector) => Partial<Vector>>(
      ({ method }) => ({ method: method === 'GET' ? 'POST' : 'GET' }),
      ({ uri }) => ({ uri: `${uri}${uri.includes('?') ? '&' : '?'}portalId=2` }),
      ({ body }) => ({ body: `${body} ` }),
      ({ timestamp }) => ({ timestamp: String(Number(timestamp) + 1) }),
      ({ secret }) => ({ secret: `${secret}x` }),
      ({ signature }) => ({ signature: signature.slice(0, -2) }),
      ({ signature }) => ({
        signature: signature.toLowerCase() === signature ? '' : signature.toLowerCase(),
      }),
    )
    fc.assert(
      fc.property(request, change, (unsigned, altered) => {
        const signed = sign(unsigned)
        const nowMs = Number(signed.timestamp)
        expect(check(signed, { nowMs })).toEqual({ ok: true })
        expect(check({ ...signed, ...altered(signed) }, { nowMs }).ok).toBe(false)
      }),
    )
  })
})

describe('signature v2', () => {
  const request = { method: 'POST', uri: 'https://x.example/workflow-actions/launch', body: bytes('{"a":1}') }
  const signature = createHash('sha256').update(`secret${request.method}${request.uri}{"a":1}`).digest('hex')

  test('the hash of secret, method, address and body, with any of the secrets', () => {
    expect(verifyV2(['newer', 'secret'], { ...request, signature })).toEqual({ ok: true })
  })

  test('anything altered or missing is refused', () => {
    expect(verifyV2(['other'], { ...request, signature }).ok).toBe(false)
    expect(verifyV2(['secret'], { ...request, body: bytes('{"a":2}'), signature }).ok).toBe(false)
    expect(verifyV2(['secret'], { ...request, uri: `${request.uri}/`, signature }).ok).toBe(false)
    expect(verifyV2(['secret'], { ...request, signature: undefined }).ok).toBe(false)
  })
})
