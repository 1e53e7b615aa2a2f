import nock from 'nock'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createOpenAiModel } from '../../../src/clients/openai/client.ts'
import { AppError, ItemFailed, RateLimited, SourceUnusable } from '../../../src/errors.ts'
import type { ModelQuestion } from '../../../src/ports/language-model.ts'
import { createSendingGate, rejection } from './sending-gate.ts'

// Answers in the shapes of openai/openai-openapi (MIT). On loopback, so that no test can reach the vendor by mistake.
const BASE = 'http://127.0.0.1:18002/v1'
const KEY = 'sk-test-of-nobody'

const schema = z.object({
  companies: z.array(z.object({ name: z.string(), source_urls: z.array(z.string()) })),
})
type Found = z.infer<typeof schema>

const QUESTION: ModelQuestion<Found> = {
  operation: 'search-step',
  instructions: 'Find firms.',
  input: 'IT firms in Leeds',
  schema,
  schemaName: 'companies',
  webSearch: { city: 'Leeds', region: null, maxCalls: 6 },
}

const setUp = () => {
  const gate = createSendingGate()
  const model = createOpenAiModel({ baseUrl: BASE, apiKey: KEY, model: 'gpt-6-luna', gate })
  return { gate, model, api: nock(BASE).matchHeader('authorization', `Bearer ${KEY}`) }
}

const message = (text: string, annotations: unknown[] = []) => ({
  id: 'msg_1',
  type: 'message',
  role: 'assistant',
  status: 'completed',
  content: [{ type: 'output_text', text, annotations }],
})

const search = (...urls: string[]) => ({
  id: 'ws_1',
  type: 'web_search_call',
  status: 'completed',
  action: { type: 'search', queries: ['it firms leeds'], sources: urls.map((url) => ({ type: 'url', url })) },
})

const USAGE = {
  input_tokens: 100_000,
  input_tokens_details: { cached_tokens: 10_000, cache_write_tokens: 0 },
  output_tokens: 4_000,
  output_tokens_details: { reasoning_tokens: 1_000 },
  total_tokens: 104_000,
}

const response = (output: unknown[], rest: Record<string, unknown> = {}) => ({
  id: 'resp_1',
  object: 'response',
  status: 'completed',
  model: 'gpt-6-luna',
  error: null,
  incomplete_details: null,
  output,
  usage: USAGE,
  ...rest,
})

const JSON_TEXT = JSON.stringify({
  companies: [
    {
      name: 'Acme \uE200cite\uE202turn1search0\uE201',
      source_urls: ['https://acme.co.uk/?utm_source=openai'],
    },
  ],
})

describe('the request', () => {
  it('searches from the United Kingdom, with brakes, and stores nothing', async () => {
    const { model, api, gate } = setUp()
    api.post('/responses').reply(200, response([search(), message(JSON_TEXT)]))
    await model.ask(QUESTION)
    const [call] = gate.calls
    expect(JSON.parse(call?.request.body ?? '')).toMatchObject({
      model: 'gpt-6-luna',
      tools: [
        {
          type: 'web_search',
          user_location: { type: 'approximate', country: 'GB', city: 'Leeds', timezone: 'Europe/London' },
        },
      ],
      tool_choice: 'required',
      max_tool_calls: 6,
      include: ['web_search_call.action.sources'],
      reasoning: { effort: 'low' },
      text: { format: { type: 'json_schema', name: 'companies', strict: true } },
      max_output_tokens: 20_000,
      store: false,
    })
    expect(call).toMatchObject({
      vendor: 'openai',
      operation: 'search-step',
      request: { url: `${BASE}/responses` },
    })
    expect(JSON.stringify([call?.limitKey, call?.request, call?.requestKey])).not.toContain(KEY)
  })

  it('names no tool when no search is wanted', async () => {
    const { model, api, gate } = setUp()
    api.post('/responses').reply(200, response([message(JSON_TEXT)]))
    expect(await model.ask({ ...QUESTION, webSearch: null })).toMatchObject({
      kind: 'answered',
      searchCalls: 0,
    })
    const body = JSON.parse(gate.calls[0]?.request.body ?? '')
    for (const field of ['tools', 'tool_choice', 'max_tool_calls', 'include'])
      expect(body).not.toHaveProperty(field)
  })

  it('refuses a model whose price is unknown before anything is asked', () => {
    expect(() =>
      createOpenAiModel({ baseUrl: BASE, apiKey: KEY, model: 'gpt-9-sol', gate: createSendingGate() }),
    ).toThrow(/price/)
  })
})

