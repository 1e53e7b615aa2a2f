import { normaliseCompanyNumber } from '../../normalise/company-number.ts'
import type { AccountsFigure, AccountsReading } from '../../ports/register-depth.ts'
import { type IxbrlContext, type IxbrlFigure, readIxbrl } from './ixbrl.ts'

type Field = AccountsFigure['field']

/** What is looked for: the concepts of the FRC taxonomies, and of the older UK GAAP one. */
const wanted: {
  field: Field
  words: string
  concepts: string[]
  isPeriod: boolean
  mayBeNegative: boolean
}[] = [
  {
    field: 'employees',
    words: 'number of employees',
    concepts: ['AverageNumberEmployeesDuringPeriod'],
    isPeriod: true,
    mayBeNegative: false,
  },
  {
    field: 'turnover',
    words: 'turnover',
    concepts: ['TurnoverRevenue', 'TurnoverGrossOperatingRevenue'],
    isPeriod: true,
    mayBeNegative: false,
  },
  {
    field: 'netAssets',
    words: 'net assets',
    concepts: ['NetAssetsLiabilities', 'NetAssetsLiabilitiesIncludingPensionAssetLiability'],
    isPeriod: false,
    mayBeNegative: true,
  },
  {
    field: 'cash',
    words: 'cash at bank and in hand',
    concepts: ['CashBankOnHand', 'CashBankInHand'],
    isPeriod: false,
    mayBeNegative: false,
  },
]

/** Accounts cover at most 18 months (Companies Act 2006, s. 392(5)); longer periods are something else. */
const LONGEST_PERIOD_DAYS = 560
/** The largest employers have about two million. */
const MOST_EMPLOYEES = 5_000_000

/**
 * The figures of one year that a document of accounts gives, and for each that it does not give why not. `madeUpTo` is the
 * day that the filing names (`YYYY-MM-DD`): figures of other periods, of parts of the company and of other companies are
 * left out, and so is what the document says twice and differently. Never throws.
 */
export const readAccounts = (
  body: string,
  { companyNumber, madeUpTo }: { companyNumber: string; madeUpTo: string },
): AccountsReading => {
  const { contexts, figures } = readIxbrl(body)
  if (figures.length === 0) return nothing('The accounts are not tagged for reading by programs.')
  const other = otherCompany([...contexts.values()], companyNumber)
  if (other !== null) return nothing(`The accounts are marked as those of company ${other}.`)
  const usual = [...contexts.values()].filter((context) => !context.hasDimension && context.end === madeUpTo)
  if (usual.length === 0) return nothing(`The accounts hold no figures for the year to ${madeUpTo}.`)
  const found = wanted.map((one) => choose(one, figures, contexts, madeUpTo))
  return {
    figures: found.flatMap((one) => (typeof one === 'string' ? [] : [one])),
    notes: found.flatMap((one) => (typeof one === 'string' ? [one] : [])),
  }
}

const nothing = (note: string): AccountsReading => ({ figures: [], notes: [note] })

/** The number that a document names instead of this company's; null when it names this one, or none that can be read. */
const otherCompany = (contexts: IxbrlContext[], companyNumber: string): string | null => {
  const named = contexts.flatMap(({ entity }) => normaliseCompanyNumber(entity) ?? [])
  const [first] = named
  return first === undefined || named.includes(companyNumber) ? null : first
}

const daysOf = ({ start, end }: IxbrlContext): number =>
  start === null ? 0 : (Date.parse(end) - Date.parse(start)) / 86_400_000

/** The contexts that the figure of the year stands in: the day itself, or the longest period that ends on it. */
const rightContexts = (
  contexts: ReadonlyMap<string, IxbrlContext>,
  isPeriod: boolean,
  madeUpTo: string,
): Map<string, IxbrlContext> => {
  const fits = [...contexts].filter(
    ([, context]) =>
      !context.hasDimension && context.end === madeUpTo && (context.start !== null) === isPeriod,
  )
  const lengths = fits.map(([, context]) => daysOf(context))
  const longest = Math.max(0, ...lengths.filter((days) => days <= LONGEST_PERIOD_DAYS))
  return new Map(fits.filter(([, context]) => daysOf(context) === longest))
}

/** The figure of one field, or why there is none. */
const choose = (
  { field, words, concepts, isPeriod, mayBeNegative }: (typeof wanted)[number],
  figures: IxbrlFigure[],
  contexts: ReadonlyMap<string, IxbrlContext>,
  madeUpTo: string,
): AccountsFigure | string => {
  const right = rightContexts(contexts, isPeriod, madeUpTo)
  const tagged = figures.filter(({ concept }) => concepts.includes(concept))
  const concept = concepts.find((each) =>
    tagged.some((one) => one.concept === each && right.has(one.contextId)),
  )
  const current = tagged.filter((one) => one.concept === concept && right.has(one.contextId))
  const [best] = [...current].sort((a, b) => (b.decimals ?? -99) - (a.decimals ?? -99))
  if (best === undefined) {
    const isLost = tagged.some(({ contextId }) => !contexts.has(contextId))
    return isLost
      ? `The accounts do not say to which year their ${words} belongs.`
      : `The accounts do not state ${words} for the year.`
  }
  const { value } = best
  if (value === null || current.some((one) => one.value === null))
    return `The ${words} in the accounts can't be read safely.`
  if (!current.every((one) => agrees(one, value)))
    return `The accounts give two different figures for ${words}.`
  if (value < 0 && !mayBeNegative) return `The ${words} in the accounts is below zero, which can't be.`
  const period = right.get(best.contextId)
  const isMoney = field !== 'employees'
  if (/^[A-Z]{3}$/u.test(best.unit ?? '') !== isMoney)
    return `The ${words} in the accounts has no fitting unit.`
  if (!isMoney && value > MOST_EMPLOYEES) return `The ${words} in the accounts is larger than can be.`
  return {
    field,
    amount: Math.round(value),
    currency: isMoney ? best.unit : null,
    from: period?.start ?? null,
    to: madeUpTo,
    excerpt: best.excerpt,
  }
}

/** The same figure told twice may be rounded once. */
const agrees = ({ value, decimals }: IxbrlFigure, exact: number): boolean =>
  value !== null &&
  Math.abs(value - exact) <= (decimals === null || decimals >= 0 ? 0.5 : 10 ** -decimals / 2)
