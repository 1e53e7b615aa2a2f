import type { Verification } from '../company/company.ts'
import type { RegisterEntry } from '../ports/company-register.ts'
import type { Identity } from './examination.ts'
import { printsNumber } from './resolve.ts'

/** Register states in which a company does business. `open` is used for some overseas and other bodies. */
const tradingStates = new Set(['active', 'open'])

/** Null when the company trades; else why not, in words. An entry without a state (royal charters) trades. */
export const notTradingReason = (entry: RegisterEntry): string | null =>
  entry.status === null || tradingStates.has(entry.status)
    ? null
    : `Companies House says: ${entry.status.replaceAll('-', ' ')}.`

/**
 * How far a resolved company is proved. Verified: register and own website agree (its number or its address stands on
 * its site). Partly: only the register proves it. Unverified never comes this far.
 */
export const verify = (identity: Identity): Verification & { verdict: 'verified' | 'partly' } => {
  const { entry, site } = identity
  const onRegister = `On the register as ${entry.number}, ${entry.status ?? 'no status given'}: ${identity.because}.`
  if (site === null)
    return { verdict: 'partly', reasons: [onRegister, 'No website of its own was found or proved.'] }
  if (printsNumber(site, entry))
    return {
      verdict: 'verified',
      reasons: [onRegister, `Its website ${site.reading.domain} prints this number.`],
    }
  const atOffice =
    entry.officePostcode !== null &&
    site.addresses.some((address) => address.postcode === entry.officePostcode)
  if (atOffice) {
    return {
      verdict: 'verified',
      reasons: [
        onRegister,
        `Its website ${site.reading.domain} gives the registered postcode ${entry.officePostcode}.`,
      ],
    }
  }
  return {
    verdict: 'partly',
    reasons: [
      onRegister,
      `Its website ${site.reading.domain} carries its name, but neither its number nor its registered postcode.`,
    ],
  }
}
