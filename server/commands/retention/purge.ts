import { KEPT_DAYS } from '../../../src/compliance/retention.ts'
import type { Clock } from '../../../src/ports/clock.ts'
import { purgeCalls, purgeGoogleContent } from '../../db/repositories/purge.ts'
import type { Deps } from '../deps.ts'

const DAY_MS = 86_400_000

/** Deletes what may not or need not be kept any longer, of all portals. Running it twice is harmless. */
export const purge = async ({
  flow: { sql },
  clock,
}: {
  flow: Pick<Deps['flow'], 'sql'>
  clock: Clock
}): Promise<void> => {
  const before = (days: number): Date => new Date(clock.now().getTime() - days * DAY_MS)
  await purgeGoogleContent(sql, before(KEPT_DAYS.googlePlaces))
  await purgeCalls(sql, before(KEPT_DAYS.recordedCalls))
}
