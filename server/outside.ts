import { createCompaniesHouse } from '../src/clients/companies-house/client.ts'
import type { Http } from '../src/clients/http.ts'
import { createOpenAiModel } from '../src/clients/openai/client.ts'
import { createPostcodesIo } from '../src/clients/postcodes-io/client.ts'
import { createGeocoder } from '../src/clients/postcodes-io/geocoder.ts'
import { createWebsiteClient } from '../src/clients/website/client.ts'
import { createDnsResolve, createGatewayResolve, resolveOnce } from '../src/clients/website/resolve.ts'
import { createRegisterSource } from '../src/discovery/sources/companies-house.ts'
import { createWebSearchSource } from '../src/discovery/sources/web-search.ts'
import { createCompaniesHouseRegister } from '../src/enrichment/providers/companies-house-register.ts'
import { createSiteReader } from '../src/enrichment/providers/website-reader.ts'
import { SourceUnusable } from '../src/errors.ts'
import type { Clock } from '../src/ports/clock.ts'
import type { CompanyRegister } from '../src/ports/company-register.ts'
import type { CallScope, OutsideCallGate, ScopedGate } from '../src/ports/outside-call.ts'
import type { PlaceCache } from '../src/ports/place-cache.ts'
import type { Outside } from './commands/deps.ts'
import { knownCompaniesOf } from './db/repositories/known-companies.ts'
import type { Sql } from './db/sql.ts'
import { createHubSpotCrm } from './hubspot/crm-adapter.ts'

/** Where the vendors are and with which credentials they are called. A null key: that source is not configured. */
export type OutsideSettings = {
  openai: { baseUrl: string; apiKey: string | null; model: string }
  companiesHouse: { baseUrl: string; apiKey: string | null }
  postcodesIo: { baseUrl: string }
  hubspot: { baseUrl: string; accessTokens: ReadonlyMap<number, string> }
  webGatewayUrl: string | null
}

type Parts = {
  settings: OutsideSettings
  gate: OutsideCallGate
  http: Http
  sql: Sql
  places: PlaceCache
  clock: Clock
  isSandbox: boolean
}

const notConfigured = {
  'web-search': 'Web search is off: no OpenAI key is configured.',
  'companies-house': 'The register of companies is off: no Companies House key is configured.',
} as const

/** Makes the outside for one scope at a time: the one place where ports meet their vendors. */
export const createOutside = (parts: Parts): Outside => {
  const scoped = (scope: CallScope, signal?: AbortSignal): ScopedGate => parts.gate.forScope(scope, signal)
  const keyOf = {
    'web-search': parts.settings.openai.apiKey,
    'companies-house': parts.settings.companiesHouse.apiKey,
  }
  const geocoder: Outside['geocoder'] = (scope, signal) => geocoderOver(parts, scoped(scope, signal))
  return {
    geocoder,
    whyNot: (name) => (keyOf[name] === null ? notConfigured[name] : null),
    source: (name, scope, signal) => sourceOver(parts, name, scoped(scope, signal)),
    crm: (portalId, scope, signal) => {
      const { baseUrl, accessTokens } = parts.settings.hubspot
      const accessToken = accessTokens.get(portalId)
      return accessToken === undefined
        ? null
        : createHubSpotCrm({ baseUrl, accessToken, portalId, gate: scoped(scope, signal) })
    },
    examination: (scope, signal) => {
      const gate = scoped(scope, signal)
      return {
        register: registerOver(parts, gate),
        sites: createSiteReader(websiteClientOver(parts, gate), { isSandbox: parts.isSandbox }),
        geocoder: geocoder(scope, signal),
        known: knownCompaniesOf(parts.sql, scope.portalId, scope.campaignId),
        clock: parts.clock,
        isSandbox: parts.isSandbox,
      }
    },
  }
}

const geocoderOver = ({ settings, http, places }: Parts, gate: ScopedGate) =>
  createGeocoder({
    postcodesIo: createPostcodesIo({ baseUrl: settings.postcodesIo.baseUrl, gate, http }),
    cache: places,
  })

const companiesHouseOver = ({ settings, http }: Parts, gate: ScopedGate) => {
  const { baseUrl, apiKey } = settings.companiesHouse
  return apiKey === null ? null : createCompaniesHouse({ baseUrl, apiKey, gate, http })
}

const sourceOver = (parts: Parts, name: keyof typeof notConfigured, gate: ScopedGate) => {
  if (name === 'companies-house') {
    const client = companiesHouseOver(parts, gate)
    return client === null ? null : createRegisterSource(client)
  }
  const { baseUrl, apiKey, model } = parts.settings.openai
  return apiKey === null ? null : createWebSearchSource(createOpenAiModel({ baseUrl, apiKey, model, gate }))
}

/** Without a register nothing can be proved: each candidate then fails with the reason, none is believed. */
const registerOver = (parts: Parts, gate: ScopedGate): CompanyRegister => {
  const client = companiesHouseOver(parts, gate)
  if (client !== null) return createCompaniesHouseRegister(client)
  const refuse = async (): Promise<never> => {
    throw new SourceUnusable('not_configured', notConfigured['companies-house'], {
      hint: 'Set COMPANIES_HOUSE_API_KEY.',
    })
  }
  return { byNumber: refuse, search: refuse }
}

const websiteClientOver = ({ settings, http }: Parts, gate: ScopedGate) => {
  const gatewayUrl = settings.webGatewayUrl
  const resolve = gatewayUrl === null ? createDnsResolve() : createGatewayResolve({ gatewayUrl, http })
  return createWebsiteClient({ gatewayUrl, gate, http, resolve: resolveOnce(resolve) })
}
