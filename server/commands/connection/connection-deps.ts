import type { OAuthApi } from '../../hubspot/oauth.ts'
import type { HubSpotApp } from '../../hubspot/oauth-app.ts'
import type { Log } from '../../observability/log.ts'
import type { SecretBox } from '../../security/secret-box.ts'
import type { Flow } from '../flow/flow.ts'

/** What installing and leaving work with. `hubSpotApp` throws `not_configured` naming the missing settings. */
export type ConnectionDeps = {
  flow: Flow
  oauth: OAuthApi
  hubSpotApp: () => HubSpotApp
  box: SecretBox
  log: Log
}
