import { z } from 'zod'
import { faultsOf } from '../../../src/campaigns/brief.ts'
import { credentialKey } from '../../../src/clients/call-key.ts'
import { invalidInput } from '../../../src/errors.ts'
import type { KeyView } from '../../app/settings.ts'
import type { Actor } from '../../app.ts'
import { insertAudit } from '../../db/repositories/audit-entries.ts'
import { lockPortalSettings } from '../../db/repositories/portal-settings.ts'
import {
  deleteVendorKeyStates,
  noteKeyTested,
  noteKeyUntested,
  saveVendorKey,
} from '../../db/repositories/vendor-keys.ts'
import type { Sql } from '../../db/sql.ts'
import { requireAdmin } from './allowed-in-portal.ts'
import { type KeyVendorText, readVendor, vendorFaults } from './key-vendors.ts'
import { sealedFor } from './keys-in-use.ts'
import { readKey } from './read-keys.ts'
import type { SettingsDeps } from './settings-deps.ts'
import { type KeyTrial, tryKey } from './try-key.ts'

const words = 'must be the key itself: 8 to 400 letters, digits and signs without blanks or line breaks'

// Messages never repeat the value. Anything but printable ASCII could not be sent in a header.
const schema = z.strictObject({ apiKey: z.string(words).regex(/^[\x21-\x7e]{8,400}$/, words) }, words)

/** A key longer than this may show its last four characters. */
const HIDDEN_LENGTH = 12

/** See `SettingsPart.saveKey`. */
export const saveKey = async (
  deps: SettingsDeps,
  input: { actor: Actor; vendor: string; raw: unknown },
): Promise<KeyView> => {
  const { actor } = input
  const { portalId } = actor
  await requireAdmin(deps.flow.sql, actor)
  const { vendor, apiKey } = readInput(input)
  const trial = await tryKey(deps, portalId, vendor, apiKey)
  if (trial.kind === 'refused')
    throw invalidInput([{ field: 'apiKey', message: `was not saved: ${trial.because}` }])
  await deps.flow.inTransaction(async (sql) => {
    await lockPortalSettings(sql, portalId)
    await saveVendorKey(sql, portalId, {
      vendor: vendor.vendor,
      keySealed: deps.box.seal(apiKey, sealedFor(portalId, vendor.vendor)),
      hint: apiKey.length > HIDDEN_LENGTH ? apiKey.slice(-4) : null,
      savedAt: deps.clock.now(),
      savedBy: actor.name,
    })
    await deleteVendorKeyStates(sql, portalId, vendor.vendor)
    await noteTrial(sql, portalId, credentialKey(vendor.vendor, apiKey), trial, deps.clock.now())
    const detail = { isTested: trial.kind === 'good' }
    await insertAudit(sql, actor, { action: 'key.saved', subject: vendor.name, detail })
  })
  return readKey(deps, portalId, vendor.vendor)
}

const readInput = ({
  vendor,
  raw,
}: {
  vendor: string
  raw: unknown
}): { vendor: KeyVendorText; apiKey: string } => {
  const read = schema.safeParse(raw)
  const faults = [...vendorFaults(vendor), ...(read.success ? [] : faultsOf(read.error))]
  if (!read.success || faults.length > 0) throw invalidInput(faults)
  return { vendor: readVendor(vendor), apiKey: read.data.apiKey }
}

const noteTrial = (
  sql: Sql,
  portalId: number,
  credential: string,
  trial: Exclude<KeyTrial, { kind: 'refused' }>,
  at: Date,
): Promise<void> =>
  trial.kind === 'good'
    ? noteKeyTested(sql, portalId, credential, { at, quota: trial.quota })
    : noteKeyUntested(sql, portalId, credential, trial.because)
