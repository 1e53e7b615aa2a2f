import { createHash } from 'node:crypto'
import type { SourceUnusable } from '../../src/errors.ts'

/** One kind of call for one portal, under the token that it would carry. */
type Asked = { portalId: number; operation: string; accessToken: string }

/** What HubSpot does not let us do, so that it is not asked again and again. */
export type MissingPermissions = {
  /** The refusal that this kind of call met under this very token; null: none. A new token is a new chance. */
  refusalOf(asked: Asked): SourceUnusable | null
  note(asked: Asked, refusal: SourceUnusable): void
}

/** Kept in memory: after a restart each kind of call is tried once more. A token changes every half hour, and when a portal connects anew. */
export const createMissingPermissions = (): MissingPermissions => {
  const refused = new Map<string, { token: string; refusal: SourceUnusable }>()
  const keyOf = ({ portalId, operation }: Asked): string => `${portalId} ${operation}`
  const printOf = ({ accessToken }: Asked): string => createHash('sha256').update(accessToken).digest('hex')
  return {
    refusalOf: (asked) => {
      const known = refused.get(keyOf(asked))
      return known?.token === printOf(asked) ? known.refusal : null
    },
    note: (asked, refusal) => void refused.set(keyOf(asked), { token: printOf(asked), refusal }),
  }
}
