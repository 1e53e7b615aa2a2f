import { FOUND_ADDRESS_DAYS } from '../../../src/company/contact-retention.ts'
import { purgeContacts } from '../../db/repositories/lead-contacts.ts'
import type { Deps } from '../deps.ts'

const NOTE = `Addresses that a finder gave or that were guessed are deleted after ${FOUND_ADDRESS_DAYS} days; this lead had some.`

/** Deletes addresses from a finder and guesses whose time is over, and the people whom only a finder named; their leads say so. */
export const purgeFoundAddresses = async ({
  flow: { sql },
  clock,
  log,
}: Pick<Deps, 'flow' | 'clock' | 'log'>): Promise<void> => {
  const gone = await purgeContacts(sql, clock.now(), NOTE)
  if (gone > 0) log.info({ gone }, 'addresses of people were deleted: their time was over')
}
