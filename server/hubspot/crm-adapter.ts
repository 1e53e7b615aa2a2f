import type { Crm } from '../../src/crm/crm.ts'
import { accountOver } from './crm/account.ts'
import { companiesOver } from './crm/companies.ts'
import { propertiesOver } from './crm/properties.ts'
import { searchesOver } from './crm/search.ts'
import { tasksOver } from './crm/tasks.ts'
import { createTransport, type TransportOptions } from './crm/transport.ts'

/** How one portal's HubSpot is reached. `numberProperty` gives the property that holds company numbers; null: this portal has none. */
export type HubSpotCrmOptions = TransportOptions & { numberProperty: () => Promise<string | null> }

/** HubSpot behind the CRM port (`src/crm/crm.ts`), for one portal; every call goes through the gate. */
export const createHubSpotCrm = (options: HubSpotCrmOptions): Crm => {
  const call = createTransport(options)
  let known: Promise<string | null> | null = null
  const numberProperty = (): Promise<string | null> => {
    known ??= options.numberProperty()
    return known
  }
  return {
    ...accountOver(call),
    ...searchesOver(call, numberProperty),
    ...companiesOver(call, numberProperty),
    ...propertiesOver(call),
    ...tasksOver(call),
  }
}
