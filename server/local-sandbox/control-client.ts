import { z } from 'zod'

const worldSchema = z.object({
  fingerprint: z.object({ seed: z.number(), register: z.string().nullable(), geo: z.string().nullable() }),
})
const portalsSchema = z.object({
  portals: z.array(z.object({ id: z.number(), name: z.string(), accessToken: z.string() })).min(1),
})

/** A make-believe HubSpot account, with the token that calls to it carry. */
export type SandboxPortal = { id: number; name: string; accessToken: string }

// It answers in milliseconds; what takes longer is another program on that port, or hangs.
const timeoutMs = 5000

const getJson = async (url: string): Promise<unknown> => {
  const answer = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) })
  return answer.ok ? answer.json() : null
}

/** What the sandbox at `url` is built from, or null when none answers there. Never throws. */
export const fingerprintAt = async (
  url: string,
): Promise<z.infer<typeof worldSchema>['fingerprint'] | null> => {
  const world = worldSchema.safeParse(await getJson(`${url}/control/truth/world`).catch(() => null))
  return world.success ? world.data.fingerprint : null
}

/** The sandbox's HubSpot accounts, the default one first. Throws when it does not answer. */
export const portalsAt = async (url: string): Promise<SandboxPortal[]> =>
  portalsSchema.parse(await getJson(`${url}/control/portals`)).portals

/** Tells the sandbox that `client` uses it (`lease`) or no longer does (`leave`); false when it cannot be reached. */
export const tell = async (url: string, action: 'lease' | 'leave', client: string): Promise<boolean> => {
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ client }),
    signal: AbortSignal.timeout(timeoutMs),
  }
  const answer = await fetch(`${url}/control/${action}`, request).catch(() => null)
  await answer?.body?.cancel()
  return answer?.ok === true
}
