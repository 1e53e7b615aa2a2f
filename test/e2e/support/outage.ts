import { expect, vi } from 'vitest'
import type { CampaignView } from '../../../server/app.ts'
import { sumOfParts } from './campaign-json.ts'
import { trueFirm } from './ground-truth.ts'
import { launch, manufacturingBrief, type RunningApp, waitUntil } from './running-app.ts'
import type { Fault, SandboxVendor, SandboxWorld } from './sandbox-world.ts'

const SHORT_MS = 300

/** How a vendor is out of order, in words, with the fault that makes it so. */
export const outages: { how: string; kind: Fault['kind']; status?: number }[] = [
  { how: 'answers 500', kind: 'status', status: 500 },
  { how: 'refuses the key', kind: 'status', status: 401 },
  { how: 'answers nonsense', kind: 'nonsense' },
  { how: 'cuts its answers', kind: 'cut' },
  { how: 'never answers', kind: 'timeout' },
]

/** Every call of the vendor fails so. */
export const failing = (vendor: SandboxVendor, { kind, status }: Pick<Fault, 'kind' | 'status'>): Fault => ({
  vendor,
  kind,
  ...(status === undefined ? {} : { status }),
})

/** What the openai client waits at most, by a timer of its package's own. */
const MODEL_TIMEOUT_MS = 240_000

/** Cuts the vendors' time limits (seconds to minutes) to a fraction of a second; vitest undoes it after the test. */
function shortenTimeouts(): void {
  const afterMs = AbortSignal.timeout.bind(AbortSignal)
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => afterMs(Math.min(ms, SHORT_MS)))
  const later = globalThis.setTimeout
  const shortened = (body: (...values: unknown[]) => void, ms?: number, ...values: unknown[]) =>
    later(() => body(...values), ms === MODEL_TIMEOUT_MS ? SHORT_MS : ms)
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(Object.assign(shortened, later) as typeof setTimeout)
}

/**
 * Runs a campaign on an emptied database to its end; the faults begin after the launch. Whatever the outage, the
 * counts must add up, nothing may be left open, and every lead must be a company that exists and trades.
 */
export async function runUnder(
  running: RunningApp,
  world: SandboxWorld,
  faults: Fault[],
  changes: Record<string, unknown> = {},
) {
  await running.clear()
  if (faults.some(({ kind }) => kind === 'timeout')) shortenTimeouts()
  const { id } = await launch(running, manufacturingBrief(changes))
  for (const fault of faults) await world.setFault(fault)
  const campaign = await waitUntil(running, id).finally(() => world.clearFaults())
  const { items: leads } = await running.app.reads.leads(running.portalId, id, { limit: 100, after: null })
  const events = await running.app.reads.events(running.portalId, id, { afterId: 0, limit: 1000 })
  expect(campaign.counts.found).toBe(sumOfParts(campaign.counts))
  expect(campaign.counts).toMatchObject({ inProgress: 0, leads: leads.length })
  for (const lead of leads) {
    expect(await trueFirm(world, lead.companyNumber ?? ''), lead.name).toMatchObject({ status: 'active' })
  }
  const warnings = events.filter(({ level }) => level === 'warning').map(({ message }) => message)
  return { campaign, leads, warnings: warnings.join('\n') }
}

/** The ending must not call itself complete, and must name the cause in words for people. */
export function expectHonest(campaign: CampaignView, cause: RegExp): void {
  expect(['partly_completed', 'failed'], campaign.statusReason).toContain(campaign.status)
  expect(campaign.statusReason).toMatch(cause)
  expect(campaign.statusReason).not.toMatch(
    /undefined|null|\[object|Error:|error of ours|timed out too often/,
  )
}
