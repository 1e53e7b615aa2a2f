import type { OfficerFact } from '../company/company.ts'
import type { Claim } from '../company/evidence.ts'
import { AppError, SourceUnusable } from '../errors.ts'
import type { AccountsFigure, RegisterDepth, RegisterFiling } from '../ports/register-depth.ts'
import {
  chargeClaims,
  controllerClaims,
  figureClaims,
  filingClaims,
  insolvencyClaims,
  standingClaims,
} from './depth-claims.ts'
import { officerClaims } from './register-claims.ts'

/** What the register brought beyond a lead's proof. */
export type Deepening = {
  claims: Claim[]
  /** Those in office; null: the register was not read for them. */
  officers: OfficerFact[] | null
  /** Average number of employees in the last accounts; null: not told. */
  employees: number | null
  /** What could not be had and why, in sentences. */
  notes: string[]
  /** Why it is worth asking again for what is missing, or why the register refuses us; null: all that there is was read. */
  unfinished: AppError | null
}

/** `mayAsk` is looked at before each question: false when nobody wants an answer any more. */
type Options = { isSandbox: boolean; mayAsk: () => Promise<boolean> }

type Parts = Options & { deepening: Deepening; isStopped: boolean }

/**
 * Asks the register for all that a lead's page shows of it, one call after the other: at most six, and two for the document
 * of accounts. A part that fails leaves a note and the others go on; a register that refuses us is asked no more. Answers are
 * recorded, so that a repeat asks only for what is missing. Null when it was stopped on the way.
 */
export const deepen = async (
  companyNumber: string,
  register: RegisterDepth,
  options: Options,
): Promise<Deepening | null> => {
  const { isSandbox } = options
  const deepening: Deepening = { claims: [], officers: null, employees: null, notes: [], unfinished: null }
  const parts: Parts = { ...options, deepening, isStopped: false }
  const standing = await part(parts, 'Its entry', () => register.standing(companyNumber))
  if (standing) deepening.claims.push(...standingClaims(standing, isSandbox))
  await addOfficers(companyNumber, register, parts)
  await addControl(companyNumber, register, parts)
  // An entry that does not say whether there are any is asked; one that says no is believed.
  if (standing?.hasCharges !== false) await addCharges(companyNumber, register, parts)
  if (standing?.hasInsolvencyHistory !== false) await addInsolvency(companyNumber, register, parts)
  const filed = await part(parts, 'Its filing history', () => register.filings(companyNumber))
  if (filed) {
    deepening.claims.push(...filingClaims(filed.filings, filed.record, isSandbox))
    await addAccounts(companyNumber, register, filed.filings, parts)
  }
  return parts.isStopped ? null : deepening
}

/** What one question gives; undefined when it failed and a note says so, or when there is no use in asking. */
const part = async <T>(parts: Parts, subject: string, ask: () => Promise<T>): Promise<T | undefined> => {
  const { deepening } = parts
  parts.isStopped ||= !(await parts.mayAsk())
  if (parts.isStopped || deepening.unfinished instanceof SourceUnusable) return undefined
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    deepening.notes.push(`${subject} could not be read: ${error.message}`)
    if (error.isRetryable || error instanceof SourceUnusable) deepening.unfinished = error
    return undefined
  }
}

const addOfficers = async (number: string, register: RegisterDepth, parts: Parts): Promise<void> => {
  const found = await part(parts, 'Its officers', () => register.officers(number))
  if (found === undefined) return
  const { deepening, isSandbox } = parts
  deepening.claims.push(...officerClaims(found, isSandbox))
  deepening.officers = (found?.inOffice ?? []).map(({ name, role, appointedOn }) => ({
    name,
    role,
    appointedOn,
  }))
  if (deepening.officers.length === 0) deepening.notes.push('The register lists no officers.')
}

const addControl = async (number: string, register: RegisterDepth, parts: Parts): Promise<void> => {
  const found = await part(parts, 'Who controls it', () => register.controllers(number))
  if (!found) return
  const { deepening, isSandbox } = parts
  deepening.claims.push(...controllerClaims(found.controllers, found.record, isSandbox))
  if (found.controllers.length === 0)
    deepening.notes.push('The register names nobody with significant control.')
}

const addCharges = async (number: string, register: RegisterDepth, parts: Parts): Promise<void> => {
  const found = await part(parts, 'Its charges', () => register.charges(number))
  if (found) parts.deepening.claims.push(...chargeClaims(found, parts.isSandbox))
}

const addInsolvency = async (number: string, register: RegisterDepth, parts: Parts): Promise<void> => {
  const found = await part(parts, 'Its insolvency cases', () => register.insolvency(number))
  if (found) parts.deepening.claims.push(...insolvencyClaims(found.cases, found.record, parts.isSandbox))
}

type FiledAccounts = RegisterFiling & { documentId: string; madeUpTo: string }

const isAccounts = (filing: RegisterFiling): boolean =>
  filing.category === 'accounts' && filing.madeUpTo !== null

const addAccounts = async (
  number: string,
  register: RegisterDepth,
  filings: RegisterFiling[],
  parts: Parts,
): Promise<void> => {
  const { deepening, isSandbox } = parts
  const last = lastAccounts(filings)
  if (last === null) {
    deepening.notes.push('The register holds no document of accounts yet.')
    return
  }
  const read = await part(parts, 'Its last accounts', () => register.accounts(number, last))
  if (!read) return
  deepening.notes.push(...read.notes)
  if (read.record === null) return
  deepening.claims.push(...figureClaims(read.figures, read.record, isSandbox))
  deepening.employees = employeesIn(read.figures)
}

/** Of the latest year, as filed last: an amendment takes the place of what it amends. */
const lastAccounts = (filings: RegisterFiling[]): FiledAccounts | null => {
  const year = filings
    .filter(isAccounts)
    .flatMap(({ madeUpTo }) => madeUpTo ?? [])
    .toSorted()
    .at(-1)
  const [newest] = filings
    .filter((filing) => isAccounts(filing) && filing.madeUpTo === year)
    .toSorted((a, b) => b.date.localeCompare(a.date))
  if (newest === undefined || newest.documentId === null || newest.madeUpTo === null) return null
  return { ...newest, documentId: newest.documentId, madeUpTo: newest.madeUpTo }
}

const employeesIn = (figures: AccountsFigure[]): number | null =>
  figures.find(({ field }) => field === 'employees')?.amount ?? null
