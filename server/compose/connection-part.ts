import { join } from 'node:path'
import type { Clock } from '../../src/ports/clock.ts'
import type { ConnectionPart } from '../app/connection.ts'
import { admitPerson } from '../commands/connection/admit-person.ts'
import { beginInstall } from '../commands/connection/begin-install.ts'
import type { ConnectionDeps } from '../commands/connection/connection-deps.ts'
import { disconnect } from '../commands/connection/disconnect.ts'
import { finishInstall } from '../commands/connection/finish-install.ts'
import { losePortal } from '../commands/connection/lose-portal.ts'
import { readConnection } from '../commands/connection/read-connection.ts'
import type { Flow } from '../commands/flow/flow.ts'
import { readAppMetadata } from '../config/app-metadata.ts'
import { type Config, projectDir } from '../config.ts'
import { type AccessTokens, createAccessTokens } from '../hubspot/access-tokens.ts'
import { createOAuthApi } from '../hubspot/oauth.ts'
import { safeReturnUrl } from '../hubspot/oauth-app.ts'
import { deployApp } from '../local-sandbox/deploy-app.ts'
import { withFileLock } from '../local-sandbox/file-lock.ts'
import { installSandboxPortals } from '../local-sandbox/install-portals.ts'
import type { LocalSandbox } from '../local-sandbox.ts'
import type { Log } from '../observability/log.ts'
import type { SecretBox } from '../security/secret-box.ts'
import { hubSpotAppOf } from './hubspot-app.ts'

type Surroundings = {
  config: Config
  log: Log
  flow: Flow
  clock: Clock
  box: SecretBox
  sandbox: LocalSandbox | null
  /** This process's own address from outside; null when it listens nowhere. */
  baseUrl: string | null
}

/** What the connection brings to the application. */
export type ComposedConnection = ConnectionDeps & { accessTokens: AccessTokens }

/**
 * What installing, leaving and access tokens work with. In sandbox mode our app is uploaded to the make-believe HubSpot
 * and, in a new database, installed in its first portal.
 */
export const connectionDeps = async (around: Surroundings): Promise<ComposedConnection> => {
  const { config, log, flow, clock, box, sandbox } = around
  const metadata = await readAppMetadata(projectDir)
  const upload = (at: LocalSandbox) =>
    withFileLock(lockOf(config), () => deployApp(at.urls.control, metadata, around.baseUrl))
  const deployed = sandbox === null ? null : await upload(sandbox)
  const hubSpotApp = hubSpotAppOf(
    config,
    metadata.requiredScopes,
    sandbox === null || deployed === null ? null : { urls: sandbox.urls, deployed },
  )
  const oauth = createOAuthApi(hubSpotApp)
  const deps = { flow, oauth, hubSpotApp, box, log }
  if (sandbox !== null && deployed !== null) {
    await installAll(deps, config, sandbox, deployed.wasFresh)
    sandbox.whenRestarted(async () => installAll(deps, config, sandbox, (await upload(sandbox)).wasFresh))
  }
  const onRevoked = (lost: { portalId: number; leaseId: string }) => losePortal(deps, lost)
  return { ...deps, accessTokens: createAccessTokens({ sql: flow.sql, oauth, box, clock, onRevoked }) }
}

const lockOf = (config: Config): string => join(config.dataDir, 'sandbox-app.lock')

/** A make-believe HubSpot that is out of order keeps nothing from starting: campaigns then say that it is not connected. */
const installAll = async (
  deps: ConnectionDeps,
  config: Config,
  sandbox: LocalSandbox,
  wasFresh: boolean,
): Promise<void> => {
  const options = {
    controlUrl: sandbox.urls.control,
    portalIds: sandbox.portals.map(({ id }) => id),
    wasFresh,
  }
  await withFileLock(lockOf(config), () => installSandboxPortals(deps, options)).catch((err: unknown) =>
    deps.log.warn({ err }, 'The sandbox’s portal could not be installed.'),
  )
}

/** The part of the application by which portals come, prove themselves, and leave. */
export const connectionPart = (deps: ConnectionDeps): ConnectionPart => {
  const { sql } = deps.flow
  return {
    signing: () => {
      const { clientSecrets, appId, baseUrl } = deps.hubSpotApp()
      return { clientSecrets, appId, baseUrl }
    },
    admit: (person) => admitPerson(sql, person),
    beginInstall: (returnUrl) => beginInstall(deps, returnUrl),
    finishInstall: (callback) => finishInstall(deps, callback),
    safeReturnUrl: (url) => safeReturnUrl(deps.hubSpotApp(), url),
    read: (portalId) => readConnection(sql, portalId),
    disconnect: (input) => disconnect(deps, input),
  }
}
