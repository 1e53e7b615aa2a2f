import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createHttp } from '../../../src/clients/http.ts'
import { createDnsMailServers } from '../../../src/clients/mail-servers/dns.ts'
import { createGatewayMx } from '../../../src/clients/mail-servers/gateway.ts'
import { type RunningSandbox, startSandbox } from './running-sandbox.ts'

let sandbox: RunningSandbox
let firms: { email: string | null; domain: string }[]

const firmsShape = z.object({
  firms: z.array(
    z.object({ email: z.string().nullable(), website: z.object({ domain: z.string() }).nullable() }),
  ),
})

beforeAll(async () => {
  sandbox = await startSandbox({ SANDBOX_LIMITS: '0' })
  const answer = await sandbox.get('/control/truth/firms?name=an')
  firms = firmsShape
    .parse(await answer.json())
    .firms.flatMap(({ email, website }) => (website ? [{ email, domain: website.domain }] : []))
})
afterAll(() => sandbox.stop())

const standing = (domain: string, gatewayUrl = `${sandbox.url}/web`) =>
  createDnsMailServers(createGatewayMx({ gatewayUrl, http: createHttp({ userAgent: 'a test' }) }))(domain)

describe("mail servers by the gateway's DNS", () => {
  it('are there for every domain that a firm has a mailbox at, the same whenever asked', async () => {
    const own = firms.filter(({ email, domain }) => email?.endsWith(`@${domain}`))
    expect(own.length).toBeGreaterThan(10)
    for (const { domain } of own.slice(0, 20)) {
      expect(await standing(domain)).toBe('takes-mail')
      expect(await standing(domain)).toBe('takes-mail')
    }
  })

  it('are missing for some others, and for no domain at all', async () => {
    const others = firms.filter(({ email, domain }) => !email?.endsWith(`@${domain}`))
    const standings = await Promise.all(others.map(({ domain }) => standing(domain)))
    expect(new Set(standings)).toEqual(new Set(['takes-mail', 'none']))
    expect(await standing('no-such-domain.example')).toBe('none')
  })

  it('are unknown while the name service is out of order or talks nonsense', async () => {
    const [{ domain } = { domain: '' }] = firms
    for (const fault of [{ kind: 'status', status: 503 }, { kind: 'nonsense' }, { kind: 'cut' }]) {
      await sandbox.send('PUT', '/control/faults', { vendor: 'web', rate: 1, ...fault })
      expect(await standing(domain), JSON.stringify(fault)).toBe('unknown')
      await sandbox.send('DELETE', '/control/faults')
    }
  })

  it('answer in the shape of DNS, and addresses as before', async () => {
    const [{ domain } = { domain: '' }] = firms.filter(({ email }) => email !== null)
    const mail = await sandbox.get(`/web/dns?name=${domain}&type=MX`)
    expect(await mail.json()).toEqual({ exchanges: expect.any(Array) })
    const missing = await sandbox.get('/web/dns?name=no-such-domain.example&type=MX')
    expect(missing.status).toBe(404)
    expect((await sandbox.get('/web/dns?type=MX')).status).toBe(400)
  })
})
