import type { Random } from '../web/chance.ts'
import type { Finding } from './finding.ts'
import { arrayOr, isObject, type JsonObject, objectOr } from './json.ts'
import { meaningOf } from './property-meanings.ts'

/** What a filling draws on: the whole schema (for `$ref`), the companies to list, the companies left to place. */
type Filling = { root: JsonObject; findings: Finding[]; isListed: boolean; random: Random }

const neutralSentence = 'Nothing in the text speaks against it.'

function resolved(schema: unknown, root: JsonObject): JsonObject {
  const object = objectOr(schema)
  if (typeof object.$ref !== 'string') return object
  let target: unknown = root
  for (const part of object.$ref.replace(/^#\/?/, '').split('/').filter(Boolean))
    target = objectOr(target)[part]
  return objectOr(target)
}

/** The schema without its null branch, and whether it had one. */
function parted(schema: unknown, root: JsonObject): { schema: JsonObject; isNullable: boolean } {
  const whole = resolved(schema, root)
  const branches = arrayOr(whole.anyOf).map((branch) => resolved(branch, root))
  if (branches.length > 0) {
    const real = branches.find((branch) => branch.type !== 'null') ?? {}
    const inner = parted(real, root)
    return {
      schema: inner.schema,
      isNullable: inner.isNullable || branches.some((branch) => branch.type === 'null'),
    }
  }
  if (!Array.isArray(whole.type)) return { schema: whole, isNullable: false }
  return {
    schema: { ...whole, type: whole.type.find((type) => type !== 'null') },
    isNullable: whole.type.includes('null'),
  }
}

function enumValue(choices: unknown[], wanted: unknown): unknown {
  const text = String(wanted).toLowerCase()
  return choices.find((choice) => String(choice).toLowerCase() === text) ?? choices[0]
}

function textValue(wanted: unknown): string | null {
  const first = Array.isArray(wanted) ? wanted[0] : wanted
  if (first === null || first === undefined) return null
  return typeof first === 'object' ? null : String(first)
}

function numberValue(wanted: unknown, schema: JsonObject): number | null {
  if (typeof wanted !== 'number') return null
  const isPercent = wanted <= 1 && (schema.type === 'integer' || Number(schema.maximum ?? 1) > 1)
  return isPercent ? Math.round(wanted * Number(schema.maximum ?? 100)) : wanted
}

function listValue(
  filling: Filling,
  schema: JsonObject,
  wanted: unknown,
  finding: Finding | null,
): unknown[] {
  const items = parted(schema.items, filling.root).schema
  const maximum = typeof schema.maxItems === 'number' ? schema.maxItems : Number.POSITIVE_INFINITY
  if (items.type === 'object' && finding === null && !filling.isListed) {
    filling.isListed = true
    return filling.findings.slice(0, maximum).map((one) => objectValue(filling, items, one))
  }
  const values = Array.isArray(wanted) ? wanted : wanted === null || wanted === undefined ? [] : [wanted]
  if (items.type !== 'object')
    return values.slice(0, maximum).map((value) => (items.type === 'string' ? String(value) : value))
  // A list of pages inside a company: each page an object of its own.
  return values.slice(0, maximum).map((value) => {
    return objectValue(
      filling,
      items,
      finding && { ...finding, website: String(value), sources: [String(value)] },
    )
  })
}

function scalarValue(
  filling: Filling,
  schema: JsonObject,
  isNullable: boolean,
  wanted: unknown,
  isKnown: boolean,
): unknown {
  if ('const' in schema) return schema.const
  if (Array.isArray(schema.enum)) return wanted === null && isNullable ? null : enumValue(schema.enum, wanted)
  if (schema.type === 'boolean')
    return typeof wanted === 'boolean' ? wanted : isNullable ? null : filling.findings.length > 0
  if (schema.type === 'number' || schema.type === 'integer') {
    return numberValue(wanted, schema) ?? (isNullable ? null : Number(schema.minimum ?? 0))
  }
  if (schema.type === 'null') return null
  return textValue(wanted) ?? (isNullable ? null : isKnown ? '' : neutralSentence)
}

function propertyValue(filling: Filling, property: string, given: unknown, finding: Finding | null): unknown {
  const { schema, isNullable } = parted(given, filling.root)
  const wanted = finding ? (meaningOf(property)?.(finding, filling.random) ?? null) : null
  if (schema.type === 'object') return objectValue(filling, schema, finding)
  if (schema.type === 'array') return listValue(filling, schema, wanted, finding)
  return scalarValue(filling, schema, isNullable, wanted, finding !== null)
}

function objectValue(filling: Filling, schema: JsonObject, finding: Finding | null): JsonObject {
  const properties = Object.entries(objectOr(schema.properties))
  return Object.fromEntries(
    properties.map(([name, given]) => [name, propertyValue(filling, name, given, finding)]),
  )
}

/**
 * A value that obeys the JSON schema: the first array of objects lists the companies, its properties filled by what their
 * names mean; unknown strings are null where that is allowed. Without such an array strings get a neutral sentence and
 * enumerations their first value.
 */
export function filledSchema(schema: JsonObject, findings: Finding[], random: Random): JsonObject {
  const root = isObject(schema) ? schema : {}
  return objectValue({ root, findings, isListed: false, random }, resolved(root, root), null)
}

/** The shape used when JSON is asked for without a schema. */
export const plainListSchema: JsonObject = {
  type: 'object',
  properties: {
    companies: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          website: { type: ['string', 'null'] },
          town: { type: ['string', 'null'] },
          postcode: { type: ['string', 'null'] },
          source_urls: { type: 'array', items: { type: 'string' } },
        },
      },
    },
  },
}
