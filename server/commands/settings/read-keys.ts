import type { KeyVendor } from '../../../src/ports/vendor-key.ts'
import type { KeyView } from '../../app/settings.ts'
import { type KeyVendorText, keyVendors, textOf } from './key-vendors.ts'
import type { KeyInUse } from './keys-in-use.ts'
import type { SettingsDeps } from './settings-deps.ts'

/** How the portal's keys stand, vendor by vendor. */
export const readKeys = async ({ keysInUse }: SettingsDeps, portalId: number): Promise<KeyView[]> => {
  const keys = await keysInUse(portalId)
  return keyVendors.map((text) => viewOf(text, keys[text.vendor]))
}

/** How the portal's key for one vendor stands. */
export const readKey = async (
  { keysInUse }: SettingsDeps,
  portalId: number,
  vendor: KeyVendor,
): Promise<KeyView> => viewOf(textOf(vendor), (await keysInUse(portalId))[vendor])

const viewOf = ({ vendor, name, purpose }: KeyVendorText, key: KeyInUse): KeyView => {
  const { own, state } = key
  const view = {
    vendor,
    name,
    purpose,
    status: statusOf(key),
    usedKey: own !== null ? ('own' as const) : key.apiKey !== null ? ('system' as const) : null,
    hint: own?.hint ?? null,
    savedAt: own?.savedAt ?? null,
    savedBy: own?.savedBy ?? null,
    testedAt: state?.testedAt ?? null,
    untestedBecause: state?.untested ?? null,
    failingSince: state?.failingSince ?? null,
    failure: state?.failure ?? (key.apiKey === null && own !== null ? `${upper(key.whyNot)}.` : null),
    quota: state?.quota ?? null,
  }
  return { ...view, sentence: sentenceOf(view) }
}

const statusOf = ({ own, apiKey, state }: KeyInUse): KeyView['status'] => {
  if (own === null && apiKey === null) return 'not_configured'
  if (apiKey === null || (state !== null && state.failingSince !== null)) return 'failing'
  return own === null ? 'system' : 'own'
}

const sentenceOf = (view: Omit<KeyView, 'sentence'>): string => {
  const which = view.usedKey === 'own' ? 'The key saved here' : "The system's key"
  switch (view.status) {
    case 'not_configured':
      return 'Not configured.'
    case 'failing':
      return view.failingSince === null
        ? (view.failure ?? `${which} fails.`)
        : `${which} has been failing since ${dayOf(view.failingSince)}: ${view.failure}`
    case 'system':
      return `The system's key is used.${leftOf(view)}`
    case 'own':
      return `Configured here${view.hint === null ? '' : ` (ends in ${view.hint})`}${testOf(view)}.${leftOf(view)}`
  }
}

const testOf = ({ testedAt, untestedBecause }: Omit<KeyView, 'sentence'>): string => {
  if (untestedBecause !== null) return `, not tested yet: ${untestedBecause.replace(/\.$/, '')}`
  return testedAt === null ? '' : `, last taken on ${dayOf(testedAt)}`
}

const leftOf = ({ quota }: Omit<KeyView, 'sentence'>): string => {
  if (quota === null) return ''
  const of = quota.limit === null ? '' : ` of ${quota.limit}`
  return ` ${quota.left}${of} ${quota.unit} left${quota.resetsOn === null ? '' : `, renewed on ${quota.resetsOn}`}.`
}

/** `22 November 2026, 14:05 UTC` is what people and logs can compare. */
const dayOf = (moment: Date): string =>
  `${moment.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })} UTC`

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
