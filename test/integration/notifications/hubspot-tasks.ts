import { z } from 'zod'
import type { SandboxWorld } from '../../e2e/support/sandbox-world.ts'

const portalsSchema = z.object({
  portals: z.array(
    z.object({
      id: z.number(),
      accessToken: z.string(),
      users: z.array(z.object({ userId: z.number(), ownerId: z.string() })),
    }),
  ),
})

/** A sandbox portal with its own access token and people, the default one first. */
export type HubSpotPortal = z.infer<typeof portalsSchema>['portals'][number]

/** The portal that tests act for. */
export const firstPortal = async (world: SandboxWorld): Promise<HubSpotPortal> => {
  const [portal] = portalsSchema.parse(await world.control('GET', '/portals')).portals
  if (!portal) throw new Error('the sandbox has no portal')
  return portal
}

const linksSchema = z.object({ results: z.array(z.object({ id: z.string() })) })
const recordSchema = z.object({
  id: z.string(),
  properties: z.record(z.string(), z.string().nullable()),
  associations: z.object({ companies: linksSchema.optional() }).optional(),
})

const hubspot = async (
  world: SandboxWorld,
  portal: HubSpotPortal,
  method: string,
  path: string,
  body?: unknown,
) => {
  const answer = await fetch(`${world.urls.hubspot}/crm/objects/2026-09/${path}`, {
    method,
    headers: { authorization: `Bearer ${portal.accessToken}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return answer.status === 204 ? null : answer.json()
}

/** All tasks of the portal as a person finds them, with the ids of linked companies. */
export const tasksOf = async (world: SandboxWorld, portal: HubSpotPortal) => {
  const { results } = linksSchema.parse(await hubspot(world, portal, 'GET', 'tasks?limit=100'))
  return Promise.all(results.map(({ id }) => taskOf(world, portal, id)))
}

const taskOf = async (world: SandboxWorld, portal: HubSpotPortal, id: string) => {
  const names = 'hs_task_subject,hs_task_body,hs_task_status,hubspot_owner_id'
  const path = `tasks/${id}?properties=${names}&associations=companies`
  const { properties, associations } = recordSchema.parse(await hubspot(world, portal, 'GET', path))
  return {
    id,
    subject: properties.hs_task_subject,
    body: properties.hs_task_body,
    status: properties.hs_task_status,
    ownerId: properties.hubspot_owner_id,
    companyIds: [...new Set(associations?.companies?.results.map((company) => company.id) ?? [])],
  }
}

/** A person ticks the task off. */
export const finishTask = (world: SandboxWorld, portal: HubSpotPortal, id: string) =>
  hubspot(world, portal, 'PATCH', `tasks/${id}`, { properties: { hs_task_status: 'COMPLETED' } })

/** A person deletes the task. */
export const deleteTask = (world: SandboxWorld, portal: HubSpotPortal, id: string) =>
  hubspot(world, portal, 'DELETE', `tasks/${id}`)

/** Some company of the portal. */
export const someCompanyId = async (world: SandboxWorld, portal: HubSpotPortal): Promise<string> => {
  const { results } = linksSchema.parse(await hubspot(world, portal, 'GET', 'companies?limit=1'))
  return results[0]?.id ?? ''
}
