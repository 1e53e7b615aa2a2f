import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { educationBrief, launch, waitUntil } from '../../e2e/support/running-app.ts'
import { type MirroredPortal, startMirroredPortal } from '../mirror/mirrored-portal.ts'

let portal: MirroredPortal
beforeAll(async () => {
  portal = await startMirroredPortal()
  await portal.running.app.startWorker()
  await portal.until(({ state }) => state === 'ready')
})
afterAll(() => portal.stop())

const refuseCompanies = () =>
  portal.world.control('PUT', `/portals/${portal.portalId}/trouble`, {
    status: 403,
    count: 1_000_000,
    path: '/companies',
  })
const callsToHubSpot = async () =>
  (await portal.world.journal('hubspot')).filter(({ path }) =>
    path.startsWith('/crm/objects/2026-09/companies'),
  ).length
const paused = ({ status }: { status: string }) => status === 'paused'

describe('a portal that takes a permission away', () => {
  it('its campaign pauses and says why; HubSpot is asked once; it goes on when connected anew and resumed', async () => {
    const { app } = portal.running
    const actor = { portalId: portal.portalId, userId: null, name: 'a test' }
    await refuseCompanies()
    const before = await callsToHubSpot()
    const { id } = await launch(portal.running, educationBrief({ maxResults: 2 }))
    const first = await waitUntil(portal.running, id, { isEnough: paused })
    expect(first.statusReason).toContain('HubSpot does not let us do this')
    expect(first.statusReason).toContain('Connect the HubSpot account again')
    expect(first.counts.found).toBe(0)

    for (let again = 0; again < 3; again++) {
      await app.commands.resumeCampaign({ actor, campaignId: id })
      await waitUntil(portal.running, id, { isEnough: paused })
    }
    expect((await callsToHubSpot()) - before).toBe(1)

    await portal.world.control('DELETE', `/portals/${portal.portalId}/trouble`)
    await portal.reinstall()
    await app.commands.resumeCampaign({ actor, campaignId: id })
    const ended = await waitUntil(portal.running, id)
    expect(ended, ended.statusReason).toMatchObject({ status: 'completed', counts: { leads: 2 } })
  })
})
