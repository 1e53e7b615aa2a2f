import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { AppError, SourceUnusable } from '../../src/errors.ts'
import type { Clock } from '../../src/ports/clock.ts'
import { isConnected, setScopes } from '../db/repositories/portal-connections.ts'
import { endLease, findToken, leaseToken, saveRefreshed } from '../db/repositories/portal-tokens.ts'
import type { Sql } from '../db/sql.ts'
import type { SecretBox } from '../security/secret-box.ts'
import type { OAuthApi } from './oauth.ts'
import { openToken, sealTokens } from './sealed-tokens.ts'

/** The one way to a portal's access token. */
export type AccessTokens = {
  /**
   * A token that is good for at least half a minute. Throws `SourceUnusable` `not_connected` when the portal is
   * disconnected or its grant revoked, a retryable AppError when HubSpot cannot be reached, AppError `not_configured`
   * (not retryable, disconnects nobody) when HubSpot refuses our own client id or secret.
   */
  tokenFor(portalId: number): Promise<string>
  /**
   * Renews a portal's tokens now, and so learns whether it still wants us. Throws as `tokenFor` does. For the daily check
   * and for a call that HubSpot refused with 401 though its token had not ended: then the app was uninstalled.
   */
  check(portalId: number): Promise<void>
}

type Parts = {
  sql: Sql
  oauth: OAuthApi
  box: SecretBox
  clock: Clock
  /**
   * The portal has ended our access, as the holder of this lease learned: disconnects it and pauses its campaigns. False
   * when it was installed anew meanwhile: then the answer was about tokens that are no more.
   */
  onRevoked: (lost: { portalId: number; leaseId: string }) => Promise<boolean>
}

/** A refresher that died gives way after this; HubSpot answers within seconds or not at all. */
const LEASE_SECONDS = 30
const WAIT_MS = 100
const PATIENCE_MS = 40_000
/** So long a refusal of our own set-up is believed without asking again: it needs a person, and HubSpot counts refusals. */
const HOLD_OFF_MS = 60_000

const notConnected = (): SourceUnusable =>
  new SourceUnusable('not_connected', 'This HubSpot account is not connected to Leadwright.', {
    hint: 'Install Leadwright again in this account.',
  })

const tooLong = (): AppError =>
  new AppError('vendor_unavailable', 'The access to HubSpot is being renewed for an unusually long time.', {
    isRetryable: true,
  })

type Renewed = { is: 'done' } | { is: 'busy' }

/** The refused set-ups of this process, so that a wrong secret is not tried for every call; gone after a restart. */
const createHoldOff = (clock: Clock) => {
  const held = new Map<number, { error: AppError; untilMs: number }>()
  return {
    errorFor: (portalId: number): AppError | null => {
      const one = held.get(portalId)
      return one !== undefined && one.untilMs > clock.now().getTime() ? one.error : null
    },
    hold: (portalId: number, error: AppError): void => {
      held.set(portalId, { error, untilMs: clock.now().getTime() + HOLD_OFF_MS })
    },
  }
}

/**
 * Access tokens of portals, renewed before they end, by one process at a time: who takes the lease in the token's row asks
 * HubSpot, all others use the old token while it lasts or wait for the new one. A lease, because a lock of the database
 * would hold a connection or a transaction open for as long as HubSpot takes.
 */
export const createAccessTokens = (parts: Parts): AccessTokens => {
  const { sql, clock } = parts
  const holdOff = createHoldOff(clock)
  const renew = async (portalId: number, isForced: boolean): Promise<Renewed> => {
    const id = randomUUID()
    const sealed = await leaseToken(sql, portalId, { id, seconds: LEASE_SECONDS, isForced })
    if (sealed === null) return { is: 'busy' }
    try {
      const refreshToken = openToken(parts.box, portalId, 'refresh', sealed)
      const tokens = await parts.oauth.refresh(refreshToken)
      await saveRefreshed(sql, portalId, id, sealTokens(parts.box, portalId, tokens))
      if (tokens.scopes.length > 0) await setScopes(sql, portalId, tokens.scopes)
      return { is: 'done' }
    } catch (error) {
      const failure = await settleFailure(parts, holdOff.hold, { portalId, leaseId: id }, error)
      if (failure === null) return { is: 'busy' }
      throw failure
    }
  }
  return {
    check: async (portalId) => {
      const before = await findToken(sql, portalId)
      const giveUpAtMs = performance.now() + PATIENCE_MS
      while (performance.now() < giveUpAtMs) {
        const row = (await isConnected(sql, portalId)) ? await findToken(sql, portalId) : null
        if (row === null || before === null) throw notConnected()
        // Somebody else has renewed it meanwhile: that was the check.
        if (row.accessTokenSealed !== before.accessTokenSealed) return
        if ((await renew(portalId, true)).is === 'done') return
        await pause(WAIT_MS)
      }
      throw tooLong()
    },
    tokenFor: async (portalId) => {
      const giveUpAtMs = performance.now() + PATIENCE_MS
      while (performance.now() < giveUpAtMs) {
        const row = (await isConnected(sql, portalId)) ? await findToken(sql, portalId) : null
        if (row === null || row.leavingSince !== null) throw notConnected()
        const old = () => openToken(parts.box, portalId, 'access', row.accessTokenSealed)
        if (row.isFresh) return old()
        const held = holdOff.errorFor(portalId)
        if (held !== null && !row.isUsable) throw held
        if (held !== null) return old()
        const renewed = await renew(portalId, false).catch((error: unknown) => {
          // Renewing early leaves time: what fails now is tried again at the next call, while the old token still works.
          if (row.isUsable && !(error instanceof SourceUnusable)) return null
          throw error
        })
        if (renewed === null || (renewed.is === 'busy' && row.isUsable)) return old()
        if (renewed.is === 'busy') await pause(WAIT_MS)
      }
      throw tooLong()
    },
  }
}

/** Writes down what a failed renewal means, and gives the error to throw; null when there are newer tokens to look at. */
const settleFailure = async (
  { sql, onRevoked }: Parts,
  hold: (portalId: number, error: AppError) => void,
  { portalId, leaseId }: { portalId: number; leaseId: string },
  error: unknown,
): Promise<unknown> => {
  const code = error instanceof AppError ? error.code : null
  if (error instanceof AppError && code === 'not_configured') {
    hold(portalId, error)
    await endLease(sql, portalId, leaseId, `${error.message} ${error.hint ?? ''}`.trim())
    return error
  }
  if (!(error instanceof AppError) || code !== 'not_connected') {
    await endLease(sql, portalId, leaseId, null)
    return error
  }
  if (!(await onRevoked({ portalId, leaseId }))) return null
  return new SourceUnusable('not_connected', error.message, error.hint === null ? {} : { hint: error.hint })
}
