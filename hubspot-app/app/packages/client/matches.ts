import type {
  MatchesResponse,
  MatchVerdictsResponse,
  MatchWord,
  TakeBackVerdictResponse,
  TellMatchResponse,
} from '@leadwright/contract'
import { call } from './call.ts'
import { withQuery } from './query.ts'

type Page = { limit: number; after: string | null }

/** A page of the possible duplicates that wait for a word. Throws `CallFailure`. */
export const readMatches = (baseUrl: string, page: Page): Promise<MatchesResponse> =>
  call<MatchesResponse>({ baseUrl, method: 'GET', path: withQuery('/api/v1/matches', page) })

/** Says how the two stand; the same again changes nothing. Throws `CallFailure`. */
export const tellMatch = (baseUrl: string, id: string, verdict: MatchWord): Promise<TellMatchResponse> =>
  call<TellMatchResponse>({
    baseUrl,
    method: 'POST',
    path: `/api/v1/matches/${encodeURIComponent(id)}/verdict`,
    body: { verdict },
  })

/** A page of what was said and holds, newest first. Throws `CallFailure`. */
export const readMatchVerdicts = (baseUrl: string, page: Page): Promise<MatchVerdictsResponse> =>
  call<MatchVerdictsResponse>({ baseUrl, method: 'GET', path: withQuery('/api/v1/match-verdicts', page) })

/** Takes a verdict back. Throws `CallFailure`. */
export const takeBackVerdict = (baseUrl: string, id: string): Promise<TakeBackVerdictResponse> =>
  call<TakeBackVerdictResponse>({
    baseUrl,
    method: 'DELETE',
    path: `/api/v1/match-verdicts/${encodeURIComponent(id)}`,
  })
