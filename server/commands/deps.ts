import type { CallCosts } from '../../src/campaigns/forecast/prospects.ts'
import type { SourceName } from '../../src/campaigns/search-step.ts'
import type { Crm } from '../../src/crm/crm.ts'
import type { DiscoverySource } from '../../src/discovery/source.ts'
import type { FetchedPage } from '../../src/enrichment/website/page.ts'
import type { ExaminationPorts } from '../../src/pipeline/examination.ts'
import type { PreparePorts } from '../../src/pipeline/prepare/ports.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { CompanyRegister } from '../../src/ports/company-register.ts'
import type { ContactFinder } from '../../src/ports/contact-finder.ts'
import type { Geocoder } from '../../src/ports/geocoder.ts'
import type { MailServers } from '../../src/ports/mail-servers.ts'
import type { CallScope } from '../../src/ports/outside-call.ts'
import type { PlaceFinder } from '../../src/ports/place-finder.ts'
import type { RegisterDepth } from '../../src/ports/register-depth.ts'
import type { KeyVendor, Quota } from '../../src/ports/vendor-key.ts'
import type { AccessTokens } from '../hubspot/access-tokens.ts'
import type { ConnectionDeps } from './connection/connection-deps.ts'
import type { KeysInUse } from './settings/keys-in-use.ts'

/** What of the outside it takes to complete a brief. */
export type OutsideOfBriefs = Pick<PreparePorts, 'register' | 'sites' | 'model'>

/** To look for addresses of people. `finder` as text: there is none, and why. */
export type ContactOutside = { finder: ContactFinder | string; mailServers: MailServers }

/** The outside, made for one scope: every call of it goes through the gate under that scope and ends with the signal. */
export type Outside = {
  geocoder(scope: CallScope, signal?: AbortSignal): Geocoder
  /** With the portal's own key, else the system's. Null: this source is not configured; `whyNot` says so. */
  source(name: SourceName, scope: CallScope, signal: AbortSignal): Promise<DiscoverySource | null>
  /** Why a source is not configured for a portal, in words; null when it is. */
  whyNot(portalId: number): Promise<Record<SourceName, string | null>>
  /** What a paid call of each source costs a portal on average, in millionths of a pound. */
  callCosts(portalId: number): Promise<CallCosts>
  /** Asks a vendor about a key, as the port `KeyCheck` says. */
  checkKey(vendor: KeyVendor, apiKey: string, scope: CallScope, signal: AbortSignal): Promise<Quota | null>
  /** Whether the portal is connected shows at the first call: `SourceUnusable` `not_connected`. */
  crm(portalId: number, scope: CallScope, signal: AbortSignal): Crm
  /** To read the register in depth. Without a key each question throws `SourceUnusable` `not_configured`. */
  registerDepth(scope: CallScope, signal: AbortSignal): Promise<RegisterDepth>
  /** To look for addresses of people with the portal's own key, else the system's. */
  contacts(scope: CallScope, signal: AbortSignal): Promise<ContactOutside>
  /** To find and show places on Google's map. Without a key each question throws `SourceUnusable` `not_configured`. */
  placeFinder(scope: CallScope, signal: AbortSignal): Promise<PlaceFinder>
  examination(scope: CallScope & { campaignId: string }, signal: AbortSignal): Promise<ExaminationPorts>
  /** Without an OpenAI key its model is null. */
  ofBriefs(scope: CallScope, signal: AbortSignal): Promise<OutsideOfBriefs>
  /** To read the team's own website: its home page and five more, or why not in a sentence; and the register to confirm it. */
  ownSite(
    scope: CallScope,
    signal: AbortSignal,
  ): Promise<{ fetchPages(url: string): Promise<FetchedPage[] | string>; register: CompanyRegister }>
}

/** What commands and jobs work with. */
export type Deps = ConnectionDeps & {
  accessTokens: AccessTokens
  outside: Outside
  keysInUse: KeysInUse
  /** The installation's language models, the preferred one first. */
  systemModels: string[]
  clock: Clock
  isSandbox: boolean
}
