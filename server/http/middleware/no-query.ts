import type { RequestHandler } from 'express'
import { z } from 'zod'
import { parseInput } from '../validate.ts'

const nothing = z.strictObject({})

/** Refuses every query parameter, where none has a meaning: 400 naming them. */
export const noQuery: RequestHandler = (request, _response, next) => {
  parseInput(nothing, request.query, [])
  next()
}
