import { randomUUID } from 'node:crypto'
import type { NewJob } from '../../queue/boss.ts'

/** The job that gathers a lead's people: of one lead one waits and one runs. */
export const contactsJob = (portalId: number, leadId: string): NewJob<'lead.contacts'> => ({
  id: randomUUID(),
  key: leadId,
  payload: { portalId, leadId },
})
