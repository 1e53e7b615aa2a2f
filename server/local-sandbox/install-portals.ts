import { z } from 'zod'
import type { ConnectionDeps } from '../commands/connection/connection-deps.ts'
import { finishInstall } from '../commands/connection/finish-install.ts'
import { connectedPortalIds, hasInstallations } from '../db/repositories/portal-connections.ts'
import { findToken } from '../db/repositories/portal-tokens.ts'
import { redirectUriOf } from '../hubspot/oauth-app.ts'
import { openToken } from '../hubspot/sealed-tokens.ts'
import { controlCall } from './control-call.ts'

const redirectSchema = z.object({ redirectTo: z.url() })
const installsSchema = z.object({ installs: z.array(z.object({ portalId: z.number() })) })

type Options = { controlUrl: string; portalIds: number[]; wasFresh: boolean }

/** True when HubSpot does not know our token: it was begun anew, or the token was sealed with another key. */
const isForgotten = async (deps: ConnectionDeps, portalId: number): Promise<boolean> => {
  const row = await findToken(deps.flow.sql, portalId)
  if (row === null) return true
  let token: string
  try {
    token = openToken(deps.box, portalId, 'refresh', row.refreshTokenSealed)
  } catch {
    return true
  }
  return (await deps.oauth.introspect(token, 'refresh_token')) === null
}

/**
 * The make-believe HubSpot forgets everything when it ends. What it knows to be uninstalled while it runs stays so: then
 * a person did it, and it is for us to notice.
 */
const forgottenPortals = async (deps: ConnectionDeps, options: Options): Promise<number[]> => {
  const { installs } = installsSchema.parse(await controlCall(options.controlUrl, 'GET', '/hubspot/installs'))
  const isInstalled = (id: number): boolean => installs.some(({ portalId }) => portalId === id)
  const forgotten: number[] = []
  for (const id of await connectedPortalIds(deps.flow.sql)) {
    const mayReturn = options.portalIds.includes(id) && (options.wasFresh || isInstalled(id))
    if (mayReturn && (await isForgotten(deps, id))) forgotten.push(id)
  }
  return forgotten
}

const install = async (deps: ConnectionDeps, controlUrl: string, portalId: number): Promise<void> => {
  const app = deps.hubSpotApp()
  const answer = await controlCall(controlUrl, 'POST', '/hubspot/authorize', {
    portalId,
    redirectUri: redirectUriOf(app),
    scope: app.scopes.join(' '),
  })
  const code = new URL(redirectSchema.parse(answer).redirectTo).searchParams.get('code')
  await finishInstall(deps, { code: code ?? '', state: null, returnUrl: null })
}

/**
 * Installs the first sandbox portal in a new database, as a super admin who approves would, and again those that the
 * make-believe HubSpot has forgotten: so that everything works from the first second on. For one process at a time.
 */
export const installSandboxPortals = async (deps: ConnectionDeps, options: Options): Promise<void> => {
  const isNew = !(await hasInstallations(deps.flow.sql))
  const wanted = isNew ? options.portalIds.slice(0, 1) : await forgottenPortals(deps, options)
  for (const portalId of wanted) await install(deps, options.controlUrl, portalId)
}
