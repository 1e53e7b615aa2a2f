import { AppError } from '../../../src/errors.ts'
import { deleteLeavingTokens, findToken } from '../../db/repositories/portal-tokens.ts'
import { openToken } from '../../hubspot/sealed-tokens.ts'
import type { ConnectionDeps } from './connection-deps.ts'

type Tokens = { access: string; refresh: string }

/** The tokens of a portal that is leaving; null when there are none, or they cannot be opened any more. */
const leavingTokens = async (
  { flow, box, log }: ConnectionDeps,
  portalId: number,
): Promise<Tokens | null> => {
  const row = await findToken(flow.sql, portalId)
  if (row === null || row.leavingSince === null) return null
  try {
    return {
      access: openToken(box, portalId, 'access', row.accessTokenSealed),
      refresh: openToken(box, portalId, 'refresh', row.refreshTokenSealed),
    }
  } catch (err) {
    log.warn(
      { portalId, err },
      'HubSpot cannot be told that a portal has left: its admins have to uninstall.',
    )
    return null
  }
}

const isGone = (error: unknown): boolean => error instanceof AppError && error.code === 'not_connected'

const uninstall = async ({ oauth }: ConnectionDeps, { access, refresh }: Tokens): Promise<void> => {
  if (await oauth.uninstall(access)) return
  const renewed = await oauth.refresh(refresh).catch((error: unknown) => {
    // It was uninstalled over there already: nothing is left to do.
    if (isGone(error)) return null
    throw error
  })
  if (renewed !== null) await oauth.uninstall(renewed.accessToken)
}

/**
 * Tells HubSpot that we leave a disconnected portal, and deletes the tokens that were kept for it. Harmless to repeat.
 * Throws while HubSpot cannot be reached: the daily check does it again.
 */
export const leaveHubSpot = async (deps: ConnectionDeps, portalId: number): Promise<void> => {
  const tokens = await leavingTokens(deps, portalId)
  if (tokens !== null) {
    await uninstall(deps, tokens)
    // The uninstall has ended it already; where it had not, nobody can use it again.
    await deps.oauth.revoke(tokens.refresh).catch(() => {})
  }
  await deleteLeavingTokens(deps.flow.sql, portalId)
}
