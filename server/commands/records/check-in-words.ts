import type { RecordCheckView, RecordCompanyView } from '../../app/records.ts'
import type { CheckRow } from '../../db/repositories/record-checks.ts'

/** A check as people are told of it. `company`: what is known of the record's company by now. */
export const checkInWords = (check: CheckRow, company: RecordCompanyView | null): RecordCheckView => {
  const { startedAt, finishedAt } = check
  return { ...ending(check, company), startedAt, finishedAt }
}

const ending = (
  { outcome, outcomeReason }: CheckRow,
  company: RecordCompanyView | null,
): Pick<RecordCheckView, 'state' | 'message'> => {
  const reason = outcomeReason ?? ''
  if (outcome === 'lead') {
    const name = company === null ? 'The company' : company.name
    const number = company?.companyNumber ?? null
    return { state: 'found', message: `${name} is on the register${number === null ? '' : ` as ${number}`}.` }
  }
  if (outcome === 'unverified') return { state: 'not-found', message: reason }
  if (outcome !== null) return { state: 'failed', message: `The check did not get to its end: ${reason}` }
  return {
    state: 'running',
    message: 'Looking at the register and its own website; this takes some seconds.',
  }
}
