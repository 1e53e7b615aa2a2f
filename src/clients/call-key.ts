import { createHash } from 'node:crypto'

/** SHA-256 of a text, hex. */
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Names a request inside its scope: method, URL and the hash of the body. The URL must hold no secret. */
export const requestKey = (method: string, url: string, body?: string): string =>
  body === undefined ? `${method} ${url}` : `${method} ${url} ${sha256(body)}`

/** Names a credential without giving it away: the vendor and the first 12 hex digits of the key's hash. */
export const credentialKey = (vendor: string, secret: string): string =>
  `${vendor}:${sha256(secret).slice(0, 12)}`
