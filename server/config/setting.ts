import { z } from 'zod'

/** A text without outer blanks; null when absent or blank. */
export const text = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value.trim() === '' ? null : value.trim()))
/** Names with commas between them, in their order, each once; null when absent. */
export const names = text.transform((value) => {
  const list = (value ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return list.length === 0 ? null : [...new Set(list)]
})
/** A decimal number in the range; null when absent. */
const number = (allowed: string, minimum: number, maximum: number) =>
  text
    .refine((value) => value === null || /^\d+(\.\d+)?$/.test(value), allowed)
    .transform((value) => (value === null ? null : Number(value)))
    .refine((value) => value === null || (value >= minimum && value <= maximum), allowed)
/** A whole number in the range; null when absent. */
export const whole = (allowed: string, minimum: number, maximum: number) =>
  number(allowed, minimum, maximum).refine((value) => value === null || Number.isInteger(value), allowed)
/** One of the given words; null when absent. */
export const oneOf = <const Value extends string>(...values: Value[]) => {
  const list = z.enum(values)
  const allowed = `must be ${values.join(' or ')}`
  return text
    .refine((value) => value === null || list.safeParse(value).success, allowed)
    .transform((value) => {
      const parsed = list.safeParse(value)
      return parsed.success ? parsed.data : null
    })
}
/** True for an absolute address with one of the protocols (each with its colon). */
export const isUrl = (value: string, protocols: string[]): boolean =>
  URL.canParse(value) && protocols.includes(new URL(value).protocol)
/** An http(s) address without slashes at the end; null when absent. */
export const url = text
  .refine(
    (value) => value === null || isUrl(value, ['http:', 'https:']),
    'must be an address that starts with http:// or https://',
  )
  .transform((value) => value?.replace(/\/+$/, '') ?? null)
/** From 0 to 1; null when absent. */
export const scale = number('must be a number from 0 (none) to 1 (as in real life)', 0, 1)