describe('sorting the answer', () => {
  it('cleans markers and tracking, lists the sources, counts the searches', async () => {
    const { model, api } = setUp()
    const openPage = {
      id: 'ws_2',
      type: 'web_search_call',
      status: 'completed',
      action: { type: 'open_page', url: 'https://acme.co.uk' },
    }
    const citation = {
      type: 'url_citation',
      url: 'https://b.co.uk/x?utm_source=openai',
      title: 'B',
      start_index: 0,
      end_index: 1,
    }
    const output = [
      { id: 'rs_1', type: 'reasoning', summary: [] },
      search('https://acme.co.uk/?utm_source=openai', 'https://yell.com/a?x=1&utm_source=openai&y=2'),
      openPage,
      message('Searching on.'),
      message(JSON_TEXT, [citation]),
    ]
    api.post('/responses').reply(200, response(output))
    const answer = await model.ask(QUESTION)
    expect(answer).toMatchObject({
      kind: 'answered',
      value: { companies: [{ name: 'Acme', source_urls: ['https://acme.co.uk/'] }] },
      sources: ['https://acme.co.uk/', 'https://yell.com/a?x=1&y=2', 'https://b.co.uk/x'],
      searchCalls: 1,
    })
    expect(JSON.parse(answer.answer.body)).toMatchObject({ id: 'resp_1' })
  })

  it.each([
    [
      'incomplete',
      response([], { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } }),
      /too long/,
    ],
    [
      'incomplete',
      response([], { status: 'failed', error: { code: 'invalid_prompt', message: 'x' } }),
      /invalid_prompt/,
    ],
    [
      'refused',
      response([{ ...message(''), content: [{ type: 'refusal', refusal: "I can't help with that." }] }]),
      /can't help/,
    ],
    ['unreadable', response([message('{"companies":[{"name":"Ac')]), /not valid JSON/],
    ['unreadable', response([message('{"companies":[{"name":7,"source_urls":[]}]}')]), /companies\.0\.name/],
    ['unreadable', response([]), /not valid JSON/],
    ['unreadable', '{"id":"resp_1","status":"comple', /form that OpenAI documents/],
    ['unreadable', '<html>gateway</html>', /form that OpenAI documents/],
  ])('says %s and why', async (kind, body, why) => {
    const { model, api } = setUp()
    api.post('/responses').reply(200, body, { 'content-type': 'application/json' })
    const answer = await model.ask(QUESTION)
    expect(answer.kind).toBe(kind)
    expect('reason' in answer && answer.reason).toMatch(why)
  })
})

describe('cost', () => {
  it('is bounded above before and counted from the usage after', async () => {
    const { model, api, gate } = setUp()
    api
      .post('/responses')
      .reply(200, response([search('https://a.co.uk'), search('https://b.co.uk'), message(JSON_TEXT)]))
    const { answer } = await model.ask(QUESTION)
    const [call] = gate.calls
    // 90,000 x 0.10 + 10,000 x 0.01 + 4,000 x 0.50 + 2 x 10,000 millionths of a dollar, at 0.8 pounds.
    expect(call?.costMicroPounds?.(answer)).toBe(24_880)
    expect(call?.maxCostMicroPounds).toBeGreaterThan(24_880)
    expect(call?.maxCostMicroPounds).toBeLessThan(100_000)
  })

  it('counts an answer that does not say what it used in full', async () => {
    const { model, api, gate } = setUp()
    api
      .post('/responses')
      .reply(200, '{"id":"resp_1","status":"comple', { 'content-type': 'application/json' })
    const { answer } = await model.ask(QUESTION)
    expect(gate.calls[0]?.costMicroPounds?.(answer)).toBe(gate.calls[0]?.maxCostMicroPounds)
  })
})

describe('what a status means', () => {
  const fault = (code: string | null, type: string, text: string) => ({
    error: { message: text, type, param: null, code },
  })

  it.each([
    [
      401,
      fault('invalid_api_key', 'invalid_request_error', `Incorrect API key provided: ${KEY}`),
      /refuses our key/,
    ],
    [
      404,
      fault('model_not_found', 'invalid_request_error', 'The model does not exist'),
      /knows no model "gpt-6-luna"/,
    ],
    [
      429,
      fault('insufficient_quota', 'insufficient_quota', 'You exceeded your current quota'),
      /no credit left/,
    ],
    [403, fault(null, 'invalid_request_error', 'Country not supported'), /refuses our key/],
  ])('%i: the source is unusable, in plain words', async (status, body, words) => {
    const { model, api } = setUp()
    api.post('/responses').reply(status, body)
    const error = await rejection(model.ask(QUESTION))
    expect(error).toBeInstanceOf(SourceUnusable)
    expect(error).toMatchObject({ message: expect.stringMatching(words), isRetryable: false })
    expect(JSON.stringify([String(error), (error as AppError).hint])).not.toContain(KEY)
  })

  it('429: waits as long as it is told, and is asked once only', async () => {
    const { model, api } = setUp()
    api
      .post('/responses')
      .reply(429, fault('rate_limit_exceeded', 'tokens', 'Rate limit reached'), { 'retry-after': '7' })
    const error = await rejection(model.ask(QUESTION))
    expect(error).toBeInstanceOf(RateLimited)
    expect(error).toMatchObject({ retryAfterMs: 7000 })
  })

  it.each([500, 502, 503, 408])('%i: may be asked again', async (status) => {
    const { model, api } = setUp()
    api.post('/responses').reply(status, '<html>bad gateway</html>')
    expect(await rejection(model.ask(QUESTION))).toMatchObject({
      code: 'vendor_unavailable',
      isRetryable: true,
    })
  })

  it('a failed response with status 200: may be asked again', async () => {
    const { model, api } = setUp()
    api
      .post('/responses')
      .reply(200, response([], { status: 'failed', error: { code: 'server_error', message: 'x' } }))
    expect(await rejection(model.ask(QUESTION))).toMatchObject({
      code: 'vendor_unavailable',
      isRetryable: true,
    })
  })

  it('400: this question is given up', async () => {
    const { model, api } = setUp()
    api
      .post('/responses')
      .reply(
        400,
        fault(
          null,
          'invalid_request_error',
          "The following tools cannot be used with reasoning.effort 'minimal': web_search.",
        ),
      )
    const error = await rejection(model.ask(QUESTION))
    expect(error).toBeInstanceOf(ItemFailed)
    expect(error).toMatchObject({ code: 'vendor_refused' })
  })

  it('a broken connection: may be asked again', async () => {
    const { model, api } = setUp()
    api.post('/responses').replyWithError(Object.assign(new Error('reset'), { code: 'ECONNRESET' }))
    const error = await rejection(model.ask(QUESTION))
    expect(error).toBeInstanceOf(AppError)
    expect(error).toMatchObject({ code: 'vendor_unavailable', isRetryable: true })
  })
})
