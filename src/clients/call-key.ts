import { createHash } from 'node:crypto'

/** SHA-256 of a text, hex. */
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A key is part of an index of the database, which takes some 2,700 bytes; a page's or search's URL may be longer. */
const MOST_READABLE = 1_000

/** Names a request inside its scope: method, URL (of a long one its beginning and hash) and the hash of the body. The URL must hold no secret. */
export const requestKey = (method: string, url: string, body?: string): string => {
  const address = url.length <= MOST_READABLE ? url : `${url.slice(0, 200)}… ${sha256(url)}`
  return body === undefined ? `${method} ${address}` : `${method} ${address} ${sha256(body)}`
}

/** Names a credential without giving it away: the vendor and the first 12 hex digits of the key's hash. */
export const credentialKey = (vendor: string, secret: string): string =>
  `${vendor}:${sha256(secret).slice(0, 12)}`
