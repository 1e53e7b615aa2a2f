import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createHttp } from '../../../src/clients/http.ts'
import { createHunter } from '../../../src/clients/hunter/client.ts'
import { createSendingGate } from '../clients/sending-gate.ts'
import { domainSearchShape, emailFinderShape, emailVerifierShape, errorsShape } from '../shapes/hunter.ts'
import { type RunningSandbox, startSandbox } from './running-sandbox.ts'

let sandbox: RunningSandbox
let firms: Firm[]

const firmsShape = z.object({
  firms: z.array(
    z.object({
      email: z.string().nullable(),
      website: z.object({ domain: z.string() }).nullable(),
      officers: z.array(z.object({ name: z.string(), resignedOn: z.string().nullable() })),
    }),
  ),
})
type Firm = z.infer<typeof firmsShape>['firms'][number] & { domain: string }

beforeAll(async () => {
  sandbox = await startSandbox({ SANDBOX_LIMITS: '0' })
  const some = await sandbox.get('/control/truth/firms?name=an')
  firms = firmsShape
    .parse(await some.json())
    .firms.flatMap((firm) => (firm.website ? [{ ...firm, domain: firm.website.domain }] : []))
    .slice(0, 80)
})
afterEach(async () => {
  await sandbox.send('DELETE', '/control/faults')
  await sandbox.send('PUT', '/control/limits', { scale: 0 })
})
afterAll(() => sandbox.stop())

const ask = (path: string, parameters: Record<string, string>, key = 'a-key') =>
  sandbox.get(`/hunter/v2/${path}?${new URLSearchParams(parameters)}`, { 'x-api-key': key })
const search = async (domain: string, more: Record<string, string> = {}) =>
  domainSearchShape.parse(await (await ask('domain-search', { domain, limit: '100', ...more })).json())
const code = async (answer: Response) => [
  answer.status,
  errorsShape.parse(await answer.json()).errors[0]?.code,
]
const firmsAt = async (domain: string) =>
  firmsShape.parse(await (await sandbox.get(`/control/truth/firms?domain=${domain}`)).json()).firms
const current = (firm: Pick<Firm, 'officers'>) =>
  firm.officers.filter(({ resignedOn }) => resignedOn === null).map(({ name }) => name)
/** Everyone whom the finder could be asked for, with the answer's status and address. */
const finderAnswers = async () => {
  const asked = firms.flatMap((firm) =>
    current(firm).map((name) => ({ domain: firm.domain, full_name: name })),
  )
  return Promise.all(
    asked.map(async (person) => {
      const answer = await ask('email-finder', person)
      const body: unknown = await answer.json()
      const email = answer.status === 200 ? emailFinderShape.parse(body).data.email : null
      return { ...person, status: answer.status, body, email }
    }),
  )
}

describe('the domain search', () => {
  it("names people who run the firm and the role box of its site, in Hunter's shape", async () => {
    const answers = await Promise.all(firms.map(({ domain }) => search(domain)))
    const emails = answers.flatMap(({ data }) =>
      data.emails.map((email) => ({ ...email, domain: data.domain })),
    )
    expect(emails.filter(({ type }) => type === 'personal').length).toBeGreaterThan(30)
    for (const { value, type, first_name, last_name, domain } of emails) {
      expect(value.endsWith(`@${domain}`)).toBe(true)
      const there = await firmsAt(domain)
      if (type === 'generic') expect(there.map(({ email }) => email)).toContain(value)
      else
        expect(there.flatMap(current)).toContainEqual(
          expect.stringMatching(new RegExp(`^${first_name}\\b.*\\b${last_name}$`)),
        )
    }
    const acceptAll = answers.filter(({ data }) => data.accept_all).length
    expect(acceptAll).toBeGreaterThan(0)
    expect(acceptAll).toBeLessThan(answers.length / 2)
    expect(new Set(answers.map(({ data }) => data.pattern)).size).toBeGreaterThan(3)
  })

  it('takes type, limit and offset, and refuses what is out of bounds', async () => {
    const domain = firms.map((firm) => firm.domain)
    const all = await Promise.all(domain.map((each) => search(each)))
    const full = all.find(({ data }) => data.emails.length > 1)?.data
    const second = await search(full?.domain ?? '', { limit: '1', offset: '1' })
    expect(second.data.emails).toEqual(full?.emails.slice(1, 2))
    expect(second.meta.results).toBe(full?.emails.length)
    const personal = await search(full?.domain ?? '', { type: 'personal' })
    expect(personal.data.emails.every(({ type }) => type === 'personal')).toBe(true)
    for (const wrong of [{}, { domain: 'a.uk', limit: '101' }, { domain: 'a.uk', type: 'any' }])
      expect(await code(await ask('domain-search', wrong as Record<string, string>))).toEqual([400, 400])
  })

  it('knows nobody at a domain of no firm', async () => {
    expect((await search('nobody-has-this.co.uk')).data).toMatchObject({ emails: [], pattern: null })
  })
})

