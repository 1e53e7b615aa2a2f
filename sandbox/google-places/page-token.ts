import { createHash } from 'node:crypto'
import type { SearchBody } from './request-rules.ts'

/** All that must be the same on each page of a search. */
const searchOf = ({ pageToken: _token, pageSize: _size, ...search }: SearchBody, mask: string): string =>
  createHash('sha256')
    .update(JSON.stringify([search, mask]))
    .digest('base64url')
    .slice(0, 16)

/** The token for the page that starts at `offset`. */
export const tokenFor = (body: SearchBody, mask: string, offset: number): string =>
  Buffer.from(`${searchOf(body, mask)}.${offset}`).toString('base64url')

/** Where the asked page starts: 0 without a token; null when the token is of another search, or none at all. */
export const offsetOf = (body: SearchBody, mask: string): number | null => {
  if (body.pageToken === undefined || body.pageToken === '') return 0
  const [search, offset] = Buffer.from(body.pageToken, 'base64url').toString('utf8').split('.')
  return search === searchOf(body, mask) && /^\d+$/.test(offset ?? '') ? Number(offset) : null
}
