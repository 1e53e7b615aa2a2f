import { companiesHouseKeyCheck } from '../../src/clients/companies-house/key-check.ts'
import { googlePlacesKeyCheck } from '../../src/clients/google-places/key-check.ts'
import type { Http } from '../../src/clients/http.ts'
import { hunterKeyCheck } from '../../src/clients/hunter/key-check.ts'
import { openAiKeyCheck } from '../../src/clients/openai/key-check.ts'
import type { KeyCheck, KeyVendor } from '../../src/ports/vendor-key.ts'
import type { OutsideSettings } from './outside-settings.ts'

/** How each vendor is asked about a key. */
export const keyChecksOver = ({
  settings,
  http,
}: {
  settings: OutsideSettings
  http: Http
}): Record<KeyVendor, KeyCheck> => ({
  openai: openAiKeyCheck({ baseUrl: settings.openai.baseUrl, http }),
  'companies-house': companiesHouseKeyCheck({ baseUrl: settings.companiesHouse.baseUrl, http }),
  'google-places': googlePlacesKeyCheck({ baseUrl: settings.googlePlaces.baseUrl, http }),
  hunter: hunterKeyCheck({ baseUrl: settings.hunter.baseUrl, http }),
})
