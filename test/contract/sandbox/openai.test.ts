import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { errorShape, modelListShape, modelShape } from '../shapes/openai.ts'
import {
  ask,
  companiesOf,
  domainOf,
  faultless,
  listRequest,
  listSchema,
  numbersNear,
  numbersOf,
  post,
  setRates,
  textOf,
} from './openai-calls.ts'
import { type RunningSandbox, startSandbox } from './running-sandbox.ts'

let sandbox: RunningSandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.stop())

describe('refusals in the words of the vendor', () => {
  const schoolsNear = (changes: Record<string, unknown>) => listRequest('schools near Leeds', changes)
  const search = (extra: Record<string, unknown>) => ({ tools: [{ type: 'web_search', ...extra }] })
  const format = (schema: unknown) => ({
    text: { format: { type: 'json_schema', name: 'leads', schema, strict: true } },
  })
  const open = { ...listSchema, additionalProperties: true }
  const optional = { ...listSchema, required: [] }

  test.each([
    ['an unknown model', { model: 'gpt-0' }, 404, 'model_not_found'],
    ['effort minimal with web search', { model: 'gpt-5-mini', reasoning: { effort: 'minimal' } }, 400, null],
    ['blocked domains', search({ filters: { blocked_domains: ['example.com'] } }), 400, 'unknown_parameter'],
    ['an object that is not closed', format(open), 400, 'invalid_json_schema'],
    ['an optional property', format(optional), 400, 'invalid_json_schema'],
    [
      'a root that is a list',
      format({ type: 'array', items: { type: 'string' } }),
      400,
      'invalid_json_schema',
    ],
    ['an unknown parameter', { websearch: true }, 400, 'unknown_parameter'],
    ['a tool choice that it does not know', { tool_choice: { type: 'web_search' } }, 400, 'invalid_value'],
    ['no tool call at all', { max_tool_calls: 0 }, 400, 'integer_below_min_value'],
    ['no input', { input: '' }, 400, 'missing_required_parameter'],
  ])('%s', async (_name, changes, status, code) => {
    const response = await post(sandbox.url, schoolsNear(changes))
    expect(response.status).toBe(status)
    expect(errorShape.parse(await response.json()).error.code).toBe(code)
  })

  test('a call without a key', async () => {
    const response = await post(sandbox.url, schoolsNear({}), '')
    expect(response.status).toBe(401)
    expect(errorShape.parse(await response.json()).error.code).toBe('invalid_api_key')
  })
})

test('models are listed, with the day on which one ends', async () => {
  const headers = { authorization: 'Bearer sk-test' }
  const list = modelListShape.parse(
    await (await fetch(`${sandbox.url}/openai/v1/models`, { headers })).json(),
  )
  expect(list.data.map((model) => model.id)).toEqual(['gpt-6-luna', 'gpt-6.1-terra', 'gpt-5-mini'])
  const one = await (await fetch(`${sandbox.url}/openai/v1/models/gpt-5-mini`, { headers })).json()
  expect(modelShape.parse(one).shutdown_date).toBe('2026-12-11')
  expect((await fetch(`${sandbox.url}/openai/v1/models/gpt-4`, { headers })).status).toBe(404)
})

