import type { FieldFault } from '../../src/errors.ts'

/** Deeper than any form; deeper bodies are an attack or a mistake. */
const maximumDepth = 20

const faultOf = (value: unknown): string | null => {
  if (typeof value !== 'string') return null
  if (value.includes('\u0000')) return 'holds a NUL character; send text without it'
  return value.isWellFormed() ? null : 'holds half a Unicode character; send well-formed text'
}

/** Faults of a JSON value that the database could not store: NUL, half characters, nesting below twenty levels. */
export const unstorableText = (value: unknown, path = '', depth = 0): FieldFault[] => {
  const fault = faultOf(value)
  if (fault) return [{ field: path || 'body', message: fault }]
  if (value === null || typeof value !== 'object') return []
  if (depth >= maximumDepth)
    return [{ field: path || 'body', message: `is nested deeper than ${maximumDepth} levels` }]
  return Object.entries(value).flatMap(([name, item]) => {
    const nameFault = faultOf(name)
    const inner = path ? `${path}.${name}` : name
    if (nameFault) return [{ field: path || 'body', message: `a field name ${nameFault}` }]
    return unstorableText(item, inner, depth + 1)
  })
}
