import { expect, it } from 'vitest'
import { unnamedGate } from '../../../src/clients/unnamed-gate.ts'
import type { OutsideCall } from '../../../src/ports/outside-call.ts'
import { createSendingGate } from '../../contract/clients/sending-gate.ts'

const url = 'https://register.example/search?q=Redwing+House'
const callOf = (requestKey: string): OutsideCall => ({
  vendor: 'companies-house',
  operation: 'company-search',
  requestKey,
  limitKey: 'a-key',
  request: { method: 'POST', url, body: 'Redwing House' },
  maxCostMicroPounds: 0,
  send: async () => ({ status: 200, headers: {}, body: '{"items":[]}', finalUrl: url }),
})

it('leaves nothing of the question in what is recorded, and gives the answer all the same', async () => {
  const gate = createSendingGate()
  const answer = await unnamedGate(gate).call(callOf(`GET ${url}`))
  expect(answer).toMatchObject({ body: '{"items":[]}', finalUrl: 'https://register.example/search' })
  const [call] = gate.calls
  expect(call).toMatchObject({ mayKeepBody: false, limitKey: 'a-key', operation: 'company-search' })
  expect(JSON.stringify([call, answer])).not.toContain('Redwing')
})

it('keeps different questions apart', async () => {
  const gate = createSendingGate()
  for (const key of ['one', 'other', 'one']) await unnamedGate(gate).call(callOf(key))
  const keys = gate.calls.map(({ requestKey }) => requestKey)
  expect(keys[0]).toBe(keys[2])
  expect(keys[0]).not.toBe(keys[1])
})