describe('the finder and the verifier', () => {
  it('find most people, not all, and say 451 of those who objected: no search names these', async () => {
    const answers = await finderAnswers()
    const found = answers.filter(({ email }) => email !== null)
    expect(found.length).toBeGreaterThan(answers.length / 3)
    expect(answers.some(({ status, email }) => status === 200 && email === null)).toBe(true)
    const objected = answers.filter(({ status }) => status === 451)
    expect(objected.length).toBeGreaterThan(0)
    for (const { domain, full_name, body } of objected) {
      expect(errorsShape.parse(body).errors[0]?.id).toBe('claimed_email')
      const { data } = await search(domain)
      expect(data.emails.map(({ last_name }) => last_name)).not.toContain(full_name.split(' ').at(-1))
    }
  })

  it('agree: what the finder gives is valid or of a server that accepts all; some checks take two calls', async () => {
    const found = (await finderAnswers()).flatMap(({ email }) => (email === null ? [] : [email]))
    const first = await Promise.all(found.map((email) => ask('email-verifier', { email })))
    expect(first.some(({ status }) => status === 202)).toBe(true)
    const again = await Promise.all(found.map((email) => ask('email-verifier', { email })))
    for (const answer of again) {
      const { data } = emailVerifierShape.parse(await answer.json())
      expect(data.status).toBe(data.accept_all ? 'accept_all' : 'valid')
    }
    expect(await code(await ask('email-verifier', { email: 'none' }))).toEqual([400, 400])
  })
})

describe('keys and limits', () => {
  it('credits that are used up are 429, while the account can still be read', async () => {
    expect(await code(await ask('domain-search', { domain: 'a.co.uk' }, 'spent-key'))).toEqual([429, 429])
    expect((await ask('account', {}, 'spent-key')).status).toBe(200)
  })

  it('more than ten checks a second are 403', async () => {
    await sandbox.send('PUT', '/control/limits', { scale: 1 })
    const calls = Array.from({ length: 14 }, (_, at) =>
      ask('email-verifier', { email: `a${at}@none.co.uk` }, 'fast'),
    )
    const statuses = (await Promise.all(calls)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 403)).toHaveLength(4)
  })
})

it('our client reads all of it', async () => {
  const client = createHunter({
    baseUrl: `${sandbox.url}/hunter/v2`,
    apiKey: 'a-key',
    gate: createSendingGate(),
    http: createHttp({ userAgent: 'Leadwright-test' }),
    pause: async () => {},
  })
  const kinds = new Set<string>()
  for (const { domain, full_name } of (await finderAnswers()).slice(0, 60)) {
    const [firstName = '', lastName = ''] = [full_name.split(' ')[0], full_name.split(' ').at(-1)]
    const found = await client.findEmail({ domain, firstName, lastName })
    kinds.add(found.kind)
    if (found.kind !== 'found') continue
    const checked = await client.verifyEmail(found.address)
    expect(checked).toMatchObject({ kind: 'checked', status: found.acceptsAll ? 'accept-all' : 'valid' })
  }
  expect(kinds).toContain('found')
  expect(kinds).toContain('not-found')
})
