import type { CrmCompany } from '../world/world.ts'

/** Given when a call names no properties. */
const usualProperties = ['name', 'domain', 'createdate', 'hs_lastmodifieddate']

/** A record as HubSpot answers it: the asked properties, null where the record has none, and always the id. */
export const companyAnswer = (company: CrmCompany, asked: readonly string[]): Record<string, unknown> => {
  const names = new Set([
    ...(asked.length > 0 ? asked : usualProperties),
    'createdate',
    'hs_lastmodifieddate',
    'hs_object_id',
  ])
  return {
    id: company.id,
    properties: Object.fromEntries([...names].sort().map((name) => [name, company.properties[name] ?? null])),
    createdAt: company.createdAt,
    updatedAt: company.updatedAt,
    archived: false,
  }
}
