import type { Verification } from '../company/company.ts'
import { registerName } from '../normalise/official-number.ts'
import type { RegisterEntry } from '../ports/company-register.ts'
import { isEstablishment } from './establishment-claims.ts'
import type { Identity } from './examination.ts'
import { printsNumber } from './resolve.ts'

/** Register states in which a company does business. `open` is used for some overseas and other bodies. */
const tradingStates = new Set(['active', 'open'])

/** Null when the company trades; else why not, in words. An entry without a state (royal charters) trades. */
export const notTradingReason = (entry: RegisterEntry): string | null =>
  entry.status === null || tradingStates.has(entry.status)
    ? null
    : `${registerName(entry.number)} says: ${entry.status.replaceAll('-', ' ')}.`

/**
 * How far a resolved company is proved. Verified: register and own website agree (its number or its address stands on
 * its site). Partly: only the register proves it. Unverified never comes this far.
 */
export const verify = (identity: Identity): Verification & { verdict: 'verified' | 'partly' } => {
  const { entry, site } = identity
  const register = isEstablishment(entry) ? registerName(entry.number) : 'the register'
  const onRegister = `On ${register.replace(/^The/, 'the')} as ${entry.number}, ${entry.status ?? 'no status given'}: ${identity.because}.`
  if (site === null)
    return { verdict: 'partly', reasons: [onRegister, 'No website of its own was found or proved.'] }
  if (printsNumber(site, entry))
    return {
      verdict: 'verified',
      reasons: [onRegister, `Its website ${site.reading.domain} prints this number.`],
    }
  const registered = registeredPostcodes(entry).find((postcode) =>
    site.addresses.some((address) => address.postcode === postcode),
  )
  if (registered !== undefined) {
    return {
      verdict: 'verified',
      reasons: [
        onRegister,
        `Its website ${site.reading.domain} gives the registered postcode ${registered}.`,
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

/** Its office's, and those of the schools or care providers that it runs. */
const registeredPostcodes = ({ officePostcode, establishments = [] }: RegisterEntry): string[] => [
  ...(officePostcode === null ? [] : [officePostcode]),
  ...establishments.map(({ postcode }) => postcode),
]
