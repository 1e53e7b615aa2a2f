import { findTenantProfile } from '../../db/repositories/portal-settings.ts'
import type { Sql } from '../../db/sql.ts'
import { savedProfile } from './profile.ts'

/** The type that asks which services the team itself delivers. */
const ASKS_FOR_SERVICES = 'it-msp-expansion'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A brief as sent, with the team's services from its profile where the type asks for them and the sender left them out. */
export const withProfileDefaults = async (sql: Sql, portalId: number, raw: unknown): Promise<unknown> => {
  if (!isObject(raw) || raw.type !== ASKS_FOR_SERVICES) return raw
  const inputs = raw.inputs ?? {}
  if (!isObject(inputs) || inputs.services !== undefined) return raw
  const { services } = savedProfile((await findTenantProfile(sql, portalId))?.profile)
  return services.length === 0 ? raw : { ...raw, inputs: { ...inputs, services } }
}
