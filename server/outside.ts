import type { SourceName } from '../src/campaigns/search-step.ts'
import { createCompaniesHouse } from '../src/clients/companies-house/client.ts'
import { createGooglePlaces } from '../src/clients/google-places/client.ts'
import { TEXT_SEARCH_MICRO_POUNDS } from '../src/clients/google-places/prices.ts'
import type { Http } from '../src/clients/http.ts'
import { unnamedGate } from '../src/clients/unnamed-gate.ts'
import type { DiscoverySource } from '../src/discovery/source.ts'
import { createRegisterSource } from '../src/discovery/sources/companies-house.ts'
import { createCompanyListSource } from '../src/discovery/sources/company-list.ts'
import { createPlacesSource } from '../src/discovery/sources/google-places.ts'
import { createCareSource, createSchoolsSource } from '../src/discovery/sources/local-register.ts'
import { createWebSearchSource } from '../src/discovery/sources/web-search.ts'
import { createWebsiteSearch } from '../src/discovery/website-search.ts'
import { createCompaniesHouseRegister } from '../src/enrichment/providers/companies-house-register.ts'
import { createOfficialRegisters } from '../src/enrichment/providers/official-registers.ts'
import { createSiteReader, fetchSite } from '../src/enrichment/providers/website-reader.ts'
import { SourceUnusable } from '../src/errors.ts'
import type { Clock } from '../src/ports/clock.ts'
import type { CompanyRegister } from '../src/ports/company-register.ts'
import type { LocalRegisters } from '../src/ports/local-registers.ts'
import type { CallScope, OutsideCallGate, ScopedGate } from '../src/ports/outside-call.ts'
import type { PlaceCache } from '../src/ports/place-cache.ts'
import type { KeyVendor } from '../src/ports/vendor-key.ts'
import type { Outside } from './commands/deps.ts'
import type { KeyInUse, KeysInUse } from './commands/settings/keys-in-use.ts'
import { watchKey } from './commands/settings/watch-key.ts'
import { contactOutsideOver } from './compose/contact-finder.ts'
import { geocoderOver } from './compose/geocoder.ts'
import { keyChecksOver } from './compose/key-checks.ts'
import { preferredModel, questionCost } from './compose/language-model.ts'
import type { OutsideSettings } from './compose/outside-settings.ts'
import { placeFinderOver } from './compose/place-finder.ts'
import { planningSourceOver } from './compose/planning.ts'
import { registerDepthOver } from './compose/register-depth.ts'
import { websiteClientOver } from './compose/website-client.ts'
import { findSetup } from './db/repositories/crm-setups.ts'
import { knownCompaniesOf } from './db/repositories/known-companies.ts'
import type { Sql } from './db/sql.ts'
import type { AccessTokens } from './hubspot/access-tokens.ts'
import { createHubSpotCrm } from './hubspot/crm-adapter.ts'
import type { MissingPermissions } from './hubspot/missing-permissions.ts'
import { numberPropertyOf } from './hubspot/number-property.ts'

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
  registers: LocalRegisters
  clock: Clock
  isSandbox: boolean
  /** Divides pauses between tries, as it does the limits: 1 in live. */
  scale: number
}

type Keys = Record<KeyVendor, KeyInUse>

/** One source: whose key it needs (null: none), what is off without it, and how it is made. */
type SourceEntry = {
  vendor: KeyVendor | null
  off: string
  /** `gate` is watched: a key that the vendor refuses is noted; `plainGate` is for calls to others. Null: not configured. */
  make(
    parts: Parts,
    apiKey: string,
    gate: ScopedGate,
    keys: Keys,
    plainGate: ScopedGate,
  ): DiscoverySource | null
  /** Why it can't be used for another reason than its key; absent: for none. */
  whyNot?(parts: Parts, portalId: number): Promise<string | null>
}

/** Every source, by name. A new one is one entry here. */
const sources: Record<SourceName, SourceEntry> = {
  'web-search': {
    vendor: 'openai',
    off: 'Web search is off',
    make: (parts, apiKey, gate, keys) =>
      createWebSearchSource(preferredModel(parts, keys.openai.portalId, apiKey, gate)),
  },
  'companies-house': {
    vendor: 'companies-house',
    off: 'The register of companies is off',
    make: ({ settings, http }, apiKey, gate) =>
      createRegisterSource(
        createCompaniesHouse({ baseUrl: settings.companiesHouse.baseUrl, apiKey, gate, http }),
      ),
  },
  'google-places': {
    vendor: 'google-places',
    off: 'Google Places is off',
    make: (parts, apiKey, gate, keys, plainGate) => {
      const { baseUrl } = parts.settings.googlePlaces
      return createPlacesSource(createGooglePlaces({ baseUrl, apiKey, gate, http: parts.http }), {
        // The names of places are Google's: no record may tell which were asked for.
        register: registerOver(parts, keys, unnamedGate(plainGate)),
        sites: createSiteReader(websiteClientOver(parts, plainGate), { isSandbox: parts.isSandbox }),
      })
    },
  },
  planning: {
    vendor: null,
    off: 'Planning data is off',
    make: (parts, _apiKey, gate, keys) =>
      planningSourceOver(parts, gate, companiesHouseOver(parts, keys['companies-house'], gate)),
  },
  'schools-register': {
    vendor: null,
    off: 'The schools register is off',
    make: ({ registers }) => createSchoolsSource(registers),
    whyNot: ({ registers }) => registers.whyNot('schools'),
  },
  'care-register': {
    vendor: null,
    off: 'The care register is off',
    make: ({ registers }) => createCareSource(registers),
    whyNot: ({ registers }) => registers.whyNot('care'),
  },
  'company-list': { vendor: null, off: 'Company lists are off', make: () => createCompanyListSource() },
}

