import { worldDate } from '../world/firm-numbers.ts'
import type { Firm } from '../world/world.ts'
import { monthsAfter } from './accounting-year.ts'
import { etagOf, filled } from './answer-parts.ts'
import { chargesOf } from './charges.ts'
import { documentIdOf } from './document-ids.ts'
import { type FiledAccounts, filedAccounts } from './filed-accounts.ts'

type Json = Record<string, unknown>
type Filing = {
  date: string
  category: string
  type: string
  description: string
  values?: Json
  document?: string
}

// The vendor's own host, whatever host was asked: programs must take the id alone.
const DOCUMENTS = 'https://frontend-doc-api.company-information.service.gov.uk/document'

const accountsFiling = (accounts: FiledAccounts): Filing => ({
  date: accounts.filedOn,
  category: 'accounts',
  type: 'AA',
  description: `accounts-with-accounts-type-${accounts.type}`,
  values: { made_up_date: accounts.madeUpTo },
  document: documentIdOf(accounts),
})

const confirmations = (incorporatedOn: string): Filing[] =>
  [0, 12, 24]
    .map((ago) => {
      const thisYear = `${worldDate.slice(0, 4)}${incorporatedOn.slice(4)}`
      return monthsAfter(thisYear <= worldDate ? thisYear : monthsAfter(thisYear, -12), -ago)
    })
    .filter((day) => day > incorporatedOn)
    .map((day) => ({
      date: day,
      category: 'confirmation-statement',
      type: 'CS01',
      description: 'confirmation-statement-with-no-updates',
      values: { made_up_date: day },
    }))

const officerFilings = ({ officers, incorporatedOn }: Firm): Filing[] =>
  officers.flatMap(({ name, role, appointedOn, resignedOn }) => {
    const inOrOut = (verb: 'appoint' | 'termination', day: string, values: Json): Filing => ({
      date: day,
      category: 'officers',
      type: verb === 'appoint' ? 'AP01' : 'TM01',
      description:
        verb === 'appoint'
          ? `appoint-person-${role}-company-with-name-date`
          : `termination-${role}-company-with-name-termination-date`,
      values: { officer_name: name, ...values },
    })
    return [
      ...(appointedOn === incorporatedOn
        ? []
        : [inOrOut('appoint', appointedOn, { appointment_date: appointedOn })]),
      ...(resignedOn === null ? [] : [inOrOut('termination', resignedOn, { termination_date: resignedOn })]),
    ]
  })

const chargeFilings = (firm: Firm): Filing[] =>
  chargesOf(firm).map(({ ordinal, createdOn }) => ({
    date: createdOn,
    category: 'mortgage',
    type: 'MR01',
    description: 'mortgage-create-with-deed-with-charge-number-charge-creation-date',
    values: {
      charge_number: `${firm.number}${String(ordinal).padStart(4, '0')}`,
      charge_creation_date: createdOn,
    },
  }))

const nameFilings = ({ previousNames }: Firm): Filing[] =>
  previousNames.map(({ ceasedOn }) => ({
    date: ceasedOn,
    category: 'change-of-name',
    type: 'CERTNM',
    description: 'certificate-change-of-name-company',
  }))

const filingsOf = (firm: Firm, incorporatedOn: string): Filing[] =>
  [
    ...filedAccounts(firm).map(accountsFiling),
    ...(firm.status === 'dissolved' ? [] : confirmations(incorporatedOn)),
    ...officerFilings(firm),
    ...chargeFilings(firm),
    ...nameFilings(firm),
    { date: incorporatedOn, category: 'incorporation', type: 'NEWINC', description: 'incorporation-company' },
  ].sort((a, b) => b.date.localeCompare(a.date))

const itemOf = (firm: Firm, filing: Filing, position: number): Json => {
  const id = Buffer.from(etagOf(`${firm.number} ${position} ${filing.description}`).slice(0, 18)).toString(
    'base64url',
  )
  return filled({
    transaction_id: id,
    date: filing.date,
    action_date: filing.date,
    category: filing.category,
    type: filing.type,
    description: filing.description,
    description_values: filing.values,
    links: filled({
      self: `/company/${firm.number}/filing-history/${id}`,
      document_metadata: filing.document === undefined ? null : `${DOCUMENTS}/${filing.document}`,
    }),
    pages: 1,
  })
}

/** One page of the vendor's filing history, newest first; of a real company the register file names no filings. */
export const filingHistoryAnswer = (firm: Firm, page: { startIndex: number; itemsPerPage: number }): Json => {
  const all =
    firm.incorporatedOn === null || firm.officers.length === 0 ? [] : filingsOf(firm, firm.incorporatedOn)
  return {
    etag: etagOf(`filings ${firm.number}`),
    filing_history_status: 'filing-history-available',
    items: all
      .map((filing, position) => itemOf(firm, filing, position))
      .slice(page.startIndex, page.startIndex + page.itemsPerPage),
    items_per_page: page.itemsPerPage,
    kind: 'filing-history',
    start_index: page.startIndex,
    total_count: all.length,
  }
}
