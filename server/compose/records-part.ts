import type { RecordsPart } from '../app/records.ts'
import type { Deps } from '../commands/deps.ts'
import { checkRecord } from '../commands/records/check-record.ts'
import { readRecord } from '../commands/records/read-record.ts'

/** The part of the application behind the card on a company's record. */
export const recordsPart = (deps: Deps): RecordsPart => {
  const read: RecordsPart['read'] = (actor, hubspotCompanyId) => readRecord(deps, actor, hubspotCompanyId)
  return {
    read,
    check: async (input) => {
      await checkRecord(deps, input)
      return read(input.actor, input.hubspotCompanyId)
    },
  }
}
