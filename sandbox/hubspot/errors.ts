import type { Response } from 'express'
import { hashText } from '../seeded-random.ts'

/** What one field did wrong, in HubSpot's words. */
type ErrorDetail = { message: string; code?: string; context?: Record<string, string[]> }

/** An id in the form of HubSpot's correlation ids; the same for the same text. */
const correlationId = (text: string): string => {
  const digits = [0, 1, 2, 3].map((part) => hashText(`${part}${text}`).toString(16).padStart(8, '0')).join('')
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20, 32)}`
}

/** Answers with HubSpot's error body. */
export const fail = (
  response: Response,
  status: number,
  error: { message: string; category: string; errors?: ErrorDetail[] },
): void => {
  response
    .status(status)
    .json({ status: 'error', ...error, correlationId: correlationId(`${status}${error.message}`) })
}

/** 400 with the category that HubSpot gives to input it refuses. */
export const refuse = (response: Response, message: string, errors?: ErrorDetail[]): void =>
  fail(response, 400, { message, category: 'VALIDATION_ERROR', ...(errors ? { errors } : {}) })

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
