import { z } from 'zod'
import { responseShape } from '../shapes/openai.ts'

const nullableText = { type: ['string', 'null'] }
const companyProperties = {
  name: { type: 'string' },
  website: { anyOf: [{ type: 'string' }, { type: 'null' }] },
  town: nullableText,
  postcode: nullableText,
  company_number: nullableText,
  reason: { type: 'string' },
  source_urls: { type: 'array', items: { type: 'string' } },
}

/** A strict schema such as a client would ask for. */
export const listSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['companies'],
  properties: {
    companies: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: Object.keys(companyProperties),
        properties: companyProperties,
      },
    },
  },
}

const listShape = z.object({
  companies: z.array(
    z.object({
      name: z.string(),
      website: z.string().nullable(),
      town: z.string().nullable(),
      postcode: z.string().nullable(),
      company_number: z.string().nullable(),
      reason: z.string(),
      source_urls: z.array(z.string()),
    }),
  ),
})

/** One company as the model listed it. */
export type Listed = z.infer<typeof listShape>['companies'][number]

/** A response in the vendor's shape. */
export type ModelResponse = z.infer<typeof responseShape>

/** A request that lists companies, with whatever a test changes in it. */
export function listRequest(input: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    model: 'gpt-6-luna',
    instructions: 'You find UK companies on the web and answer with facts only.',
    input,
    tools: [{ type: 'web_search', user_location: { type: 'approximate', country: 'GB' } }],
    include: ['web_search_call.action.sources'],
    max_tool_calls: 4,
    text: { format: { type: 'json_schema', name: 'leads', schema: listSchema, strict: true } },
    ...changes,
  }
}

/** Posts a request as it is. */
export function post(url: string, body: unknown, key = 'sk-test'): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) }
  return fetch(`${url}/openai/v1/responses`, { method: 'POST', headers, body: JSON.stringify(body) })
}

/** Posts a request that is answered, and checks the answer's shape. */
export async function ask(url: string, body: unknown): Promise<ModelResponse> {
  const response = await post(url, body)
  return responseShape.parse(await response.json())
}

/** The answer's text, or null for a refusal. */
export function textOf(response: ModelResponse): string | null {
  const message = response.output.find((item) => item.type === 'message')
  const part = message?.content[0]
  return part?.type === 'output_text' ? part.text : null
}

/** The companies of an answer, or null when it is refused, cut or incomplete. */
export function companiesOf(response: ModelResponse): Listed[] | null {
  const text = textOf(response)
  if (text === null || response.status !== 'completed') return null
  try {
    return listShape.parse(JSON.parse(text)).companies
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Sets the model's faults; those not named are as usual. */
export async function setRates(url: string, rates: Record<string, number>): Promise<void> {
  await fetch(`${url}/openai/v1/__truth/misbehaviour`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(rates),
  })
}

/** Rates of a model that does nothing wrong. */
export const faultless = Object.fromEntries(
  'invented duplicate outside dissolved wrongSector deadDomain citationMarker trackedUrl straySource incomplete refusal cutJson'
    .split(' ')
    .map((name) => [name, 0]),
)

const firmsShape = z.object({
  firms: z.array(z.object({ number: z.string(), legalName: z.string(), tradingName: z.string().nullable() })),
})
const inventionsShape = z.array(
  z.object({
    name: z.string(),
    website: z.string().nullable(),
    kind: z.string(),
    companyNumber: z.string().nullable(),
    postcode: z.string().nullable(),
  }),
)

async function truth<T>(shape: z.ZodType<T>, address: string): Promise<T> {
  return shape.parse(await (await fetch(address)).json())
}

/** Numbers of the active firms of a sector inside a circle. */
export async function numbersNear(
  url: string,
  postcode: string,
  radiusMiles: number,
  sector: string,
): Promise<string[]> {
  const query = new URLSearchParams({ postcode, radiusMiles: String(radiusMiles), sector })
  return (await truth(z.object({ numbers: z.array(z.string()) }), `${url}/control/truth/near?${query}`))
    .numbers
}

/** Numbers of the world's firms that have a domain or a name. */
export async function numbersOf(
  url: string,
  query: { domain: string } | { name: string },
): Promise<string[]> {
  const { firms } = await truth(firmsShape, `${url}/control/truth/firms?${new URLSearchParams(query)}`)
  return firms.map((firm) => firm.number)
}

/** The invented companies that answers have named so far. */
export function inventionsOf(url: string): Promise<z.infer<typeof inventionsShape>> {
  return truth(inventionsShape, `${url}/openai/v1/__truth/inventions`)
}

/** The registrable part of a listed website, or null. */
export function domainOf(website: string | null): string | null {
  return website === null
    ? null
    : new URL(website.replace(/^(?!http)/, 'https://')).hostname.replace(/^www\./, '')
}
