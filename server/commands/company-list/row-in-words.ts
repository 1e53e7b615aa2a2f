import { companyStatusInWords } from '../../../src/company/register-words.ts'
import { companyNameKey } from '../../../src/normalise/company-name.ts'
import type { RowVerdict } from '../../app/company-list.ts'
import type { JudgedRow } from './report-rows.ts'

/** Verdicts as people read them. */
export const verdictWords: Record<RowVerdict, string> = {
  trading: 'Trades',
  'not-trading': 'Does not trade',
  'not-found': 'Not found',
  'same-company': 'Same company',
  checking: 'Being checked',
  failed: 'Could not be checked',
  'not-checked': 'Not checked',
}

/** What is known of a line, and why, in sentences. */
export const rowSentence = (row: JudgedRow): string => {
  const { lead, verdict } = row
  if (verdict === 'same-company')
    return [`The same company as line ${row.sameAsLine}: ${registered(row)}`, otherNumber(row)]
      .filter(Boolean)
      .join(' ')
  if (verdict === 'checking') return 'It is being looked up.'
  if (verdict === 'not-checked') return row.reason ?? 'The check ended before its turn.'
  if (verdict === 'failed') return row.reason ?? row.failure ?? 'It could not be looked up.'
  if (lead === null) return row.reason ?? 'It could not be proved.'
  return [registered(row), otherName(row), otherNumber(row), ...lead.verificationReasons.slice(1)]
    .filter(Boolean)
    .join(' ')
}

const registered = ({ lead }: JudgedRow): string => {
  if (lead === null) return ''
  const { companyStatus, dissolvedOn, incorporatedOn, legalName } = lead.facts
  const state = companyStatus === null ? 'no state given' : companyStatusInWords(companyStatus).toLowerCase()
  const since = dissolvedOn ? ` since ${day(dissolvedOn)}` : ''
  const from = incorporatedOn === null ? '' : `, incorporated ${day(incorporatedOn)}`
  return `Companies House has ${legalName ?? lead.name} (${lead.companyNumber}): ${state}${since}${from}.`
}

/** Told where the list calls it otherwise than the register does. */
const otherName = ({ name, lead }: JudgedRow): string => {
  const legal = lead?.facts.legalName ?? null
  if (legal === null || companyNameKey(legal) === companyNameKey(name)) return ''
  return `Your list calls it ${name}.`
}

/** Told where the list's number is another's, or nobody's: the name alone was enough to find the company. */
const otherNumber = ({ companyNumber, lead }: JudgedRow): string =>
  lead === null || companyNumber === null || companyNumber === lead.companyNumber
    ? ''
    : `Your list gives it the number ${companyNumber}, which is not its own.`

const day = (iso: string): string =>
  new Date(`${iso}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
