/** A JSON object whose fields are not known yet. */
export type JsonObject = { [key: string]: unknown }

/** True for a JSON object, false for arrays, null and the rest. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value when it is a JSON object, else an empty one. */
export function objectOr(value: unknown): JsonObject {
  return isObject(value) ? value : {}
}

/** The value when it is an array, else an empty one. */
export function arrayOr(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
