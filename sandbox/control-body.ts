import type { Response } from 'express'
import type { z } from 'zod'

/** The body in the schema's shape, or null after a 400 that names what is wrong. */
export const readControlBody = <T>(schema: z.ZodType<T>, body: unknown, response: Response): T | null => {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  response.status(400).json({
    error: parsed.error.issues
      .map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`)
      .join('; '),
  })
  return null
}
