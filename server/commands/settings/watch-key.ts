import { credentialKey } from '../../../src/clients/call-key.ts'
import { SourceUnusable } from '../../../src/errors.ts'
import type { Clock } from '../../../src/ports/clock.ts'
import type { ScopedGate } from '../../../src/ports/outside-call.ts'
import { noteKeyFailing, noteKeyWorks } from '../../db/repositories/vendor-keys.ts'
import type { Sql } from '../../db/sql.ts'
import type { KeyInUse } from './keys-in-use.ts'

/**
 * The gate for calls that carry this key: when the vendor refuses it (or its account), that is noted for the portal's
 * settings; the next call that goes well clears it.
 */
export const watchKey = (
  { sql, clock }: { sql: Sql; clock: Clock },
  { portalId, vendor, apiKey, state }: KeyInUse & { apiKey: string },
  gate: ScopedGate,
): ScopedGate => {
  const credential = credentialKey(vendor, apiKey)
  let isFailing = state !== null && state.failingSince !== null
  let isInDoubt = isFailing || (state !== null && state.untested !== null)
  return {
    call: async (call) => {
      try {
        const answer = await gate.call(call)
        if (isInDoubt && !answer.wasRecorded) {
          isFailing = isInDoubt = false
          await noteKeyWorks(sql, portalId, credential, clock.now())
        }
        return answer
      } catch (error) {
        if (!isFailing && error instanceof SourceUnusable && error.code === 'vendor_refused') {
          isFailing = isInDoubt = true
          await noteKeyFailing(sql, portalId, credential, { at: clock.now(), because: error.message })
        }
        throw error
      }
    },
  }
}
