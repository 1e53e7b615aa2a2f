import nock from 'nock'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  isShutDown,
  OFFERED_MODELS,
  shutdownWarning,
  USUAL_MODELS,
} from '../../../src/clients/openai/models.ts'
import { createPreferredModel } from '../../../src/clients/openai/preferred-model.ts'
import { priceOf } from '../../../src/clients/openai/prices.ts'
import { SourceUnusable } from '../../../src/errors.ts'
import type { ModelQuestion } from '../../../src/ports/language-model.ts'
import { createSendingGate, rejection } from './sending-gate.ts'

const BASE = 'http://127.0.0.1:18002/v1'
const before = new Date('2026-11-22T12:00:00Z')
const lastDay = new Date('2026-12-10T23:59:59Z')
const after = new Date('2026-12-11T00:00:00Z')

const question: ModelQuestion<{ ok: boolean }> = {
  operation: 'search-step',
  instructions: 'Say yes.',
  input: 'Yes?',
  schema: z.object({ ok: z.boolean() }),
  schemaName: 'ok',
  webSearch: null,
}

const answer = {
  id: 'resp_1',
  status: 'completed',
  output: [{ type: 'message', content: [{ type: 'output_text', text: '{"ok":true}', annotations: [] }] }],
  usage: { input_tokens: 10, output_tokens: 2 },
}
const unknown = (model: string) => ({
  error: {
    message: `The model ${model} does not exist`,
    type: 'invalid_request_error',
    code: 'model_not_found',
  },
})
const answers = (model: string) =>
  nock(BASE).post('/responses', (body: { model: string }) => body.model === model)

const modelOf = (models: string[], now = before) =>
  createPreferredModel({
    baseUrl: BASE,
    apiKey: 'sk-test-of-nobody',
    gate: createSendingGate(),
    preference: async () => models,
    now: () => now,
  })

describe('the first model that the key may use', () => {
  it('is asked, with nothing to tell', async () => {
    answers('gpt-6-luna').reply(200, answer)
    const given = await modelOf(['gpt-6-luna', 'gpt-6.1-terra']).ask(question)
    expect(given).toMatchObject({ kind: 'answered', value: { ok: true } })
    expect(given.notes).toBeUndefined()
  })

  it('is the next one when the vendor does not know the first, which is told and not tried again', async () => {
    answers('gpt-6-luna').reply(404, unknown('gpt-6-luna'))
    answers('gpt-6.1-terra').twice().reply(200, answer)
    const model = modelOf(['gpt-6-luna', 'gpt-6.1-terra'])
    const first = await model.ask(question)
    expect(first.notes?.join(' ')).toMatch(/no model "gpt-6-luna".*gpt-6\.1-terra was asked instead/)
    expect((await model.ask(question)).kind).toBe('answered')
  })

  it('is never one after its shutdown day: it is not even asked', async () => {
    answers('gpt-6-luna').reply(200, answer)
    const given = await modelOf(['gpt-5-mini', 'gpt-6-luna'], after).ask(question)
    expect(given.notes?.join(' ')).toContain('shut down gpt-5-mini on 11 December 2026')
    answers('gpt-5-mini').reply(200, answer)
    expect((await modelOf(['gpt-5-mini', 'gpt-6-luna'], lastDay).ask(question)).notes).toBeUndefined()
  })

  it('is none when the vendor knows none: the source is of no use, and why', async () => {
    answers('gpt-6-luna').reply(404, unknown('gpt-6-luna'))
    const failure = await rejection(modelOf(['gpt-6-luna', 'gpt-5-mini'], after).ask(question))
    expect(failure).toBeInstanceOf(SourceUnusable)
    expect(failure).toMatchObject({
      message: expect.stringMatching(/None of the models.*gpt-6-luna.*gpt-5-mini/),
    })
  })

  it('is not passed over for any other failure', async () => {
    answers('gpt-6-luna').reply(401, { error: { message: 'no', type: 'x', code: 'invalid_api_key' } })
    const failure = await rejection(modelOf(['gpt-6-luna', 'gpt-6.1-terra']).ask(question))
    expect(failure).toMatchObject({ code: 'vendor_refused' })
  })
})

describe('models that end', () => {
  it('are told with their day, the days left and what to choose instead', () => {
    expect(shutdownWarning('gpt-5-mini', before)).toBe(
      'OpenAI shuts down gpt-5-mini on 11 December 2026, in 19 days; choose gpt-6.1-terra in time.',
    )
    expect(shutdownWarning('gpt-5-mini-2025-08-07', lastDay)).toContain('in 1 day;')
    expect(shutdownWarning('gpt-5-mini', after)).toContain('has shut down')
    expect(shutdownWarning('gpt-6-luna', after)).toBeNull()
  })

  it('are usable to their last day', () => {
    expect(isShutDown('gpt-5-mini', lastDay)).toBe(false)
    expect(isShutDown('gpt-5-mini', after)).toBe(true)
    expect(isShutDown('gpt-5.4-mini', after)).toBe(false)
  })
})

it('every model that can be chosen has a price', () => {
  for (const model of [...OFFERED_MODELS.map((one) => one.model), ...USUAL_MODELS])
    expect(() => priceOf(model)).not.toThrow()
})
