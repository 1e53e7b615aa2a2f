import type { ZodType } from 'zod'
import { AppError, type FieldFault, invalidInput } from '../../src/errors.ts'

/** Faults of a value that a contract schema refused, in the order of the schema. */
type Issues = { code?: string; path: PropertyKey[]; message: string; keys?: string[] }[]

const faultsOf = (issues: Issues, known: string[]): FieldFault[] =>
  issues.flatMap((issue): FieldFault[] =>
    issue.code === 'unrecognized_keys'
      ? (issue.keys ?? []).map((key) => ({
          field: key.slice(0, 100),
          message: `is not known here; ${known.length > 0 ? `allowed: ${known.join(', ')}` : 'nothing is allowed'}`,
        }))
      : [{ field: issue.path.join('.') || 'body', message: issue.message }],
  )

/**
 * The value as the contract has it. `known` are the field names to tell a caller who sent another one.
 * @throws AppError `invalid_input` naming every wrong field at once
 */
export const parseInput = <Output>(schema: ZodType<Output>, value: unknown, known: string[]): Output => {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw invalidInput(faultsOf(parsed.error.issues as Issues, known))
  return parsed.data
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** True for a UUID in its usual spelling: all our ids of campaigns and leads. */
export const isUuid = (text: string): boolean => uuid.test(text)

/** The error for an id that names nothing of this portal, whether or not another portal has it. */
export const noSuch = (thing: string, field = 'id'): AppError =>
  new AppError('not_found', `There is no such ${thing} in this portal.`, {
    hint: `Take the id from the list of ${thing}s.`,
    fields: [{ field, message: `names no ${thing} of this portal` }],
  })

/**
 * An id from an address.
 * @throws AppError `not_found` when it cannot be one: what is no UUID names nothing
 */
export const parseId = (text: unknown, thing: string): string => {
  if (typeof text === 'string' && isUuid(text)) return text.toLowerCase()
  throw noSuch(thing)
}
