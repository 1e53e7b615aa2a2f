import { arrayOr, isObject, type JsonObject, objectOr } from './json.ts'

/** How the answer is to be written. */
type Format = { kind: 'text' } | { kind: 'json_object' } | { kind: 'json_schema'; schema: JsonObject }

/** An accepted request as the model sees it. `body` is the request itself, which the answer echoes. */
export type Asked = {
  body: JsonObject
  instructions: string
  input: string
  /** Null when the model may not search. */
  search: { allowedDomains: string[]; city: string | null } | null
  areSourcesWanted: boolean
  toolCallsMaximum: number
  outputTokensMaximum: number
  format: Format
}

function textOfContent(content: unknown): string {
  if (typeof content === 'string') return content
  return arrayOr(content)
    .map((part) => objectOr(part).text)
    .filter((text) => typeof text === 'string')
    .join('\n')
}

function inputText(input: unknown, roles: string[]): string {
  if (typeof input === 'string') return roles.includes('user') ? input : ''
  return arrayOr(input)
    .map(objectOr)
    .filter((item) => roles.includes(String(item.role ?? 'user')))
    .map((item) => textOfContent(item.content))
    .join('\n')
}

function searchAsked(body: JsonObject): Asked['search'] {
  const tool = arrayOr(body.tools).find(isObject)
  if (!tool || body.tool_choice === 'none') return null
  const { city } = objectOr(tool.user_location)
  const domains = arrayOr(objectOr(tool.filters).allowed_domains).filter(
    (domain) => typeof domain === 'string',
  )
  return { allowedDomains: domains, city: typeof city === 'string' ? city : null }
}

function formatAsked(body: JsonObject): Format {
  const format = objectOr(objectOr(body.text).format)
  if (format.type === 'json_schema') return { kind: 'json_schema', schema: objectOr(format.schema) }
  return format.type === 'json_object' ? { kind: 'json_object' } : { kind: 'text' }
}

/** Reads an accepted request. System and developer messages count as instructions. */
export function readRequest(body: JsonObject): Asked {
  const own = typeof body.instructions === 'string' ? body.instructions : ''
  return {
    body,
    instructions: `${own}\n${inputText(body.input, ['system', 'developer'])}`,
    input: inputText(body.input, ['user']),
    search: searchAsked(body),
    areSourcesWanted: arrayOr(body.include).includes('web_search_call.action.sources'),
    toolCallsMaximum:
      typeof body.max_tool_calls === 'number' ? body.max_tool_calls : Number.POSITIVE_INFINITY,
    outputTokensMaximum:
      typeof body.max_output_tokens === 'number' ? body.max_output_tokens : Number.POSITIVE_INFINITY,
    format: formatAsked(body),
  }
}