describe('a model that does nothing wrong', () => {
  beforeEach(() => setRates(sandbox.url, faultless))

  test('lists firms of the trade inside the radius, at most as many as asked', async () => {
    const inside = await numbersNear(sandbox.url, 'LE1 1AA', 12, 'manufacturing')
    const answer = await ask(
      sandbox.url,
      listRequest('List up to 12 manufacturing companies within 12 miles of LE1 1AA.'),
    )
    const companies = companiesOf(answer) ?? []
    expect(companies.length).toBeGreaterThan(5)
    expect(companies.length).toBeLessThanOrEqual(12)
    for (const company of companies) {
      const domain = domainOf(company.website)
      const numbers = await numbersOf(sandbox.url, domain ? { domain } : { name: company.name })
      expect(
        numbers.some((number) => inside.includes(number)),
        company.name,
      ).toBe(true)
    }
  })

  test.each([
    ['packaging, paper and printing companies', 'manufacturing'],
    ['metal fabrication and engineering companies', 'manufacturing'],
    ['sixth form and further education colleges', 'education'],
    ['managed IT service providers that serve schools and shops', 'it'],
    ['dentists and care homes', 'healthcare'],
  ])('understands "%s"', async (term, sector) => {
    const inside = await numbersNear(sandbox.url, 'B1 1AA', 15, sector)
    const prompt = `Find up to 10 ${term} within 15 miles of B1 1AA (Birmingham), United Kingdom.\nCondition: has a website.`
    const companies = companiesOf(await ask(sandbox.url, listRequest(prompt))) ?? []
    expect(companies.length).toBeGreaterThan(3)
    for (const company of companies) {
      const domain = domainOf(company.website)
      const numbers = domain ? await numbersOf(sandbox.url, { domain }) : inside
      expect(
        numbers.some((number) => inside.includes(number)),
        company.name,
      ).toBe(true)
    }
  })

  test('cites pages that its searches brought up', async () => {
    const answer = await ask(sandbox.url, listRequest('Find at most 10 IT support firms near Leeds.'))
    const sources = answer.output.flatMap((item) => {
      return item.type === 'web_search_call' && item.action.type === 'search'
        ? (item.action.sources ?? [])
        : []
    })
    const urls = sources.map((source) => source.url)
    const cited = (companiesOf(answer) ?? []).flatMap((company) => company.source_urls)
    expect(cited.length).toBeGreaterThan(0)
    expect(cited.filter((url) => !urls.includes(url))).toEqual([])
  })

  test('leaves out the names that it is told to, however they are spelt', async () => {
    const prompt = 'Find at most 15 manufacturers within 8 miles of LE1 1AA.'
    const first = (companiesOf(await ask(sandbox.url, listRequest(prompt))) ?? []).map(
      (company) => company.name,
    )
    const list = first.map((name) => `- ${name.toUpperCase()}`).join('\n')
    const second =
      companiesOf(
        await ask(sandbox.url, listRequest(`${prompt}\n\nAlready found, do not list again:\n${list}`)),
      ) ?? []
    expect(second.length).toBeGreaterThan(0)
    expect(second.map((company) => company.name).filter((name) => first.includes(name))).toEqual([])
  })

  test('makes no more tool calls than allowed, and shows sources only on request', async () => {
    const answer = await ask(
      sandbox.url,
      listRequest('List 15 schools near Manchester.', { max_tool_calls: 1, include: [] }),
    )
    const calls = answer.output.filter((item) => item.type === 'web_search_call')
    expect(calls).toHaveLength(1)
    expect(JSON.stringify(calls)).not.toContain('"sources"')
  })

  test('ends early when the answer is longer than allowed', async () => {
    const answer = await ask(
      sandbox.url,
      listRequest('List 15 schools near Leeds.', { max_output_tokens: 16 }),
    )
    expect(answer).toMatchObject({
      status: 'incomplete',
      incomplete_details: { reason: 'max_output_tokens' },
    })
  })

  test('fills a schema that it has never seen', async () => {
    const leaf = (properties: Record<string, unknown>) => {
      return { type: 'object', additionalProperties: false, required: Object.keys(properties), properties }
    }
    const company = {
      companyName: { type: 'string' },
      homepageUrl: { type: ['string', 'null'] },
      location: { $ref: '#/$defs/place' },
      confidence: { type: 'number', minimum: 0, maximum: 1 },
      verdict: { type: 'string', enum: ['maybe', 'no'] },
      linkedinUrl: { type: ['string', 'null'] },
      citations: { type: 'array', items: leaf({ url: { type: 'string' } }) },
    }
    const schema = {
      ...leaf({ summary: { type: 'string' }, results: { type: 'array', maxItems: 3, items: leaf(company) } }),
      $defs: {
        place: leaf({ city: { type: ['string', 'null'] }, postal_code: { type: ['string', 'null'] } }),
      },
    }
    const text = { format: { type: 'json_schema', name: 'any', schema, strict: true } }
    const answer = JSON.parse(
      textOf(await ask(sandbox.url, listRequest('Up to 9 dentists near Bristol', { text }))) ?? '',
    )
    expect(answer.results.length).toBeGreaterThan(0)
    expect(answer.results.length).toBeLessThanOrEqual(3)
    expect(answer.results[0]).toMatchObject({
      companyName: expect.stringMatching(/./),
      location: { city: expect.any(String) },
      verdict: 'maybe',
      linkedinUrl: null,
    })
    expect(answer.results[0].citations[0].url).toMatch(/^https:/)
    expect(answer.results[0].confidence).toBeLessThanOrEqual(1)
  })

  test('answers a question that lists nothing', async () => {
    const schema = {
      type: 'object',
      additionalProperties: false,
      required: ['label', 'why'],
      properties: { label: { type: 'string', enum: ['yes', 'no'] }, why: { type: 'string' } },
    }
    const text = { format: { type: 'json_schema', name: 'verdict', schema, strict: true } }
    const answer = await ask(sandbox.url, {
      model: 'gpt-6-luna',
      input: 'Is this page about a school?',
      text,
    })
    expect(answer.output.some((item) => item.type === 'web_search_call')).toBe(false)
    expect(JSON.parse(textOf(answer) ?? '')).toEqual({ label: 'yes', why: expect.stringMatching(/\w+/) })
  })

  test('writes prose with citations when no JSON is asked for', async () => {
    const answer = await ask(
      sandbox.url,
      listRequest('List 5 schools near Leeds.', { text: { format: { type: 'text' } } }),
    )
    const message = answer.output.find((item) => item.type === 'message')
    const part = message?.content[0]
    if (part?.type !== 'output_text') throw new Error('no text')
    const [citation] = part.annotations
    if (!citation) throw new Error('no citation')
    expect(part.text.slice(citation.start_index, citation.end_index)).toContain(citation.url)
  })
})
