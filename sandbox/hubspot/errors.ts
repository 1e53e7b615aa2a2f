import type { Response } from 'express'
import { hashText } from '../seeded-random.ts'

/** What one field did wrong, in HubSpot's words. */
export type ErrorDetail = { message: string; code?: string; in?: string; context?: Record<string, string[]> }

/** A refusal as HubSpot words it. */
export type HubSpotFault = {
  status: number
  message: string
  category: string
  subCategory?: string
  context?: Record<string, string[]>
  errors?: ErrorDetail[]
  links?: Record<string, string>
}

/** An id in the form of HubSpot's correlation ids; the same for the same text. */
const correlationId = (text: string): string => {
  const digits = [0, 1, 2, 3].map((part) => hashText(`${part}${text}`).toString(16).padStart(8, '0')).join('')
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20, 32)}`
}

/** Answers with HubSpot's error body. */
export const failWith = (response: Response, { status, ...error }: HubSpotFault): void => {
  const id = correlationId(`${status}${error.message}`)
  response.status(status).json({ status: 'error', ...error, correlationId: id })
}

/** {@link failWith}, with the status apart. */
export const fail = (response: Response, status: number, error: Omit<HubSpotFault, 'status'>): void =>
  failWith(response, { status, ...error })

/** A 400 with the category that HubSpot gives to input it refuses. */
export const invalid = (message: string, errors?: ErrorDetail[]): HubSpotFault => ({
  status: 400,
  message,
  category: 'VALIDATION_ERROR',
  ...(errors ? { errors } : {}),
})

/** Answers {@link invalid}. */
export const refuse = (response: Response, message: string, errors?: ErrorDetail[]): void =>
  failWith(response, invalid(message, errors))

/** What HubSpot answers for an id that it does not know. */
export const notFound: HubSpotFault = {
  status: 404,
  message: 'resource not found',
  category: 'OBJECT_NOT_FOUND',
}

/** HubSpot's answer to a call above a limit: `TEN_SECONDLY_ROLLING` or, for searches, `SECONDLY`. */
export const refuseForLimit = (response: Response, policyName: 'TEN_SECONDLY_ROLLING' | 'SECONDLY'): void => {
  response.status(429).json({
    status: 'error',
    message: `You have reached your ${policyName.toLowerCase()} limit.`,
    errorType: 'RATE_LIMIT',
    correlationId: correlationId(policyName),
    policyName,
    groupName: 'publicapi:crm',
  })
}
