import type { MatchesPart } from '../app/matches.ts'
import type { Deps } from '../commands/deps.ts'
import { readMatchQueue, readToldMatches } from '../commands/review/match-queue.ts'
import { takeBackMatch } from '../commands/review/take-back-match.ts'
import { tellMatch } from '../commands/review/tell-match.ts'

/** The part of the application where people decide about possible duplicates. */
export const matchesPart = (deps: Deps): MatchesPart => {
  const { sql } = deps.flow
  return {
    queue: (portalId, page) => readMatchQueue(sql, portalId, page),
    tell: (input) => tellMatch(deps, input),
    told: (portalId, page) => readToldMatches(sql, portalId, page),
    takeBack: (input) => takeBackMatch(deps, input),
  }
}
