import { AppError } from '../../../src/errors.ts'
import type { Installed } from '../../app/connection.ts'
import { insertAudit } from '../../db/repositories/audit-entries.ts'
import { takeState } from '../../db/repositories/oauth-states.ts'
import { connectPortal, findConnection } from '../../db/repositories/portal-connections.ts'
import { putTokens } from '../../db/repositories/portal-tokens.ts'
import { makeAdmin } from '../../db/repositories/portal-users.ts'
import { type Grant, redeemCode } from '../../hubspot/install.ts'
import { safeReturnUrl } from '../../hubspot/oauth-app.ts'
import { sealTokens } from '../../hubspot/sealed-tokens.ts'
import { portalJob } from '../mirror/portal-job.ts'
import { hashOfState } from './begin-install.ts'
import type { ConnectionDeps } from './connection-deps.ts'

type Callback = { code: string; state: string | null; returnUrl: string | null }

/** Installations that HubSpot began itself carry no state; one that is there must be ours and unused. */
const returnUrlOfState = async ({ flow }: ConnectionDeps, state: string | null): Promise<string | null> => {
  if (state === null) return null
  const begun = await takeState(flow.sql, hashOfState(state))
  if (begun !== null) return begun.returnUrl
  throw new AppError(
    'invalid_input',
    'This installation link was used already, or is older than ten minutes.',
    {
      hint: 'Start the installation again.',
    },
  )
}

const nameOf = ({ facts }: Grant): string => facts.hubDomain ?? `HubSpot account ${facts.portalId}`

const save = ({ flow, box }: ConnectionDeps, grant: Grant): Promise<void> =>
  flow.inTransaction(async (sql) => {
    const { portalId, userId, userEmail: email, scopes } = grant.facts
    await connectPortal(sql, { portalId, name: nameOf(grant), scopes, installedBy: email })
    await putTokens(sql, portalId, sealTokens(box, portalId, grant.tokens))
    await makeAdmin(sql, { portalId, userId, email })
    const who = { portalId, userId, name: email ?? `user ${userId}` }
    await insertAudit(sql, who, {
      action: 'portal.installed',
      subject: `portal ${portalId}`,
      detail: { scopes },
    })
    await flow.queue.enqueue(sql, 'portal.setup', [portalJob(portalId)])
  })

/**
 * Ends an installation with the code that HubSpot brought: tokens stored, who installed is an admin, the set-up begins.
 * The portal is the one that HubSpot names for the token, whatever the address said. Throws as the seam promises.
 */
export const finishInstall = async (deps: ConnectionDeps, callback: Callback): Promise<Installed> => {
  const app = deps.hubSpotApp()
  const begunUrl = await returnUrlOfState(deps, callback.state)
  const grant = await redeemCode(deps.oauth, app, callback.code)
  await save(deps, grant)
  const { portalId } = grant.facts
  deps.log.info({ portalId }, 'A portal was installed.')
  return {
    portalId,
    portalName: (await findConnection(deps.flow.sql, portalId))?.name ?? nameOf(grant),
    firstStepsUrl: app.firstStepsOf(portalId),
    returnUrl: safeReturnUrl(app, callback.returnUrl) ?? begunUrl,
  }
}
