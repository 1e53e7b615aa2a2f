import { AppError } from '../../../src/errors.ts'
import { countCompanies } from '../../db/repositories/crm-companies.ts'
import type { MirrorRow } from '../../db/repositories/crm-mirrors.ts'
import { isConnected } from '../../db/repositories/portal-connections.ts'
import { catchUp } from '../../hubspot/catch-up.ts'
import { isFilled } from '../../hubspot/mirror.ts'
import { nameNewPeople } from '../connection/name-people.ts'
import type { Deps } from '../deps.ts'
import { awaitMirror } from './await-mirror.ts'
import { mirroringOf } from './mirroring.ts'

/** What a campaign may rely on, as its story tells it; `unusable` when HubSpot could not be used as it should. */
export type KnownInHubSpot = {
  note: { level: 'info' | 'warning'; message: string }
  unusable: { source: string; reason: string }[]
}

const ONLY_LEADS = 'only earlier leads are checked for duplicates.'

/** Brings the companies of the portal's HubSpot up to date before a campaign begins, as far as that can be done soon. */
export const knowHubSpot = async (
  deps: Deps,
  { portalId, campaignId, signal }: { portalId: number; campaignId: string; signal: AbortSignal },
): Promise<KnownInHubSpot> => {
  if (!(await isConnected(deps.flow.sql, portalId))) {
    return { note: { level: 'warning', message: `HubSpot is not connected: ${ONLY_LEADS}` }, unusable: [] }
  }
  const mirror = await awaitMirror(deps, portalId, signal)
  if (mirror === null || !isFilled(mirror)) return notFilled(mirror)
  try {
    const since = mirror.reconciledUntil ?? mirror.finishedAt ?? new Date(0)
    const mirroring = mirroringOf(deps, { portalId, campaignId, signal })
    const changed = await catchUp(mirroring, since)
    await nameNewPeople({ ...mirroring, log: deps.log })
    const count = await countCompanies(deps.flow.sql, portalId)
    const message = `Checks against ${count} companies of your HubSpot (${changed} changed lately), to leave out what you know.`
    return { note: { level: 'info', message }, unusable: [] }
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof AppError)) throw error
    return unread(error.message, 'the last copy of its companies is checked for duplicates.')
  }
}

const notFilled = (mirror: MirrorRow | null): KnownInHubSpot => {
  const imported = mirror?.imported ?? 0
  const known =
    imported === 0
      ? ONLY_LEADS
      : `only the ${imported} of ${mirror?.expected ?? imported} that were read so far and earlier leads are checked for duplicates.`
  if (mirror?.failure != null) return unread(mirror.failure, known)
  const message = `The companies of your HubSpot are still being read: ${known}`
  return { note: { level: 'warning', message }, unusable: [] }
}

const unread = (failure: string, what: string): KnownInHubSpot => ({
  note: { level: 'warning', message: `HubSpot could not be read (${failure.replace(/\.$/, '')}): ${what}` },
  unusable: [{ source: 'hubspot', reason: failure }],
})
