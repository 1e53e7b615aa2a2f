import { arrayOr, isObject, type JsonObject, objectOr } from './json.ts'
import { modelOf } from './models.ts'
import { strictSchemaFault } from './strict-schema.ts'
import { invalidRequest, modelNotFound, type VendorError } from './vendor-error.ts'

type Rule = (body: JsonObject) => VendorError | null

const knownParameters = new Set(
  `background context_management conversation include input instructions max_output_tokens max_tool_calls metadata model
  moderation parallel_tool_calls previous_response_id prompt prompt_cache_key prompt_cache_options prompt_cache_retention
  reasoning safety_identifier service_tier store stream stream_options temperature text tool_choice tools top_logprobs top_p
  truncation user`.split(/\s+/),
)
const efforts = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max']
const searchTools = ['web_search', 'web_search_2025_08_26']
/** Newer documents name 100 domains at most. */
const allowedDomainsMaximum = 100

function unknownParameter(path: string): VendorError {
  return invalidRequest(`Unknown parameter: '${path}'.`, path, 'unknown_parameter')
}

function invalidValue(path: string, value: unknown, supported: string[]): VendorError {
  const list = supported.map((one) => `'${one}'`).join(', ')
  return invalidRequest(
    `Invalid value: '${String(value)}'. Supported values are: ${list}.`,
    path,
    'invalid_value',
  )
}

const parametersKnown: Rule = (body) => {
  const unknown = Object.keys(body).find((key) => !knownParameters.has(key))
  return unknown === undefined ? null : unknownParameter(unknown)
}

const modelExists: Rule = (body) => {
  if (body.model === undefined) {
    return invalidRequest("Missing required parameter: 'model'.", 'model', 'missing_required_parameter')
  }
  return modelOf(body.model) ? null : modelNotFound(body.model)
}

const inputGiven: Rule = (body) => {
  const isGiven = typeof body.input === 'string' ? body.input !== '' : arrayOr(body.input).length > 0
  return isGiven
    ? null
    : invalidRequest("Missing required parameter: 'input'.", 'input', 'missing_required_parameter')
}

const wholeAtLeast =
  (name: string, minimum: number): Rule =>
  (body) => {
    const value = body[name]
    if (value === undefined || value === null) return null
    if (!Number.isInteger(value))
      return invalidRequest(`Invalid type for '${name}': expected an integer.`, name, 'invalid_type')
    if (Number(value) >= minimum) return null
    const message = `Invalid '${name}': integer below minimum value. Expected a value >= ${minimum}, but got ${String(value)} instead.`
    return invalidRequest(message, name, 'integer_below_min_value')
  }

const effortFits: Rule = (body) => {
  const { effort } = objectOr(body.reasoning)
  if (effort === undefined || effort === null) return null
  if (typeof effort !== 'string' || !efforts.includes(effort))
    return invalidValue('reasoning.effort', effort, efforts)
  const hasSearch = arrayOr(body.tools).some((tool) => searchTools.includes(String(objectOr(tool).type)))
  if (effort !== 'minimal' || !hasSearch || !String(body.model).startsWith('gpt-5')) return null
  return invalidRequest(
    "The following tools cannot be used with reasoning.effort 'minimal': web_search.",
    'tools',
  )
}

function filtersFault(filters: unknown, path: string): VendorError | null {
  if (filters === undefined || filters === null) return null
  const unknown = Object.keys(objectOr(filters)).find((key) => key !== 'allowed_domains')
  if (unknown !== undefined) return unknownParameter(`${path}.${unknown}`)
  const domains = arrayOr(objectOr(filters).allowed_domains)
  const wrong = domains.find((domain) => typeof domain !== 'string' || domain.includes('/'))
  if (wrong !== undefined)
    return invalidRequest(`Invalid domain '${String(wrong)}'.`, `${path}.allowed_domains`, 'invalid_value')
  if (domains.length <= allowedDomainsMaximum) return null
  return invalidRequest(
    `Expected at most ${allowedDomainsMaximum} domains.`,
    `${path}.allowed_domains`,
    'array_above_max_length',
  )
}

const toolsFit: Rule = (body) => {
  for (const [index, entry] of arrayOr(body.tools).entries()) {
    const tool = objectOr(entry)
    const path = `tools[${index}]`
    if (!searchTools.includes(String(tool.type))) return invalidValue(`${path}.type`, tool.type, searchTools)
    const known = ['type', 'filters', 'user_location', 'search_context_size', 'external_web_access']
    const unknown = Object.keys(tool).find((key) => !known.includes(key))
    if (unknown !== undefined) return unknownParameter(`${path}.${unknown}`)
    const { country } = objectOr(tool.user_location)
    if (typeof country === 'string' && !/^[A-Z]{2}$/i.test(country)) {
      return invalidRequest(
        'Invalid country: expected a two-letter code.',
        `${path}.user_location.country`,
        'invalid_value',
      )
    }
    const fault = filtersFault(tool.filters, `${path}.filters`)
    if (fault) return fault
  }
  return null
}

const toolChoiceFits: Rule = (body) => {
  const choice = body.tool_choice
  if (choice === undefined || choice === null || isObject(choice)) {
    const type = isObject(choice) ? choice.type : 'allowed_tools'
    return type === 'allowed_tools' ? null : invalidValue('tool_choice.type', type, ['allowed_tools'])
  }
  const words = ['none', 'auto', 'required']
  return words.includes(String(choice)) ? null : invalidValue('tool_choice', choice, words)
}

const formatFits: Rule = (body) => {
  const { format } = objectOr(body.text)
  if (!isObject(format)) return null
  const types = ['text', 'json_object', 'json_schema']
  if (!types.includes(String(format.type))) return invalidValue('text.format.type', format.type, types)
  if (format.type !== 'json_schema') return null
  if (typeof format.name !== 'string' || !/^[\w-]{1,64}$/.test(format.name)) {
    return invalidRequest(
      "Missing required parameter: 'text.format.name'.",
      'text.format.name',
      'missing_required_parameter',
    )
  }
  if (!isObject(format.schema)) {
    return invalidRequest(
      "Missing required parameter: 'text.format.schema'.",
      'text.format.schema',
      'missing_required_parameter',
    )
  }
  return format.strict === false ? null : strictSchemaFault(format.schema, format.name)
}

const identifierShort: Rule = (body) => {
  const id = body.safety_identifier
  if (typeof id !== 'string' || id.length <= 64) return null
  return invalidRequest(
    "Invalid 'safety_identifier': string too long.",
    'safety_identifier',
    'string_above_max_length',
  )
}

/** What the real one can and this one cannot do is refused in plain words, so that nobody waits for it. */
const withinSandbox: Rule = (body) => {
  const name = ['stream', 'background'].find((key) => body[key] === true)
  return name === undefined
    ? null
    : invalidRequest(`'${name}' is not available here: ask again without it.`, name)
}

const rules: readonly Rule[] = [
  parametersKnown,
  modelExists,
  inputGiven,
  toolsFit,
  toolChoiceFits,
  effortFits,
  formatFits,
  wholeAtLeast('max_tool_calls', 1),
  wholeAtLeast('max_output_tokens', 16),
  identifierShort,
  withinSandbox,
]

/** The vendor's refusal of a request to create a response, or null when it would be answered. */
export function requestFault(body: JsonObject): VendorError | null {
  for (const rule of rules) {
    const fault = rule(body)
    if (fault) return fault
  }
  return null
}
