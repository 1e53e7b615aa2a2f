import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'
import { type ConnectedApp, startConnectedApp } from '../connection/connected-app.ts'

let world: SandboxWorld
let connected: ConnectedApp
beforeAll(async () => {
  world = await startSandboxWorld()
  connected = await startConnectedApp(world)
})
afterEach(() => world.clearFaults())
afterAll(async () => {
  await connected.stop()
  await world.stop()
})

const order = (callbackId: string, companyPostcode: string | null) =>
  connected.app.workflow.launch({
    portalId: world.portalIds[0] ?? 0,
    callbackId,
    companyId: '4711',
    companyPostcode,
    fields: { campaign_type: 'education' },
  })

it('an order that is sent again is the same one, though its company has moved meanwhile', async () => {
  const first = await order('ap-1', 'M1 1AA')
  expect(first.result).toBe('launched')
  expect(await order('ap-1', 'LE1 1AA')).toEqual(first)
})

it('a HubSpot that does not tell the postcode in time is asked again by the next sending', async () => {
  await world.setFault({ vendor: 'hubspot', kind: 'timeout' })
  await expect(order('ap-2', null)).rejects.toMatchObject({ code: 'vendor_unavailable', isRetryable: true })
})
