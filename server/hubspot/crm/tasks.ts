import { z } from 'zod'
import type { Crm, CrmTask } from '../../../src/crm/crm.ts'
import { API_VERSION, read, type Transport } from './transport.ts'

const TASKS = `/crm/objects/${API_VERSION}/tasks`
/** HubSpot's own association of a task with a company. */
const TASK_OF_COMPANY = 192

const createdSchema = z.object({ id: z.string().min(1) })
const taskSchema = z.object({ properties: z.record(z.string(), z.string().nullish()) })

/** Tasks that people find in their HubSpot. */
export const tasksOver = (call: Transport): Pick<Crm, 'createTask' | 'updateOpenTask'> => ({
  createTask: async (task) => {
    const answer = await call({
      method: 'POST',
      path: TASKS,
      operation: 'create-task',
      isRepeatable: false,
      body: {
        properties: { ...propertiesOf(task), hs_task_status: 'NOT_STARTED', hs_task_type: 'TODO' },
        associations: task.companyId === null ? [] : [associationWith(task.companyId)],
      },
    })
    return read(createdSchema, answer, 'a task').id
  },
  updateOpenTask: async (id, task) => {
    const path = `${TASKS}/${encodeURIComponent(id)}`
    const found = await call({
      method: 'GET',
      path: `${path}?properties=hs_task_status`,
      operation: 'read-task',
      accepts: [404],
    })
    if (found.status === 404) return false
    if (read(taskSchema, found, 'a task').properties.hs_task_status === 'COMPLETED') return false
    const changed = await call({
      method: 'PATCH',
      path,
      operation: 'update-task',
      body: { properties: propertiesOf(task) },
      accepts: [404],
    })
    if (changed.status === 404) return false
    if (task.companyId !== null) await linkTo(call, path, task.companyId)
    return true
  },
})

/** The company may have gone meanwhile; the task is as good without the link. */
const linkTo = (call: Transport, taskPath: string, companyId: string) =>
  call({
    method: 'PUT',
    path: `${taskPath}/associations/default/companies/${encodeURIComponent(companyId)}`,
    operation: 'link-task',
    accepts: [400, 404],
  })

const associationWith = (companyId: string) => ({
  to: { id: companyId },
  types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: TASK_OF_COMPANY }],
})

const propertiesOf = ({ subject, body, dueAt, ownerId }: CrmTask): Record<string, string> => ({
  hs_timestamp: dueAt.toISOString(),
  hs_task_subject: subject,
  hs_task_body: body,
  hubspot_owner_id: ownerId,
})
