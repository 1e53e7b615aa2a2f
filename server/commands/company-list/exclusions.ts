import { randomUUID } from 'node:crypto'
import { AppError, type FieldFault, invalidInput } from '../../../src/errors.ts'
import { companyNameKey } from '../../../src/normalise/company-name.ts'
import { normaliseCompanyNumber } from '../../../src/normalise/company-number.ts'
import { registrableDomain } from '../../../src/normalise/domain.ts'
import type { Actor } from '../../app/actor.ts'
import type { CompanyListPart, ExclusionView } from '../../app/company-list.ts'
import { insertAudit } from '../../db/repositories/audit-entries.ts'
import {
  deleteExclusion,
  type ExclusionRow,
  findExclusion,
  insertExclusion,
  listExclusions,
} from '../../db/repositories/exclusions.ts'
import type { Sql } from '../../db/sql.ts'
import type { Deps } from '../deps.ts'
import { requireRole } from '../require-role.ts'
import { isMoment, placeText, readPlace } from '../review/list-place.ts'

const order = 'exclusions'

/** See `CompanyListPart.exclusions`. */
export const readExclusions = async (
  sql: Sql,
  portalId: number,
  page: { limit: number; after: string | null },
): ReturnType<CompanyListPart['exclusions']> => {
  const after = readPlace(page.after, order, isMoment)
  const rows = await listExclusions(sql, portalId, { limit: page.limit + 1, after })
  const shown = rows.slice(0, page.limit)
  const last = rows.length > page.limit ? shown.at(-1) : undefined
  return {
    items: shown.map(viewOf),
    nextAfter: last === undefined ? null : placeText(order, last.place, last.id),
  }
}

const viewOf = ({ id, name, companyNumber, domain, reason, by, at }: ExclusionRow): ExclusionView => ({
  id,
  name,
  companyNumber,
  domain,
  reason,
  by,
  at,
})

type Named = { name: string; companyNumber: string | null; website: string | null }

/** See `CompanyListPart.exclude`. */
export const excludeCompany = async (
  { flow, clock }: Pick<Deps, 'flow' | 'clock'>,
  { actor, ...named }: Named & { actor: Actor },
): Promise<ExclusionView> => {
  await requireRole(flow.sql, actor, 'review')
  const keys = { name: named.name, ...keysOf(named) }
  return flow.inTransaction(async (tx) => {
    if (await saveExclusion(tx, actor, clock.now(), keys))
      await insertAudit(tx, who(actor), { action: 'company.excluded', subject: named.name })
    const saved = await findExclusion(tx, actor.portalId, keys)
    if (saved === null) throw new AppError('internal', 'An exclusion was not saved.')
    return viewOf(saved)
  })
}

/** Saves an exclusion in the caller's transaction, without a word in the audit; true when it is new. */
export const saveExclusion = (
  tx: Sql,
  actor: Actor,
  at: Date,
  keys: Pick<ExclusionRow, 'name' | 'nameKey' | 'companyNumber' | 'domain'>,
): Promise<boolean> =>
  insertExclusion(tx, actor.portalId, {
    id: randomUUID(),
    ...keys,
    by: actor.name,
    byUserId: actor.userId,
    at,
  })

const keysOf = ({ name, companyNumber, website }: Named) => {
  const number = companyNumber === null ? null : normaliseCompanyNumber(companyNumber)
  const domain = website === null ? null : registrableDomain(website)
  const nameKey = companyNameKey(name)
  const faults: FieldFault[] = [
    ...(companyNumber !== null && number === null
      ? [{ field: 'companyNumber', message: 'must be a company number such as 01234567 or SC123456' }]
      : []),
    ...(website !== null && domain === null
      ? [{ field: 'website', message: 'must be a web address of its own, such as example.co.uk' }]
      : []),
    ...(nameKey === null && number === null && domain === null
      ? [{ field: 'name', message: 'must be the name of a company' }]
      : []),
  ]
  if (faults.length > 0) throw invalidInput(faults)
  return { nameKey, companyNumber: number, domain }
}

/** See `CompanyListPart.include`. */
export const includeCompany = async (
  { flow }: Pick<Deps, 'flow'>,
  { actor, id }: { actor: Actor; id: string },
): Promise<void> => {
  await requireRole(flow.sql, actor, 'review')
  await flow.inTransaction(async (tx) => {
    const was = await deleteExclusion(tx, actor.portalId, id)
    if (was === null)
      throw new AppError('not_found', 'There is no such exclusion in this portal.', {
        hint: 'Take the id from the list of exclusions.',
        fields: [{ field: 'id', message: 'names no exclusion of this portal' }],
      })
    await insertAudit(tx, who(actor), { action: 'company.included', subject: was.name })
  })
}

const who = ({ portalId, userId, name }: Actor) => ({ portalId, userId, name })
