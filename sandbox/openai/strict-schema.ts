import { arrayOr, isObject, type JsonObject, objectOr } from './json.ts'
import { invalidRequest, type VendorError } from './vendor-error.ts'

const param = 'text.format.schema'

function refused(name: string, context: string[], rule: string): VendorError {
  const where = context.map((part) => `'${part}'`).join(', ')
  return invalidRequest(
    `Invalid schema for response_format '${name}': In context=(${where}), ${rule}`,
    param,
    'invalid_json_schema',
  )
}

function objectFault(schema: JsonObject, name: string, context: string[]): VendorError | null {
  if (schema.additionalProperties !== false) {
    return refused(name, context, "'additionalProperties' is required to be supplied and to be false.")
  }
  const required = arrayOr(schema.required)
  const missing = Object.keys(objectOr(schema.properties)).find((key) => !required.includes(key))
  if (missing === undefined) return null
  const rule = "'required' is required to be supplied and to be an array including every key in properties."
  return refused(name, context, `${rule} Missing '${missing}'.`)
}

/** Every schema inside a schema, with the way to it. */
function children(schema: JsonObject, context: string[]): [JsonObject, string[]][] {
  const found: [unknown, string[]][] = [[schema.items, [...context, 'items']]]
  for (const group of ['properties', '$defs', 'definitions']) {
    for (const [key, value] of Object.entries(objectOr(schema[group])))
      found.push([value, [...context, group, key]])
  }
  for (const [index, value] of arrayOr(schema.anyOf).entries())
    found.push([value, [...context, 'anyOf', String(index)]])
  return found.flatMap(([value, way]): [JsonObject, string[]][] => (isObject(value) ? [[value, way]] : []))
}

function faultIn(schema: JsonObject, name: string, context: string[]): VendorError | null {
  const forbidden = ['oneOf', 'allOf', 'not', 'patternProperties'].find((key) => key in schema)
  if (forbidden) return refused(name, context, `'${forbidden}' is not permitted.`)
  const isTyped = ['type', 'anyOf', '$ref', 'enum', 'const'].some((key) => key in schema)
  if (!isTyped) return refused(name, context, "schema must have a 'type' key.")
  const types = Array.isArray(schema.type) ? schema.type : [schema.type]
  const own = types.includes('object') ? objectFault(schema, name, context) : null
  if (own) return own
  for (const [child, way] of children(schema, context)) {
    const fault = faultIn(child, name, way)
    if (fault) return fault
  }
  return null
}

/**
 * The vendor's refusal of a strict schema, or null: the root is an object, and every object closes its properties
 * (`additionalProperties: false`) and requires all of them. (OpenAI guide "Structured model outputs".)
 */
export function strictSchemaFault(schema: JsonObject, name: string): VendorError | null {
  if (schema.type !== 'object') {
    return refused(
      name,
      [],
      `schema must be a JSON Schema of 'type: "object"', got 'type: "${String(schema.type ?? 'None')}"'.`,
    )
  }
  return faultIn(schema, name, [])
}
