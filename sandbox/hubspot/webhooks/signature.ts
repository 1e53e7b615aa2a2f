import { createHash, createHmac } from 'node:crypto'

/** The escapes that HubSpot decodes before signing; all others stay as they are. */
const decoded: Record<string, string> = {
  '%3A': ':',
  '%2F': '/',
  '%3F': '?',
  '%40': '@',
  '%21': '!',
  '%24': '$',
  '%27': "'",
  '%28': '(',
  '%29': ')',
  '%2A': '*',
  '%2C': ',',
  '%3B': ';',
}

const uriAsSigned = (uri: string): string =>
  uri.replace(/%[0-9A-F]{2}/gi, (code) => decoded[code.toUpperCase()] ?? code)

/**
 * The headers of a signed POST: version 3 (base64 of HMAC-SHA256 over method, URI, body and time) beside version 1,
 * which HubSpot still sends along. `timestampMs` is the time of this attempt.
 */
export const signedHeaders = (
  secret: string,
  call: { uri: string; body: string; timestampMs: number },
): Record<string, string> => {
  const { uri, body, timestampMs } = call
  const message = `POST${uriAsSigned(uri)}${body}${timestampMs}`
  return {
    'x-hubspot-signature': createHash('sha256').update(`${secret}${body}`).digest('hex'),
    'x-hubspot-signature-version': 'v1',
    'x-hubspot-signature-v3': createHmac('sha256', secret).update(message).digest('base64'),
    'x-hubspot-request-timestamp': String(timestampMs),
  }
}
