import { createCompaniesHouse } from '../src/clients/companies-house/client.ts'
import { companiesHouseKeyCheck } from '../src/clients/companies-house/key-check.ts'
import { googlePlacesKeyCheck } from '../src/clients/google-places/key-check.ts'
import type { Http } from '../src/clients/http.ts'
import { hunterKeyCheck } from '../src/clients/hunter/key-check.ts'
import { createOpenAiModel } from '../src/clients/openai/client.ts'
import { openAiKeyCheck } from '../src/clients/openai/key-check.ts'
import { createPostcodesIo } from '../src/clients/postcodes-io/client.ts'
import { createGeocoder } from '../src/clients/postcodes-io/geocoder.ts'
import { createWebsiteClient } from '../src/clients/website/client.ts'
import { createDnsResolve, createGatewayResolve, resolveOnce } from '../src/clients/website/resolve.ts'
import { createRegisterSource } from '../src/discovery/sources/companies-house.ts'
import { createWebSearchSource } from '../src/discovery/sources/web-search.ts'
import { createCompaniesHouseRegister } from '../src/enrichment/providers/companies-house-register.ts'
import { createSiteReader, fetchSite } from '../src/enrichment/providers/website-reader.ts'
import { SourceUnusable } from '../src/errors.ts'
import type { Clock } from '../src/ports/clock.ts'
import type { CompanyRegister } from '../src/ports/company-register.ts'
import type { CallScope, OutsideCallGate, ScopedGate } from '../src/ports/outside-call.ts'
import type { PlaceCache } from '../src/ports/place-cache.ts'
import type { KeyCheck, KeyVendor } from '../src/ports/vendor-key.ts'
import type { Outside } from './commands/deps.ts'
import type { KeyInUse, KeysInUse } from './commands/settings/keys-in-use.ts'
import { watchKey } from './commands/settings/watch-key.ts'
import { findSetup } from './db/repositories/crm-setups.ts'
import { knownCompaniesOf } from './db/repositories/known-companies.ts'
import type { Sql } from './db/sql.ts'
import type { AccessTokens } from './hubspot/access-tokens.ts'
import { createHubSpotCrm } from './hubspot/crm-adapter.ts'
import type { MissingPermissions } from './hubspot/missing-permissions.ts'
import { numberPropertyOf } from './hubspot/number-property.ts'

/** Where the vendors are, and the installation's own keys for them. A null key: only portals with a key of their own are served. */
export type OutsideSettings = {
  openai: { baseUrl: string; apiKey: string | null; model: string }
  companiesHouse: { baseUrl: string; apiKey: string | null }
  googlePlaces: { baseUrl: string; apiKey: string | null }
  hunter: { baseUrl: string; apiKey: string | null }
  postcodesIo: { baseUrl: string }
  hubspot: { baseUrl: string }
  webGatewayUrl: string | null
}

type Parts = {
  settings: OutsideSettings
  accessTokens: AccessTokens
  missingPermissions: MissingPermissions
  /** A portal does not let us at its companies any more; its campaigns can't know what it has. */
  companiesClosed: (portalId: number, refusal: SourceUnusable) => Promise<void>
  keysInUse: KeysInUse
  gate: OutsideCallGate
  http: Http
  sql: Sql
  places: PlaceCache
  clock: Clock
  isSandbox: boolean
}

type Keys = Record<KeyVendor, KeyInUse>

/** Whose key a source needs, and what is off without it. */
const needs = {
  'web-search': { vendor: 'openai', off: 'Web search is off' },
  'companies-house': { vendor: 'companies-house', off: 'The register of companies is off' },
} as const

