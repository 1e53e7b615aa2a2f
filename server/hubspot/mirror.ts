import type { Crm } from '../../src/crm/crm.ts'
import { companyNameKey } from '../../src/normalise/company-name.ts'
import { finishMirror, upsertCrmCompanies } from '../db/repositories/portals.ts'
import type { Sql } from '../db/sql.ts'

/**
 * Copies all companies of a portal into the local mirror, page by page, and drops what is gone; gives how many there are.
 * Running it twice, or two at once, ends in the same mirror. Throws what the CRM throws; pages saved so far stay.
 */
export const mirrorCompanies = async (
  sql: Sql,
  portalId: number,
  crm: Crm,
  startedAt: Date,
): Promise<number> => {
  let after: string | null = null
  let count = 0
  do {
    const page = await crm.companiesPage(after)
    const rows = page.companies.map(({ id, ...company }) => ({
      ...company,
      hubspotId: id,
      nameKey: company.name === null ? null : companyNameKey(company.name),
    }))
    await upsertCrmCompanies(sql, portalId, rows, startedAt)
    count += rows.length
    after = page.nextAfter
  } while (after !== null)
  await finishMirror(sql, portalId, startedAt)
  return count
}
