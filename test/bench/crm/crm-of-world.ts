import { z } from 'zod'
import { createHubSpotCrm } from '../../../server/hubspot/crm-adapter.ts'
import { createMissingPermissions } from '../../../server/hubspot/missing-permissions.ts'
import type { Mirroring } from '../../../server/hubspot/refresh-companies.ts'
import { createAnswerRecorder } from '../../../server/queue/answer-recorder.ts'
import { createRateLimiter } from '../../../server/queue/limits.ts'
import { createGate } from '../../../server/queue/outside-call-gate.ts'
import type { Surroundings } from '../runner/surroundings.ts'

const portalsSchema = z.object({ portals: z.array(z.object({ id: z.number(), accessToken: z.string() })) })

/** Work on the mirror of the world's portal as a job does it, limits lifted, with the portal's own token. */
export const mirroringOf = async ({ sql, portalId, sandboxUrl }: Surroundings): Promise<Mirroring> => {
  const { portals } = portalsSchema.parse(await (await fetch(`${sandboxUrl}/control/portals`)).json())
  const accessToken = portals.find(({ id }) => id === portalId)?.accessToken ?? ''
  const recorder = createAnswerRecorder(sql)
  const gate = createGate({ sql, recorder, limiter: createRateLimiter(sql, 0), scale: 0 })
  const crm = createHubSpotCrm({
    baseUrl: `${sandboxUrl}/hubspot`,
    portalId,
    gate: gate.forScope({ portalId, campaignId: null, itemId: null, isRepeat: false }),
    accessToken: async () => accessToken,
    accessRefused: async () => {},
    missingPermissions: createMissingPermissions(),
    companiesClosed: async () => {},
    numberProperty: async () => 'companies_house_number',
  })
  return { sql, portalId, crm, now: () => new Date() }
}

/** Asks the world's control. Throws when it refuses. */
export const control = async (
  { sandboxUrl }: Surroundings,
  method: 'GET' | 'PUT' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<unknown> => {
  const answer = await fetch(`${sandboxUrl}/control${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

/** Waits until the portal's mirror is ready. Throws when it fails. */
export const mirrorReady = async ({ app, portalId }: Surroundings): Promise<void> => {
  for (;;) {
    const { state, failure } = await app.mirror.status(portalId)
    if (state === 'ready') return
    if (state === 'failing') throw new Error(`The mirror could not be filled: ${failure}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
