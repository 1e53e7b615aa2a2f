import { afterAll, beforeAll, expect, it } from 'vitest'
import { createCompaniesHouse } from '../../../src/clients/companies-house/client.ts'
import { createHttp } from '../../../src/clients/http.ts'
import { everyHit } from '../../../src/discovery/register-windows.ts'
import { type RunningSandbox, startSandbox } from '../sandbox/running-sandbox.ts'
import { createSendingGate } from './sending-gate.ts'

let sandbox: RunningSandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.stop())

const setUp = () => {
  const gate = createSendingGate()
  const http = createHttp({ userAgent: 'Leadwright-test' })
  const baseUrl = `${sandbox.url}/companies-house`
  return { gate, client: createCompaniesHouse({ baseUrl, apiKey: 'any-key', gate, http }) }
}
const asked = { location: 'Manchester', status: 'active' as const }
const numbers = (hits: { number: string }[]) => hits.map(({ number }) => number).sort()

it('a register that serves only 50 hits of a search gives every company all the same, each once', async () => {
  const { client, gate } = setUp()
  const whole = await client.advancedSearch({ ...asked, size: 5_000 })
  expect(whole.hits).toBeGreaterThan(150)
  await sandbox.send('PUT', '/control/register-ceiling', { mostServed: 50 })
  await expect(client.advancedSearch({ ...asked, size: 25, startIndex: 50 })).rejects.toThrow()
  gate.calls.length = 0
  const { hits, notServed } = await everyHit(client, asked, { mostServed: 50, pageSize: 25 })
  expect(numbers(hits)).toEqual(numbers(whole.items))
  expect(notServed).toBe(0)
  expect(gate.calls.length).toBeGreaterThan(whole.hits / 25)
})

it('a day that has more than is served is served as far as it goes, and the rest is counted', async () => {
  await sandbox.send('PUT', '/control/register-ceiling', { mostServed: 10_000 })
  const { client } = setUp()
  const all = (await client.advancedSearch({ size: 5_000 })).items
  const days = Object.groupBy(all, ({ incorporatedOn }) => incorporatedOn ?? '')
  const day = Object.keys(days).find((one) => (days[one]?.length ?? 0) >= 3) ?? ''
  await sandbox.send('PUT', '/control/register-ceiling', { mostServed: 2 })
  const onThatDay = { incorporatedFrom: day, incorporatedTo: day }
  const { hits: expected } = await client.advancedSearch({ ...onThatDay, size: 1 })
  const { hits, notServed } = await everyHit(client, onThatDay, { mostServed: 2, pageSize: 1 })
  expect(hits).toHaveLength(2)
  expect(notServed).toBe(expected - 2)
})
