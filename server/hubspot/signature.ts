import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** A request as it came in. `uri`: the full address that was called, query in its original order. */
type Received = { method: string; uri: string; body: Uint8Array; signature: string | undefined }

/** Whether a request is HubSpot's; the reason is for our log, in words that hold nothing of the request. */
export type Verdict = { ok: true } | { ok: false; reason: string }

/** HubSpot's own bound: older requests are refused. */
const TOLERANCE_MS = 5 * 60_000

/** The only escapes that HubSpot decodes before it signs; `%20`, `%26`, `%3D` and all others stay as they are. */
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

const asSigned = (uri: string): string =>
  uri.replace(/%[0-9a-f]{2}/gi, (code) => decoded[code.toUpperCase()] ?? code)

const isSame = (expected: string, given: string): boolean => {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)]
  return one.length === other.length && timingSafeEqual(one, other)
}

const ageFault = (timestamp: string | undefined, nowMs: number): string | null => {
  if (timestamp === undefined || !/^\d{1,15}$/.test(timestamp)) return 'its timestamp is missing or no number'
  const ageMs = nowMs - Number(timestamp)
  if (ageMs > TOLERANCE_MS) return 'it is older than five minutes'
  return ageMs < -TOLERANCE_MS ? 'its timestamp lies in the future' : null
}

const compared = (secrets: readonly string[], given: string, sign: (secret: string) => string): Verdict =>
  secrets.some((secret) => isSame(sign(secret), given))
    ? { ok: true }
    : { ok: false, reason: 'its signature does not fit' }

/**
 * HubSpot's signature v3: base64(HMAC-SHA256(secret, METHOD + URI + raw body + timestamp)), timestamp in milliseconds, good
 * for five minutes either way. Any of the secrets will do (rotation).
 * Source: HubSpot's "Validating requests"; the decoding list as in facts of November 2026. The signature helper of
 * @hubspot/api-client is not used: it skips the age check for timestamps that are no numbers.
 */
export const verifyV3 = (
  secrets: readonly string[],
  request: Received & { timestamp: string | undefined },
  nowMs: number,
): Verdict => {
  const { method, uri, body, signature, timestamp } = request
  if (signature === undefined) return { ok: false, reason: 'it carries no signature of version 3' }
  const reason = ageFault(timestamp, nowMs)
  if (reason !== null || timestamp === undefined) return { ok: false, reason: reason ?? '' }
  return compared(secrets, signature, (secret) =>
    createHmac('sha256', secret)
      .update(method.toUpperCase() + asSigned(uri))
      .update(body)
      .update(timestamp)
      .digest('base64'),
  )
}

/**
 * HubSpot's signature v2, documented for workflow actions only: hex(SHA-256(secret + METHOD + URI + body)). It has no
 * timestamp, so that a repeated request looks like the first: what it starts must be harmless to repeat.
 */
export const verifyV2 = (secrets: readonly string[], request: Received): Verdict => {
  const { method, uri, body, signature } = request
  if (signature === undefined) return { ok: false, reason: 'it carries no signature of version 2' }
  return compared(secrets, signature, (secret) =>
    createHash('sha256')
      .update(secret + method.toUpperCase() + uri)
      .update(body)
      .digest('hex'),
  )
}
