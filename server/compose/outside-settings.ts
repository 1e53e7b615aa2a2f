import { USUAL_MODELS } from '../../src/clients/openai/models.ts'
import type { SystemKeys } from '../commands/settings/keys-in-use.ts'
import type { Config } from '../config.ts'
import { vendorHomes } from '../config.ts'
import type { LocalSandbox } from '../local-sandbox.ts'

/** Where the vendors are, and the installation's own keys for them. A null key: only portals with a key of their own are served. */
export type OutsideSettings = {
  /** `models`: the preferred one first. */
  openai: { baseUrl: string; apiKey: string | null; models: string[] }
  companiesHouse: { baseUrl: string; documentBaseUrl: string; apiKey: string | null }
  googlePlaces: { baseUrl: string; apiKey: string | null }
  hunter: { baseUrl: string; apiKey: string | null }
  planning: { baseUrl: string }
  postcodesIo: { baseUrl: string }
  hubspot: { baseUrl: string }
  webGatewayUrl: string | null
}

/** A make-believe vendor takes any key; in live mode a missing key leaves the source to portals with a key of their own. */
export const outsideSettings = ({ vendors }: Config, sandbox: LocalSandbox | null): OutsideSettings => {
  const anyKey = sandbox === null ? null : 'sandbox'
  const { openai, companiesHouse, googlePlaces, hunter, planning, postcodesIo, hubspot } = vendors
  return {
    openai: {
      baseUrl: sandbox?.urls.openai ?? openai.baseUrl ?? vendorHomes.openai,
      apiKey: openai.apiKey ?? anyKey,
      models: openai.models ?? [...USUAL_MODELS],
    },
    companiesHouse: {
      baseUrl: sandbox?.urls.companiesHouse ?? companiesHouse.baseUrl ?? vendorHomes.companiesHouse,
      documentBaseUrl:
        sandbox?.urls.companiesHouseDocuments ??
        companiesHouse.documentBaseUrl ??
        vendorHomes.companiesHouseDocuments,
      apiKey: companiesHouse.apiKey ?? anyKey,
    },
    googlePlaces: {
      baseUrl: sandbox?.urls.googlePlaces ?? googlePlaces.baseUrl ?? vendorHomes.googlePlaces,
      apiKey: googlePlaces.apiKey ?? anyKey,
    },
    hunter: {
      baseUrl: sandbox?.urls.hunter ?? hunter.baseUrl ?? vendorHomes.hunter,
      apiKey: hunter.apiKey ?? anyKey,
    },
    planning: { baseUrl: sandbox?.urls.planning ?? planning.baseUrl ?? vendorHomes.planning },
    postcodesIo: { baseUrl: sandbox?.urls.postcodesIo ?? postcodesIo.baseUrl ?? vendorHomes.postcodesIo },
    hubspot: { baseUrl: sandbox?.urls.hubspot ?? hubspot.baseUrl ?? vendorHomes.hubspot },
    webGatewayUrl: sandbox?.urls.web ?? vendors.webGatewayUrl,
  }
}

/** The installation's own keys, for portals without a key of their own. */
export const systemKeys = (settings: OutsideSettings): SystemKeys => ({
  openai: settings.openai.apiKey,
  'companies-house': settings.companiesHouse.apiKey,
  'google-places': settings.googlePlaces.apiKey,
  hunter: settings.hunter.apiKey,
})
