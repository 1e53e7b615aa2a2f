import { recordId } from '../world/portal-records.ts'
import type { CrmCompany, Portal } from '../world/world.ts'

/** The companies in the make-believe portals' CRMs, as they change while the sandbox runs. */
export interface CrmStore {
  portals(): readonly Portal[]
  portalByToken(token: string): Portal | null
  portalById(id: number): Portal | null
  /** One record, seen at once however young it is. */
  company(portal: Portal, id: string): CrmCompany | null
  /** All records in order of their ids. */
  companies(portal: Portal): CrmCompany[]
  /** Records that the search has taken in: a change is not found until the index lag has passed. */
  searchable(portal: Portal): CrmCompany[]
  /** Creates a record, or changes the one with this id. Unknown ids create one of that id. */
  put(portal: Portal, properties: Record<string, string | null>, id?: string): CrmCompany
}

/** How long HubSpot's search takes to notice a change. */
const indexLagMs = 3_000

const byId = (one: CrmCompany, other: CrmCompany): number => Number(one.id) - Number(other.id)

/** A store over the world's portals. `latency` scales the search's lag. */
export const createCrmStore = (portals: readonly Portal[], latency: { scale: number }): CrmStore => {
  const recordsOf = new Map(
    portals.map((portal) => [portal.id, new Map(portal.companies.map((each) => [each.id, each]))]),
  )
  /** Not yet indexed: when it will be, and what the search still sees meanwhile. */
  const pending = new Map<string, { fromMs: number; before: CrmCompany | null }>()
  const records = (portal: Portal): Map<string, CrmCompany> => recordsOf.get(portal.id) ?? new Map()

  const seenBySearch = (company: CrmCompany): CrmCompany | null => {
    const key = `${company.portalId}:${company.id}`
    const wait = pending.get(key)
    if (!wait) return company
    if (Date.now() < wait.fromMs) return wait.before
    pending.delete(key)
    return company
  }
  const companies = (portal: Portal): CrmCompany[] => [...records(portal).values()].sort(byId)
  return {
    portals: () => portals,
    portalByToken: (token) => portals.find((portal) => portal.accessToken === token) ?? null,
    portalById: (id) => portals.find((portal) => portal.id === id) ?? null,
    company: (portal, id) => records(portal).get(id) ?? null,
    companies,
    searchable: (portal) => companies(portal).flatMap((company) => seenBySearch(company) ?? []),
    put: (portal, properties, wantedId) => {
      const known = records(portal)
      const id = wantedId ?? recordId(portal.id, known.size)
      const before = known.get(id) ?? null
      const now = new Date().toISOString()
      const company: CrmCompany = {
        id,
        portalId: portal.id,
        properties: {
          createdate: now,
          ...before?.properties,
          ...properties,
          hs_object_id: id,
          hs_lastmodifieddate: now,
        },
        createdAt: before?.createdAt ?? now,
        updatedAt: now,
      }
      known.set(id, company)
      const lagMs = indexLagMs * latency.scale
      if (lagMs > 0) pending.set(`${portal.id}:${id}`, { fromMs: Date.now() + lagMs, before })
      return company
    },
  }
}
