import { ItemFailed } from '../../src/errors.ts'
import { saveSearched } from '../db/repositories/crm-companies.ts'
import { noteReconciled } from '../db/repositories/crm-mirrors.ts'
import { type Mirroring, mirrored, refreshCompanies } from './refresh-companies.ts'

/** HubSpot's search and clocks may be behind: changes of this long before are asked for again. */
const OVERLAP_MS = 15 * 60_000
/** As many changes as one question may bring. */
const MOST_AT_ONCE = 10_000

/**
 * Brings the mirror up to everything that changed in HubSpot since (and a quarter of an hour before), as its search knows
 * it; gives how many companies that were. Deletions do not show there. Throws what the CRM throws; what was read stays.
 */
export const catchUp = async (mirroring: Mirroring, since: Date): Promise<number> => {
  const { sql, portalId, crm, now } = mirroring
  let from = new Date(since.getTime() - OVERLAP_MS)
  let count = 0
  for (;;) {
    const seenAt = now()
    const companies = await crm.companiesChangedSince(from, MOST_AT_ONCE)
    const gone = await saveSearched(sql, portalId, companies.map(mirrored), seenAt)
    await refreshCompanies(mirroring, gone)
    count += companies.length
    const last = companies.at(-1)?.updatedAt
    if (companies.length < MOST_AT_ONCE || last === undefined) {
      await noteReconciled(sql, portalId, seenAt)
      return count
    }
    if (last <= from)
      throw new ItemFailed('too_large', 'Too many companies changed in HubSpot at the same moment.')
    await noteReconciled(sql, portalId, last)
    from = last
  }
}
