import { createCompaniesHouse } from '../../src/clients/companies-house/client.ts'
import { createCompaniesHouseDepth } from '../../src/clients/companies-house/depth-client.ts'
import { createCompaniesHouseDocuments } from '../../src/clients/companies-house/document-client.ts'
import type { Http } from '../../src/clients/http.ts'
import { createRegisterDepth } from '../../src/enrichment/providers/companies-house-depth.ts'
import { createCompaniesHouseRegister } from '../../src/enrichment/providers/companies-house-register.ts'
import { SourceUnusable } from '../../src/errors.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { ScopedGate } from '../../src/ports/outside-call.ts'
import type { RegisterDepth } from '../../src/ports/register-depth.ts'
import type { KeysInUse } from '../commands/settings/keys-in-use.ts'
import { watchKey } from '../commands/settings/watch-key.ts'
import type { Sql } from '../db/sql.ts'
import type { OutsideSettings } from './outside-settings.ts'

type Parts = { settings: OutsideSettings; keysInUse: KeysInUse; http: Http; sql: Sql; clock: Clock }

/** The register in depth with a portal's key, for one scope. Throws `SourceUnusable` `not_configured` without a key. */
export const registerDepthOver = async (
  parts: Parts,
  portalId: number,
  gate: ScopedGate,
): Promise<RegisterDepth> => {
  const key = (await parts.keysInUse(portalId))['companies-house']
  const { apiKey } = key
  if (apiKey === null) {
    throw new SourceUnusable('not_configured', `The register of companies is off: ${key.whyNot}.`, {
      hint: 'Save a Companies House key in the settings.',
    })
  }
  const { baseUrl, documentBaseUrl } = parts.settings.companiesHouse
  const options = { baseUrl, apiKey, gate: watchKey(parts, { ...key, apiKey }, gate), http: parts.http }
  const profiles = createCompaniesHouse(options)
  return createRegisterDepth({
    profiles,
    register: createCompaniesHouseRegister(profiles),
    depth: createCompaniesHouseDepth(options),
    documents: createCompaniesHouseDocuments({ ...options, baseUrl: documentBaseUrl }),
  })
}
