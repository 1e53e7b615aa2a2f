import { AppError, invalidInput } from '../../../src/errors.ts'
import type { Actor } from '../../app/actor.ts'
import { insertAudit } from '../../db/repositories/audit-entries.ts'
import { restartMirror } from '../../db/repositories/crm-mirrors.ts'
import { findSetup, chooseNumberProperty as keepChoice } from '../../db/repositories/crm-setups.ts'
import type { Flow } from '../flow/flow.ts'
import { requireRole } from '../require-role.ts'
import { portalJob } from './portal-job.ts'

/** Sets where a portal keeps company numbers and has all companies read again. Throws as the seam promises. */
export const chooseNumberProperty = async (
  flow: Flow,
  { actor, property }: { actor: Actor; property: string | null },
): Promise<void> => {
  const { portalId } = actor
  await requireRole(flow.sql, actor, 'admin')
  await flow.inTransaction(async (sql) => {
    const setup = await findSetup(sql, portalId)
    if (setup === null) {
      throw new AppError(
        'conflict',
        'Leadwright has not looked at the properties of this HubSpot account yet.',
        {
          hint: 'Try again when the account is set up; that takes less than a minute after the installation.',
        },
      )
    }
    const names = setup.numberCandidates.map(({ name }) => name)
    if (property !== null && !names.includes(property)) {
      const allowed = ['null (our own property)', ...names].join(', ')
      throw invalidInput([{ field: 'property', message: `must be one of: ${allowed}` }])
    }
    await keepChoice(sql, portalId, property)
    await insertAudit(sql, actor, {
      action: 'company-number-property.chosen',
      subject: property ?? 'our own property',
    })
    if (property === setup.numberProperty) return
    await restartMirror(sql, portalId)
    await flow.queue.enqueue(sql, 'portal.import', [portalJob(portalId)])
  })
}
