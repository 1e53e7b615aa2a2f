import { fractionOf } from '../seeded-random.ts'
import type { Firm } from '../world/world.ts'
import { accountingYear, monthsAfter, yearStart } from './accounting-year.ts'

/** What one year's accounts of a make-believe firm hold, whole pounds. Null: this kind of accounts does not state it. */
export type FiledAccounts = {
  number: string
  madeUpTo: string
  from: string
  filedOn: string
  type: NonNullable<Firm['accountsType']>
  /** False: filed as pictures, so that programs can't read it. */
  isTagged: boolean
  employees: number | null
  turnover: number | null
  netAssets: number
  cash: number | null
}

const withTurnover: ReadonlySet<string> = new Set(['medium', 'full', 'group'])

/** The accounts for the year that ends on this day. Micro accounts show neither turnover nor cash, dormant ones no staff. */
const yearOf = (firm: Firm, madeUpTo: string, age: number): FiledAccounts | null => {
  const { number, employees, accountsType } = firm
  if (employees === null || accountsType === null) return null
  const key = `${number} ${madeUpTo}`
  const staff = Math.max(accountsType === 'dormant' ? 0 : 1, employees - Math.round(employees * 0.06) * age)
  const turnover = Math.round(staff * (45_000 + fractionOf(`turnover ${key}`) * 90_000))
  const isLoss = fractionOf(`loss ${key}`) < 0.12
  const netAssets = Math.round(turnover * (0.05 + fractionOf(`assets ${key}`) * 0.4)) + 100
  return {
    number,
    madeUpTo,
    from: yearStart(madeUpTo),
    filedOn: monthsAfter(madeUpTo, 8),
    type: accountsType,
    isTagged: fractionOf(`tagged ${number}`) > 0.1,
    employees: accountsType === 'dormant' ? null : staff,
    turnover: withTurnover.has(accountsType) ? turnover : null,
    netAssets: isLoss ? -netAssets : netAssets,
    cash:
      accountsType === 'micro-entity' || accountsType === 'dormant' ? null : Math.round(netAssets * 0.4) + 37,
  }
}

/** The accounts that a firm has filed for its last two years, the newest first; none of a real company. */
export const filedAccounts = (firm: Firm): FiledAccounts[] => {
  const { incorporatedOn } = firm
  if (incorporatedOn === null || firm.status === 'dissolved') return []
  const { made, hasFiled } = accountingYear(firm, incorporatedOn)
  if (!hasFiled) return []
  const before = monthsAfter(made, -12)
  const years = before > monthsAfter(incorporatedOn, 12) ? [made, before] : [made]
  return years.flatMap((year, age) => yearOf(firm, year, age) ?? [])
}