const sourceNames = Object.keys(sources) as SourceName[]

/** Makes the outside for one scope at a time: the one place where ports meet their vendors. */
export const createOutside = (parts: Parts): Outside => {
  const scoped = (scope: CallScope, signal?: AbortSignal): ScopedGate => parts.gate.forScope(scope, signal)
  const keyChecks = keyChecksOver(parts)
  const geocoder: Outside['geocoder'] = (scope, signal) => geocoderOver(parts, scoped(scope, signal))
  return {
    geocoder,
    whyNot: (portalId) => whyNotOf(parts, portalId),
    source: async (name, scope, signal) => {
      const keys = await parts.keysInUse(scope.portalId)
      return sourceOver(parts, name, keys, scoped(scope, signal))
    },
    callCosts: async (portalId) => ({
      'web-search': await questionCost(parts, portalId),
      'google-places': TEXT_SEARCH_MICRO_POUNDS,
    }),
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
      const model = modelOver(parts, keys.openai, gate)
      return {
        register: registerOver(parts, keys, gate),
        sites: createSiteReader(websiteClientOver(parts, gate), { isSandbox: parts.isSandbox }),
        websites: model && createWebsiteSearch(model),
        geocoder: geocoder(scope, signal),
        known: knownCompaniesOf(parts.sql, scope.portalId, scope.campaignId),
        clock: parts.clock,
        isSandbox: parts.isSandbox,
      }
    },
    contacts: async (scope, signal) =>
      contactOutsideOver(parts, (await parts.keysInUse(scope.portalId)).hunter, scoped(scope, signal)),
    registerDepth: (scope, signal) => registerDepthOver(parts, scope.portalId, scoped(scope, signal)),
    placeFinder: (scope, signal) => placeFinderOver(parts, scope.portalId, scoped(scope, signal)),
    ofBriefs: async (scope, signal) => {
      const gate = scoped(scope, signal)
      const keys = await parts.keysInUse(scope.portalId)
      return {
        register: registerOver(parts, keys, gate),
        sites: createSiteReader(websiteClientOver(parts, gate), { isSandbox: parts.isSandbox }),
        model: modelOver(parts, keys.openai, gate),
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

const whyNotOf = async (parts: Parts, portalId: number): Promise<Record<SourceName, string | null>> => {
  const keys = await parts.keysInUse(portalId)
  const reasons = await Promise.all(
    sourceNames.map(async (name) => [
      name,
      whyOff(name, keys) ?? (await sources[name].whyNot?.(parts, portalId)) ?? null,
    ]),
  )
  return Object.fromEntries(reasons) as Record<SourceName, string | null>
}

const whyOff = (name: SourceName, keys: Keys): string | null => {
  const { vendor, off } = sources[name]
  return vendor !== null && keys[vendor].apiKey === null ? `${off}: ${keys[vendor].whyNot}.` : null
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

const modelOver = (parts: Parts, key: KeyInUse, gate: ScopedGate) => {
  const { apiKey } = key
  if (apiKey === null) return null
  return preferredModel(parts, key.portalId, apiKey, watchKey(parts, { ...key, apiKey }, gate))
}

const sourceOver = (parts: Parts, name: SourceName, keys: Keys, gate: ScopedGate) => {
  const { vendor, make } = sources[name]
  if (vendor === null) return make(parts, '', gate, keys, gate)
  const { apiKey, ...key } = keys[vendor]
  if (apiKey === null) return null
  return make(parts, apiKey, watchKey(parts, { ...key, apiKey }, gate), keys, gate)
}

/** Without a register nothing can be proved: each candidate then fails with the reason, none is believed. */
const registerOver = (parts: Parts, keys: Keys, gate: ScopedGate): CompanyRegister => {
  const client = companiesHouseOver(parts, keys['companies-house'], gate)
  if (client !== null) return createOfficialRegisters(createCompaniesHouseRegister(client), parts.registers)
  const refuse = async (): Promise<never> => {
    throw new SourceUnusable('not_configured', whyOff('companies-house', keys) ?? '', {
      hint: 'Save a Companies House key in the settings.',
    })
  }
  return { byNumber: refuse, officers: refuse, search: refuse }
}