/** Makes the outside for one scope at a time: the one place where ports meet their vendors. */
export const createOutside = (parts: Parts): Outside => {
  const scoped = (scope: CallScope, signal?: AbortSignal): ScopedGate => parts.gate.forScope(scope, signal)
  const keyChecks = keyChecksOver(parts)
  const geocoder: Outside['geocoder'] = (scope, signal) => geocoderOver(parts, scoped(scope, signal))
  return {
    geocoder,
    whyNot: async (portalId) => {
      const keys = await parts.keysInUse(portalId)
      return { 'web-search': whyOff('web-search', keys), 'companies-house': whyOff('companies-house', keys) }
    },
    source: async (name, scope, signal) => {
      const keys = await parts.keysInUse(scope.portalId)
      return sourceOver(parts, name, keys[needs[name].vendor], scoped(scope, signal))
    },
    checkKey: (vendor, apiKey, scope, signal) => keyChecks[vendor](apiKey, scoped(scope, signal)),
    crm: (portalId, scope, signal) =>
      createHubSpotCrm({
        baseUrl: parts.settings.hubspot.baseUrl,
        portalId,
        gate: scoped(scope, signal),
        accessToken: () => parts.accessTokens.tokenFor(portalId),
        accessRefused: () => parts.accessTokens.check(portalId),
        missingPermissions: parts.missingPermissions,
        companiesClosed: (refusal) => parts.companiesClosed(portalId, refusal),
        numberProperty: async () => numberPropertyOf(await findSetup(parts.sql, portalId)),
      }),
    examination: async (scope, signal) => {
      const gate = scoped(scope, signal)
      const keys = await parts.keysInUse(scope.portalId)
      return {
        register: registerOver(parts, keys, gate),
        sites: createSiteReader(websiteClientOver(parts, gate), { isSandbox: parts.isSandbox }),
        geocoder: geocoder(scope, signal),
        known: knownCompaniesOf(parts.sql, scope.portalId, scope.campaignId),
        clock: parts.clock,
        isSandbox: parts.isSandbox,
      }
    },
    ownSite: async (scope, signal) => {
      const gate = scoped(scope, signal)
      const client = websiteClientOver(parts, gate)
      const register = registerOver(parts, await parts.keysInUse(scope.portalId), gate)
      return { fetchPages: (url) => fetchSite(client, url), register }
    },
  }
}

const geocoderOver = ({ settings, http, places }: Parts, gate: ScopedGate) =>
  createGeocoder({
    postcodesIo: createPostcodesIo({ baseUrl: settings.postcodesIo.baseUrl, gate, http }),
    cache: places,
  })

const whyOff = (name: keyof typeof needs, keys: Keys): string | null => {
  const { vendor, off } = needs[name]
  return keys[vendor].apiKey === null ? `${off}: ${keys[vendor].whyNot}.` : null
}

const companiesHouseOver = (parts: Parts, key: KeyInUse, gate: ScopedGate) => {
  const { apiKey } = key
  if (apiKey === null) return null
  const { baseUrl } = parts.settings.companiesHouse
  return createCompaniesHouse({
    baseUrl,
    apiKey,
    gate: watchKey(parts, { ...key, apiKey }, gate),
    http: parts.http,
  })
}

const sourceOver = (parts: Parts, name: keyof typeof needs, key: KeyInUse, gate: ScopedGate) => {
  if (name === 'companies-house') {
    const client = companiesHouseOver(parts, key, gate)
    return client === null ? null : createRegisterSource(client)
  }
  const { apiKey } = key
  if (apiKey === null) return null
  const { baseUrl, model } = parts.settings.openai
  const watched = watchKey(parts, { ...key, apiKey }, gate)
  return createWebSearchSource(createOpenAiModel({ baseUrl, apiKey, model, gate: watched }))
}

/** Without a register nothing can be proved: each candidate then fails with the reason, none is believed. */
const registerOver = (parts: Parts, keys: Keys, gate: ScopedGate): CompanyRegister => {
  const client = companiesHouseOver(parts, keys['companies-house'], gate)
  if (client !== null) return createCompaniesHouseRegister(client)
  const refuse = async (): Promise<never> => {
    throw new SourceUnusable('not_configured', whyOff('companies-house', keys) ?? '', {
      hint: 'Save a Companies House key in the settings.',
    })
  }
  return { byNumber: refuse, search: refuse }
}

const keyChecksOver = ({ settings, http }: Parts): Record<KeyVendor, KeyCheck> => ({
  openai: openAiKeyCheck({ baseUrl: settings.openai.baseUrl, http }),
  'companies-house': companiesHouseKeyCheck({ baseUrl: settings.companiesHouse.baseUrl, http }),
  'google-places': googlePlacesKeyCheck({ baseUrl: settings.googlePlaces.baseUrl, http }),
  hunter: hunterKeyCheck({ baseUrl: settings.hunter.baseUrl, http }),
})

const websiteClientOver = ({ settings, http }: Parts, gate: ScopedGate) => {
  const gatewayUrl = settings.webGatewayUrl
  const resolve = gatewayUrl === null ? createDnsResolve() : createGatewayResolve({ gatewayUrl, http })
  return createWebsiteClient({ gatewayUrl, gate, http, resolve: resolveOnce(resolve) })
}
