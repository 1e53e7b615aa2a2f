import { FOUND_ADDRESS_DAYS } from '../../../src/company/contact-retention.ts'
import { purgeContacts } from '../../db/repositories/lead-contacts.ts'
import type { Sql } from '../../db/sql.ts'

const NOTE = `Addresses that a finder gave or that were guessed are deleted after ${FOUND_ADDRESS_DAYS} days; this lead had some.`

/** Deletes addresses from a finder and guesses whose time is over, and the people whom only a finder named; their leads say so. */
export const purgeFoundAddresses = (sql: Sql, now: Date): Promise<void> => purgeContacts(sql, now, NOTE)
