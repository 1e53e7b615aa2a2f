import nock from 'nock'
import { createHubSpotCrm } from '../../../server/hubspot/crm-adapter.ts'
import { createMissingPermissions } from '../../../server/hubspot/missing-permissions.ts'
import type { Crm } from '../../../src/crm/crm.ts'
import type { OutsideCall, ScopedGate } from '../../../src/ports/outside-call.ts'

const BASE = 'https://hubspot.test'

/** The adapter over a gate that sends every call and remembers it. */
export const crmOf = (
  options: { numberProperty?: string | null; accessRefused?: () => Promise<void> } = {},
): { crm: Crm; calls: OutsideCall[] } => {
  const calls: OutsideCall[] = []
  const gate: ScopedGate = {
    call: async (call) => {
      calls.push(call)
      const answer = await call.send(new AbortController().signal)
      const retrievedAt = new Date('2026-11-22T12:00:00Z')
      return { ...answer, callId: 'call', contentHash: '', retrievedAt, wasRecorded: false }
    },
  }
  const crm = createHubSpotCrm({
    baseUrl: BASE,
    portalId: 7,
    gate,
    accessToken: async () => 'secret-token',
    accessRefused: options.accessRefused ?? (async () => {}),
    missingPermissions: createMissingPermissions(),
    companiesClosed: async () => {},
    numberProperty: async () =>
      options.numberProperty === undefined ? 'leadwright_company_number' : options.numberProperty,
  })
  return { crm, calls }
}

type Answer = { status?: number; body: object | string; headers?: Record<string, string> }

/** Plans one answer of HubSpot; what was sent is pushed on `bodies`. */
export const plan = (
  method: 'GET' | 'POST' | 'PATCH' | 'PUT',
  path: string,
  { status = 200, body, headers = {} }: Answer,
  bodies: unknown[] = [],
): void => {
  nock(BASE, { reqheaders: { authorization: 'Bearer secret-token' } })
    .intercept(path, method, (sent) => {
      bodies.push(sent)
      return true
    })
    .reply(status, body, headers)
}

/** Paths of HubSpot's dated interface. */
export const paths = {
  search: '/crm/objects/2026-09/companies/search',
  read: '/crm/objects/2026-09/companies/batch/read',
  update: '/crm/objects/2026-09/companies/batch/update',
  properties: '/crm/properties/2026-09/companies',
  groups: '/crm/properties/2026-09/companies/groups',
  limits: '/crm/limits/2026-09/custom-properties',
  tasks: '/crm/objects/2026-09/tasks',
} as const

/** A company record as HubSpot answers it. */
export const record = (id: number | string, properties: Record<string, string | null> = {}) => ({
  id: String(id),
  properties: { hs_object_id: String(id), hs_lastmodifieddate: '2026-11-20T08:00:00.000Z', ...properties },
  createdAt: '2026-01-05T09:00:00.000Z',
  updatedAt: '2026-11-20T08:00:00.000Z',
  archived: false,
})

const times = { startedAt: '2026-11-22T12:00:00.000Z', completedAt: '2026-11-22T12:00:00.100Z' }

/** An answer to a batch, with errors (207) or without. */
export const batch = (results: object[], errors: object[] = []): Answer =>
  errors.length === 0
    ? { body: { status: 'COMPLETE', results, ...times } }
    : { status: 207, body: { status: 'COMPLETE', results, numErrors: errors.length, errors, ...times } }

/** HubSpot's error within a batch. */
export const rowError = (category: string, message: string, context: Record<string, string[]>) => ({
  status: 'error',
  category,
  message,
  context,
  errors: [],
  links: {},
})

/** HubSpot's error body. */
export const errorBody = (rest: Record<string, unknown>) => ({
  status: 'error',
  correlationId: '00000000-0000-0000-0000-000000000000',
  ...rest,
})
