import { createHash } from 'node:crypto'
import { Client } from '@hubspot/api-client'
import { z } from 'zod'
import type { Crm, CrmCompany } from '../../src/crm/crm.ts'
import { AppError, ItemFailed, RateLimited, SourceUnusable } from '../../src/errors.ts'
import { normaliseCompanyNumber } from '../../src/normalise/company-number.ts'
import { registrableDomain } from '../../src/normalise/domain.ts'
import { normalisePostcode } from '../../src/normalise/postcode.ts'
import type { OutsideAnswer, ScopedGate } from '../../src/ports/outside-call.ts'

/** The dated version of HubSpot's API that every path names. */
const API_VERSION = '2026-09'
const PAGE_SIZE = 100

/** Our own property, and the names under which portals commonly keep the number. */
const numberProperties = [
  'leadwright_company_number',
  'company_number',
  'companies_house_number',
  'registration_number',
]
const properties = ['name', 'domain', 'website', 'phone', 'zip', 'lifecyclestage', ...numberProperties]

const pageSchema = z.object({
  results: z.array(z.object({ id: z.string(), properties: z.record(z.string(), z.string().nullish()) })),
  paging: z.object({ next: z.object({ after: z.string() }).nullish() }).nullish(),
})

type Options = { baseUrl: string; accessToken: string; portalId: number; gate: ScopedGate }

/** HubSpot behind the CRM port, for one portal; every call goes through the gate. */
export const createHubSpotCrm = (options: Options): Crm => ({
  companiesPage: async (after) => {
    const query = new URLSearchParams({
      limit: String(PAGE_SIZE),
      properties: properties.join(','),
      archived: 'false',
    })
    if (after !== null) query.set('after', after)
    const answer = await get(options, `/crm/objects/${API_VERSION}/companies?${query}`)
    const page = readPage(answer)
    return { companies: page.results.map(companyOf), nextAfter: page.paging?.next?.after ?? null }
  },
})

const get = ({ baseUrl, accessToken, portalId, gate }: Options, path: string) =>
  gate.call({
    vendor: 'hubspot',
    operation: 'list-companies',
    requestKey: createHash('sha256').update(`GET ${path}`).digest('hex'),
    limitKey: String(portalId),
    request: { method: 'GET', url: `${baseUrl}${path}` },
    maxCostMicroPounds: 0,
    // The customer's own records live in the mirror only, where a disconnect deletes them.
    mayKeepBody: false,
    send: (signal) => send({ baseUrl, accessToken }, path, signal),
  })

/** HubSpot answers a page of companies in well under a second; more than this is an outage. */
const TIMEOUT_MS = 20_000

const send = async (
  { baseUrl, accessToken }: Pick<Options, 'baseUrl' | 'accessToken'>,
  path: string,
  signal: AbortSignal,
): Promise<OutsideAnswer> => {
  const client = new Client({ accessToken, basePath: baseUrl })
  const exchange = async (): Promise<OutsideAnswer> => {
    const response = await client.apiRequest({ method: 'GET', path })
    const headers = Object.fromEntries(response.headers)
    return { status: response.status, headers, body: await response.text(), finalUrl: response.url }
  }
  // The package takes no signal of ours, so that a silent HubSpot is left waiting instead of waited for.
  const bounded = Promise.race([
    exchange(),
    aborted(AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)])),
  ])
  const answer = await bounded.catch((cause: unknown) => {
    signal.throwIfAborted()
    throw new AppError('vendor_unavailable', 'HubSpot could not be reached.', { cause, isRetryable: true })
  })
  return classified(answer)
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))

/** HubSpot's classes of refusal (facts of November 2026): limits and locks pass, a refused token does not. */
const classified = (answer: OutsideAnswer): OutsideAnswer => {
  const { status } = answer
  if (status === 429) throw new RateLimited('HubSpot asks us to slow down.', pauseOf(answer))
  if (status === 423 || status === 477 || status >= 500) {
    throw new AppError('vendor_unavailable', `HubSpot is out of order for the moment (status ${status}).`, {
      isRetryable: true,
    })
  }
  if (status === 401 || status === 403) {
    throw new SourceUnusable('not_allowed', 'HubSpot refuses our access to this account.', {
      hint: 'Reconnect the account.',
    })
  }
  if (status >= 400) throw new ItemFailed('vendor_refused', `HubSpot refused the request (status ${status}).`)
  return answer
}

/** Retry-After in seconds where given, else ten seconds for the ten-second limit and one for the secondly one. */
const pauseOf = ({ headers, body }: OutsideAnswer): number => {
  const seconds = Number(headers['retry-after'])
  if (Number.isFinite(seconds) && seconds > 0) return seconds * 1000
  return body.includes('SECONDLY_ROLLING') || body.includes('ten_secondly') ? 10_000 : 1000
}

const readPage = (answer: OutsideAnswer): z.output<typeof pageSchema> => {
  try {
    return pageSchema.parse(JSON.parse(answer.body))
  } catch (cause) {
    throw new ItemFailed('vendor_nonsense', 'HubSpot answered something that is not a page of companies.', {
      cause,
      isRetryable: true,
    })
  }
}

const companyOf = (record: z.output<typeof pageSchema>['results'][number]): CrmCompany => {
  const text = (name: string): string | null => record.properties[name]?.trim() || null
  const numbers = numberProperties.flatMap((name) => normaliseCompanyNumber(text(name) ?? '') ?? [])
  return {
    id: record.id,
    name: text('name'),
    domain: registrableDomain(text('domain') ?? '') ?? registrableDomain(text('website') ?? ''),
    phone: text('phone'),
    postcode: normalisePostcode(text('zip') ?? ''),
    companyNumber: numbers[0] ?? null,
    lifecycleStage: text('lifecyclestage'),
  }
}
