import { worldDate } from '../world/firm-numbers.ts'
import type { Firm } from '../world/world.ts'
import { accountingYear, monthEnd, monthsAfter, twoDigits, yearStart } from './accounting-year.ts'
import { addressAnswer, etagOf, filled, jurisdictionOf } from './answer-parts.ts'
import { chargesOf } from './charges.ts'

const lastAccounts = (firm: Firm, made: string): Record<string, unknown> => ({
  made_up_to: made,
  period_end_on: made,
  period_start_on: yearStart(made),
  type: firm.accountsType ?? 'null',
})

const accountsAnswer = (firm: Firm, incorporatedOn: string): Record<string, unknown> => {
  const { month, made, isOverdue, hasFiled } = accountingYear(firm, incorporatedOn)
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
    has_charges: chargesOf(firm).length > 0,
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
