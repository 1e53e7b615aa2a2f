import type { ActivityKind, ActivityResponse } from '@leadwright/contract'
import { call } from './call.ts'
import { withQuery } from './query.ts'

/** Which entries a page shows; `kind` null: all; `after` null: from the newest. */
export type ActivityQuery = { kind: ActivityKind | null; after: string | null }

/** What happened in this account, newest first. Throws `CallFailure`. */
export const readActivity = (baseUrl: string, query: ActivityQuery): Promise<ActivityResponse> =>
  call<ActivityResponse>({
    baseUrl,
    method: 'GET',
    path: withQuery('/api/v1/activity', { ...query, limit: 25 }),
  })
