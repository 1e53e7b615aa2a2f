import type { Claim, FieldName } from '../company/evidence.ts'
import type {
  AccountsFigure,
  RegisterCharges,
  RegisterController,
  RegisterFiling,
  RegisterInsolvency,
  RegisterStanding,
} from '../ports/register-depth.ts'
import type { RegisterRecord } from '../ports/register-record.ts'
import { base, inBody } from './register-claims.ts'

/** A lead's page is no archive: the register has the rest, one click away. */
const MOST_FILINGS = 10
const MOST_CONTROLLERS = 10

/** Makes claims that cite one record; none when the excerpt does not stand in it, so that nothing is claimed without proof. */
const claimer =
  (record: RegisterRecord, isSandbox: boolean) =>
  (field: FieldName, value: string | null, excerpt: string | null, more: Partial<Claim> = {}): Claim[] => {
    const cited = excerpt === null ? null : inBody(record.body, excerpt)
    if (value === null || cited === null) return []
    return [{ ...base(record, isSandbox), field, value, excerpt: cited, ...more }]
  }

/** A pair of a JSON record as it is spelt there, or null: `"overdue": false`. */
const pairIn = (body: string, key: string, value: string | number | boolean): string | null => {
  const literal = JSON.stringify(value).replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
  return new RegExp(`"${key}"\\s*:\\s*${literal}(?!\\d)`, 'u').exec(body)?.[0] ?? null
}

const yesNo = (value: boolean | null): string | null => (value === null ? null : value ? 'yes' : 'no')

/** What the entry says about accounts and confirmation; charges and insolvency only when it says that there are none. */
export const standingClaims = (standing: RegisterStanding, isSandbox: boolean): Claim[] => {
  const { record } = standing
  const claim = claimer(record, isSandbox)
  const pair = (key: string, value: boolean | null): string | null =>
    value === null ? null : pairIn(record.body, key, value)
  const none = (field: FieldName, key: string, has: boolean | null): Claim[] =>
    has === false ? claim(field, 'none', pair(key, false)) : []
  return [
    ...claim('accountsMadeUpTo', standing.accountsMadeUpTo, standing.accountsMadeUpTo),
    ...claim('accountsDueOn', standing.accountsDueOn, standing.accountsDueOn),
    ...claim(
      'accountsOverdue',
      yesNo(standing.areAccountsOverdue),
      pair('overdue', standing.areAccountsOverdue),
    ),
    ...claim('confirmationDueOn', standing.confirmationDueOn, standing.confirmationDueOn),
    ...claim(
      'confirmationOverdue',
      yesNo(standing.isConfirmationOverdue),
      pair('overdue', standing.isConfirmationOverdue),
    ),
    ...none('charges', 'has_charges', standing.hasCharges),
    ...none('insolvency', 'has_insolvency_history', standing.hasInsolvencyHistory),
  ]
}

/** The newest filings in words, each citing the filed document where there is one. */
export const filingClaims = (
  filings: RegisterFiling[],
  record: RegisterRecord,
  isSandbox: boolean,
): Claim[] =>
  filings
    .slice(0, MOST_FILINGS)
    .flatMap(({ date, words, code, url, documentId }) =>
      claimer(record, isSandbox)(
        'filing',
        `${date}: ${words}`,
        pairIn(record.body, 'description', code),
        documentId === null ? {} : { url },
      ),
    )

/** How many charges there are, and whether any still stands. */
export const chargeClaims = (
  { total, outstanding, latestOn, record }: RegisterCharges,
  isSandbox: boolean,
): Claim[] => {
  if (total === 0) return []
  const latest = latestOn === null ? '' : `, the latest of ${latestOn}`
  const excerpt =
    pairIn(record.body, 'total_count', total) ?? pairIn(record.body, 'created_on', latestOn ?? '')
  return claimer(record, isSandbox)('charges', `${total}, ${outstanding} outstanding${latest}`, excerpt, {
    method: 'computed',
  })
}

/** Who owns or controls it now; a company among them with its number. */
export const controllerClaims = (
  all: RegisterController[],
  record: RegisterRecord,
  isSandbox: boolean,
): Claim[] =>
  all.slice(0, MOST_CONTROLLERS).flatMap(({ name, printed, how, companyNumber }) => {
    const who = companyNumber === null ? name : `${name} (company ${companyNumber})`
    return claimer(record, isSandbox)(
      'controller',
      how.length === 0 ? who : `${who}: ${how.join(', ')}`,
      printed,
    )
  })

/** Each case of insolvency. */
export const insolvencyClaims = (
  cases: RegisterInsolvency[],
  record: RegisterRecord,
  isSandbox: boolean,
): Claim[] =>
  cases.flatMap(({ kind, printed, from }) =>
    claimer(record, isSandbox)('insolvency', from === null ? kind : `${kind}, since ${from}`, printed),
  )

/** The figures of the accounts: `12`, `-1234 GBP on 2025-03-31`. */
export const figureClaims = (
  figures: AccountsFigure[],
  record: RegisterRecord,
  isSandbox: boolean,
): Claim[] =>
  figures.flatMap(({ field, amount, currency, to, excerpt }) =>
    claimer(record, isSandbox)(
      field,
      currency === null ? String(amount) : `${amount} ${currency} on ${to}`,
      excerpt,
      { method: 'structured-data' },
    ),
  )
