import { createHmac } from 'node:crypto'

// HubSpot decodes these and no others before it signs; the `?` that starts the query is there either way.
const decodedBeforeSigning = /%(3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi

/**
 * HubSpot's signature v3 of a request: base64 of HMAC-SHA256 over method, address, body and time in milliseconds.
 * Source: HubSpot's "Validating requests". `url` is the full address that is called, `body` its exact text or ''.
 */
export const signV3 = (
  secret: string,
  request: { method: string; url: string; body: string; timestampMs: number },
): string => {
  const address = request.url.replace(decodedBeforeSigning, (escaped) => decodeURIComponent(escaped))
  return createHmac('sha256', secret)
    .update(`${request.method}${address}${request.body}${request.timestampMs}`)
    .digest('base64')
}
