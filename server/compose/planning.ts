import type { CompaniesHouse } from '../../src/clients/companies-house/client.ts'
import type { Http } from '../../src/clients/http.ts'
import { createPlanning } from '../../src/clients/planning/client.ts'
import type { DiscoverySource } from '../../src/discovery/source.ts'
import { createPlanningSource } from '../../src/discovery/sources/planning.ts'
import type { ScopedGate } from '../../src/ports/outside-call.ts'
import { createPlanningAnswers } from '../db/repositories/planning-answers.ts'
import type { Sql } from '../db/sql.ts'
import type { OutsideSettings } from './outside-settings.ts'

type Parts = { settings: OutsideSettings; http: Http; sql: Sql }

/** The source of planning applications for one scope; `companiesHouse` null: no key for the register. */
export const planningSourceOver = (
  { settings, http, sql }: Parts,
  gate: ScopedGate,
  companiesHouse: CompaniesHouse | null,
): DiscoverySource => {
  const { baseUrl } = settings.planning
  return createPlanningSource(
    createPlanning({ baseUrl, gate, http, answers: createPlanningAnswers(sql) }),
    companiesHouse,
  )
}
