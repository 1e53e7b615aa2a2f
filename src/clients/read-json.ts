import type { ZodType } from 'zod'
import type { OutsideAnswer } from '../ports/outside-call.ts'
import { nonsense } from './classify.ts'

/** The answer's body by its schema. Throws ItemFailed `vendor_nonsense` when it is no JSON or has another shape. */
export const readJson = <T>(
  answer: OutsideAnswer,
  schema: ZodType<T>,
  vendorName: string,
  operation: string,
): T => {
  let json: unknown
  try {
    json = JSON.parse(answer.body)
  } catch (error) {
    throw nonsense(vendorName, operation, error)
  }
  const result = schema.safeParse(json)
  if (!result.success) throw nonsense(vendorName, operation, result.error)
  return result.data
}
