import { AppError } from '../../../src/errors.ts'
import type { MirrorView } from '../../app/mirror.ts'
import { countCompanies } from '../../db/repositories/crm-companies.ts'
import { findMirror, type MirrorRow } from '../../db/repositories/crm-mirrors.ts'
import { findSetup } from '../../db/repositories/crm-setups.ts'
import { portalExists } from '../../db/repositories/portals.ts'
import type { Sql } from '../../db/sql.ts'
import { numberPropertyOf } from '../../hubspot/number-property.ts'
import { vendorLimits } from '../../queue/limits.ts'

/** Pages of 200 companies, as many a second as our limit for searches lets through. */
const COMPANIES_A_MINUTE = 200 * vendorLimits['hubspot-search'].perSecond * 60

/** How far the mirror of a portal is. Throws `not_found` for a portal that we never saw. */
export const readMirrorStatus = async (sql: Sql, portalId: number): Promise<MirrorView> => {
  if (!(await portalExists(sql, portalId)))
    throw new AppError('not_found', `There is no portal ${portalId} here.`)
  const mirror = (await findMirror(sql, portalId)) ?? nothingYet
  const setup = await findSetup(sql, portalId)
  const { state, startedAt, finishedAt, reconciledUntil, failure, failingSince } = mirror
  return {
    state,
    ...(state === 'ready' ? await whenReady(sql, portalId) : progressOf(mirror)),
    startedAt,
    finishedAt,
    reconciledUntil,
    failure,
    failingSince,
    missingProperties: setup?.missingProperties ?? [],
    companyNumber: {
      property: numberPropertyOf(setup),
      isChosen: setup?.isNumberPropertyChosen ?? false,
      candidates: setup?.numberCandidates ?? [],
    },
  }
}

const nothingYet = {
  state: 'waiting',
  imported: 0,
  expected: null,
  startedAt: null,
  finishedAt: null,
  reconciledUntil: null,
  failure: null,
  failingSince: null,
} as const

type Progress = Pick<MirrorView, 'imported' | 'expected' | 'percent' | 'minutesLeft'>

/** Companies come and go after the import: what counts then is how many are here. */
const whenReady = async (sql: Sql, portalId: number): Promise<Progress> => {
  const count = await countCompanies(sql, portalId)
  return { imported: count, expected: count, percent: 100, minutesLeft: null }
}

const progressOf = ({ imported, expected }: Pick<MirrorRow, 'imported' | 'expected'>): Progress => {
  const left = Math.max(0, (expected ?? 0) - imported)
  return {
    imported,
    expected,
    percent: expected === null || expected === 0 ? 0 : Math.min(99, Math.floor((100 * imported) / expected)),
    minutesLeft: expected === null ? null : Math.max(1, Math.ceil(left / COMPANIES_A_MINUTE)),
  }
}
