import { randomUUID } from 'node:crypto'
import { checkBrief } from '../../../src/campaigns/company-check.ts'
import type { CrmCompany } from '../../../src/crm/crm.ts'
import type { Finding } from '../../../src/discovery/source.ts'
import { AppError } from '../../../src/errors.ts'
import type { Actor } from '../../app/actor.ts'
import { insertEvent } from '../../db/repositories/campaign-events.ts'
import { findMirroredCompany } from '../../db/repositories/crm-companies.ts'
import { lockPortalSettings } from '../../db/repositories/portal-settings.ts'
import { checkCandidateId, insertCheck, isCheckKeyUsed } from '../../db/repositories/record-checks.ts'
import { refreshCompanies } from '../../hubspot/refresh-companies.ts'
import { SOMEBODY_WAITS } from '../../queue/settle.ts'
import type { Deps } from '../deps.ts'
import { mirroringOf } from '../mirror/mirroring.ts'
import { requireConnected } from '../money/require-connected.ts'
import { PERSON_WAITS_MS, within } from '../within.ts'
import { requireCheckRoom } from './check-limits.ts'

const LONGEST_NAME = 255

type Said = Pick<CrmCompany, 'name' | 'domain' | 'postcode' | 'companyNumber'>

/** See `RecordsPart.check`: the record enters the pipeline as a candidate that was found, as a job before all others. */
export const checkRecord = async (
  deps: Deps,
  { actor, hubspotCompanyId, checkKey }: { actor: Actor; hubspotCompanyId: string; checkKey: string },
): Promise<void> => {
  const { sql, inTransaction, queue } = deps.flow
  const { portalId } = actor
  await requireConnected(sql, portalId)
  const launchKey = `check:${hubspotCompanyId}:${checkKey}`
  if (await isCheckKeyUsed(sql, portalId, hubspotCompanyId, launchKey)) return
  const finding = findingOf(await recordNow(deps, portalId, hubspotCompanyId))
  const id = randomUUID()
  await inTransaction(async (tx) => {
    // One after the other, or several at once could pass the limits.
    await lockPortalSettings(tx, portalId)
    const isNew = await insertCheck(tx, {
      id,
      portalId,
      checkKey: launchKey,
      hubspotCompanyId,
      finding,
      brief: checkBrief(finding.name),
      checkedBy: actor.name,
      isSandbox: deps.isSandbox,
    })
    if (!isNew) return
    await requireCheckRoom(tx, actor, deps.clock.now())
    const candidateId = checkCandidateId(id)
    const payload = { portalId, campaignId: id, candidateId }
    await queue.enqueue(tx, 'campaign.examine', [{ id: candidateId, payload, priority: SOMEBODY_WAITS }])
    await insertEvent(tx, portalId, id, {
      kind: 'campaign.queued',
      message: `${actor.name} checks ${finding.name}.`,
    })
  })
}

/** As the mirror has it; a record that is not there, or not yet, is read in HubSpot. */
const recordNow = async (deps: Deps, portalId: number, hubspotCompanyId: string): Promise<Said> => {
  const known = await findMirroredCompany(deps.flow.sql, portalId, hubspotCompanyId)
  if (known !== null) return known
  const { found } = await within({ ms: PERSON_WAITS_MS, whom: 'HubSpot' }, (signal) =>
    refreshCompanies(mirroringOf(deps, { portalId, signal }), [hubspotCompanyId]),
  )
  const record = found[0]
  if (record === undefined) {
    throw new AppError('not_found', 'There is no such company in this HubSpot account.', {
      hint: 'It may have been deleted or merged into another one.',
      fields: [{ field: 'companyId', message: 'names no company of this HubSpot account' }],
    })
  }
  return record
}

/** A record without a name is known by its domain. */
const findingOf = ({ name, domain, postcode, companyNumber }: Said): Finding => {
  const named = name?.trim() || domain
  if (!named) {
    throw new AppError(
      'conflict',
      'This record has neither a name nor a website, so there is nothing to check.',
      {
        hint: 'Fill one of them in HubSpot, then check again.',
      },
    )
  }
  return {
    name: named.slice(0, LONGEST_NAME),
    companyNumber,
    website: domain === null ? null : `https://${domain}/`,
    postcode,
    source: 'hubspot',
    citations: [],
  }
}
