import type { Crm, CrmCompany } from '../../src/crm/crm.ts'
import { companyNameKey } from '../../src/normalise/company-name.ts'
import { type MirroredCompany, markGone, saveRead } from '../db/repositories/crm-companies.ts'
import type { Sql } from '../db/sql.ts'

/** What work on a portal's mirror needs: where it is, the portal's HubSpot, and our clock. */
export type Mirroring = { sql: Sql; portalId: number; crm: Crm; now: () => Date }

/**
 * Reads these companies as they are in HubSpot now and brings the mirror up to that: changed, back, or gone (`missing`:
 * deleted, or merged into another record). Safe to repeat and to run beside imports. Throws what the CRM throws.
 */
export const refreshCompanies = async (
  { sql, portalId, crm, now }: Mirroring,
  ids: readonly string[],
): Promise<{ found: CrmCompany[]; missing: string[] }> => {
  if (ids.length === 0) return { found: [], missing: [] }
  const readAt = now()
  const { found, missing } = await crm.companies(ids)
  if (found.length > 0) await saveRead(sql, portalId, found.map(mirrored), readAt)
  if (missing.length > 0) await markGone(sql, portalId, missing, readAt)
  return { found, missing }
}

/** The company with the key that its name is compared by. */
export const mirrored = (company: CrmCompany): MirroredCompany => ({
  ...company,
  nameKey: company.name === null ? null : companyNameKey(company.name),
})
