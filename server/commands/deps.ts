import type { SourceName } from '../../src/campaigns/search-step.ts'
import type { Crm } from '../../src/crm/crm.ts'
import type { DiscoverySource } from '../../src/discovery/source.ts'
import type { ExaminationPorts } from '../../src/pipeline/examination.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { Geocoder } from '../../src/ports/geocoder.ts'
import type { CallScope } from '../../src/ports/outside-call.ts'
import type { Log } from '../observability/log.ts'
import type { Flow } from './flow/flow.ts'

/** The outside, made for one scope: every call of it goes through the gate under that scope and ends with the signal. */
export type Outside = {
  geocoder(scope: CallScope, signal?: AbortSignal): Geocoder
  /** Null: this source is not configured; `whyNot` says so. */
  source(name: SourceName, scope: CallScope, signal: AbortSignal): DiscoverySource | null
  /** Why a source is not configured, in words; null when it is. */
  whyNot(name: SourceName): string | null
  /** Null: the portal is not connected to HubSpot. */
  crm(portalId: number, scope: CallScope, signal: AbortSignal): Crm | null
  examination(scope: CallScope & { campaignId: string }, signal: AbortSignal): ExaminationPorts
}

/** What commands and jobs work with. */
export type Deps = {
  flow: Flow
  outside: Outside
  clock: Clock
  isSandbox: boolean
  log: Log
}
