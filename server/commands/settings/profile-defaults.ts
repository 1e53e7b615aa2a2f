import { sectorsNamedIn } from '../../../src/campaigns/sectors.ts'
import { findTenantProfile } from '../../db/repositories/portal-settings.ts'
import type { Sql } from '../../db/sql.ts'
import { type Profile, savedProfile } from './profile.ts'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type Sent = Record<string, unknown>

/** Of each type that asks for what the team does: the brief as sent, filled up from the profile. */
const fillers: Record<string, (sent: Sent, profile: Profile) => Sent> = {
  'it-msp-expansion': (sent, { services }) => withServices(sent, 'services', services),
  'it-msp-gaps': (sent, { services }) => withServices(sent, 'gaps', services),
  'location-based': (sent, { customers }) => {
    const sectors = sectorsNamedIn(customers ?? '')
    return sent.sectors !== undefined || sectors.length === 0 ? sent : { ...sent, sectors }
  },
}

const withServices = (sent: Sent, input: string, services: string[]): Sent => {
  const inputs = sent.inputs ?? {}
  if (services.length === 0 || !isObject(inputs) || inputs[input] !== undefined) return sent
  return { ...sent, inputs: { ...inputs, [input]: services } }
}

/** A brief as sent, with what the team does and for whom from its profile, where the type asks for it and the sender left it out. */
export const withProfileDefaults = async (sql: Sql, portalId: number, raw: unknown): Promise<unknown> => {
  if (!isObject(raw) || typeof raw.type !== 'string') return raw
  const fill = Object.hasOwn(fillers, raw.type) ? fillers[raw.type] : undefined
  return fill === undefined ? raw : fill(raw, savedProfile((await findTenantProfile(sql, portalId))?.profile))
}
