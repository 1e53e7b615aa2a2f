import { fractionOf } from '../seeded-random.ts'
import { worldDate } from '../world/firm-numbers.ts'
import type { Firm } from '../world/world.ts'
import { addressAnswer, etagOf, filled, jurisdictionOf } from './answer-parts.ts'

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** The same day `months` later, or the last day of that month. */
const monthsAfter = (date: string, months: number): string => {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const lastDay = new Date(Date.UTC(Math.floor(count / 12), (count % 12) + 1, 0)).getUTCDate()
  const day = Math.min(Number(date.slice(8)), lastDay)
  return `${Math.floor(count / 12)}-${twoDigits((count % 12) + 1)}-${twoDigits(day)}`
}

const monthEnd = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

/** The last year end whose accounts are filed by now; some firms are a year behind. */
const lastYearEnd = (firm: Firm, month: number): { made: string; isOverdue: boolean } => {
  const year = Number(worldDate.slice(0, 4))
  const due = (end: string): boolean => monthsAfter(end, 9) <= worldDate
  const regular =
    [year, year - 1, year - 2].map((each) => monthEnd(each, month)).find(due) ?? monthEnd(year - 2, month)
  const isOverdue = firm.status === 'active' && fractionOf(`overdue ${firm.number}`) < 0.04
  return { made: isOverdue ? monthEnd(Number(regular.slice(0, 4)) - 1, month) : regular, isOverdue }
}

const lastAccounts = (firm: Firm, made: string): Record<string, unknown> => ({
  made_up_to: made,
  period_end_on: made,
  period_start_on: `${monthsAfter(made, -11).slice(0, 8)}01`,
  type: firm.accountsType ?? 'null',
})

const accountsAnswer = (firm: Firm, incorporatedOn: string): Record<string, unknown> => {
  const month = 1 + Math.floor(fractionOf(`year end ${firm.number}`) * 12)
  const { made, isOverdue } = lastYearEnd(firm, month)
  const hasFiled = made > monthsAfter(incorporatedOn, 6)
  const nextEnd = hasFiled ? monthEnd(Number(made.slice(0, 4)) + 1, month) : monthsAfter(incorporatedOn, 12)
  const dueOn = monthsAfter(nextEnd, hasFiled ? 9 : 12)
  return {
    accounting_reference_date: { day: made.slice(8), month: twoDigits(month) },
    ...(hasFiled ? { last_accounts: lastAccounts(firm, made) } : {}),
    next_accounts: { due_on: dueOn, overdue: isOverdue, period_end_on: nextEnd },
    next_due: dueOn,
    next_made_up_to: nextEnd,
    overdue: isOverdue,
  }
}

const confirmationAnswer = (incorporatedOn: string): Record<string, unknown> => {
  const thisYear = `${worldDate.slice(0, 4)}${incorporatedOn.slice(4)}`
  const last = thisYear <= worldDate ? thisYear : monthsAfter(thisYear, -12)
  const next = monthsAfter(last, 12)
  return filled({
    last_made_up_to: last > incorporatedOn ? last : null,
    next_made_up_to: next,
    next_due: monthsAfter(next, 1),
    overdue: false,
  })
}

const earlierNames = (firm: Firm): Record<string, unknown>[] | null => {
  if (firm.previousNames.length === 0) return null
  return firm.previousNames.map(({ name, ceasedOn }, position) => ({
    name,
    ceased_on: ceasedOn,
    effective_from: firm.previousNames[position + 1]?.ceasedOn ?? firm.incorporatedOn ?? ceasedOn,
  }))
}

/** What only a fictional firm has: about a real company nothing is said that the register file does not say. */
const datedFacts = (firm: Firm): Record<string, unknown> => {
  if (firm.incorporatedOn === null) return {}
  const isGone = firm.status === 'dissolved'
  return {
    accounts: isGone ? null : accountsAnswer(firm, firm.incorporatedOn),
    confirmation_statement: isGone ? null : confirmationAnswer(firm.incorporatedOn),
    has_been_liquidated: firm.status === 'liquidation',
    has_charges: false,
    has_insolvency_history: firm.status === 'liquidation' || firm.status === 'administration',
    registered_office_is_in_dispute: false,
    undeliverable_registered_office_address: false,
  }
}

/** The vendor's company profile. */
export const profileAnswer = (firm: Firm): Record<string, unknown> =>
  filled({
    ...datedFacts(firm),
    can_file: firm.status === 'active',
    company_name: firm.legalName,
    company_number: firm.number,
    company_status: firm.status,
    date_of_cessation: firm.dissolvedOn,
    date_of_creation: firm.incorporatedOn,
    etag: etagOf(JSON.stringify(firm)),
    jurisdiction: jurisdictionOf(firm),
    links: {
      self: `/company/${firm.number}`,
      filing_history: `/company/${firm.number}/filing-history`,
      officers: `/company/${firm.number}/officers`,
    },
    previous_company_names: earlierNames(firm),
    registered_office_address: addressAnswer(firm.registeredOffice),
    sic_codes: firm.sicCodes.length > 0 ? firm.sicCodes : null,
    type: firm.type,
  })
