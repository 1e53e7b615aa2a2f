import { createHmac } from 'node:crypto'

/** A request to be signed as HubSpot does it. `path` with its query. */
export type ToSign = {
  method: string
  baseUrl: string
  path: string
  body?: string
  secret: string
  /** Milliseconds; now when left out. */
  atMs?: number
}

/** The headers of HubSpot's signature v3, worked out apart from the product's own code (no escapes are decoded here). */
export const signedHeaders = ({
  method,
  baseUrl,
  path,
  body = '',
  secret,
  atMs,
}: ToSign): Record<string, string> => {
  const timestamp = String(atMs ?? Date.now())
  const message = `${method}${baseUrl}${path}${body}${timestamp}`
  return {
    'x-hubspot-signature-v3': createHmac('sha256', secret).update(message).digest('base64'),
    'x-hubspot-request-timestamp': timestamp,
  }
}
