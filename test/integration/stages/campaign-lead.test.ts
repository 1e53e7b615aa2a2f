import { afterAll, beforeAll, expect, it } from 'vitest'
import { launch, manufacturingBrief, waitUntil } from '../../e2e/support/running-app.ts'
import { type ListeningPortal, startListeningPortal } from '../webhooks/listening-portal.ts'

let portal: ListeningPortal
beforeAll(async () => {
  portal = await startListeningPortal()
})
afterAll(() => portal.stopAll())

it('a lead of a campaign that shows companies marked follows its company in HubSpot, and moves it', async () => {
  const { app, portalId, put, mirrored, until, asPerson } = portal
  const labels = new Map((await app.stages.mapping(portalId)).stages.map(({ id, label }) => [id, label]))
  const brief = manufacturingBrief({ maxResults: 40, radiusMiles: 30, alreadyInHubSpot: 'show-marked' })
  const campaign = await waitUntil(portal, (await launch(portal, brief)).id)
  const { items } = await app.reads.leads(portalId, campaign.id, { limit: 100, after: null })
  const marked = items.find(({ hubspotCompanyId }) => hubspotCompanyId !== null)
  if (!marked) throw new Error('the campaign should find a company that is in HubSpot')
  const { id: leadId, hubspotCompanyId: companyId } = marked as { id: string; hubspotCompanyId: string }
  // The stage that it was found at is its beginning, not a move.
  const stage = (await mirrored(companyId))?.stage ?? null
  expect(stage).not.toBeNull()
  expect(marked).toMatchObject({ stage: 'DISCOVERY', hubspotStage: labels.get(stage ?? '') })
  const stages = () => app.stages.moves(portalId, leadId)
  await put({ phone: '+44 161 496 0000' }, companyId)
  await portal.settled()
  expect(await stages()).toMatchObject({ stage: 'DISCOVERY', moves: [] })

  const [next, ours] =
    stage === 'opportunity' ? ['salesqualifiedlead', 'PROSPECT'] : ['opportunity', 'OPPORTUNITY']
  await put({ lifecyclestage: next }, companyId)
  await until(stages, ({ stage: now }) => now === ours)
  const admin = (await app.settings.people(portalId)).find(({ isAdmin }) => isAdmin)
  const move = { stage: 'CUSTOMER', reason: 'Signed.' }
  const who = { portalId, userId: admin?.userId ?? 0 }
  expect((await asPerson(who, 'POST', `/api/v1/leads/${leadId}/stage`, move)).status).toBe(200)
  await until(stages, ({ moves }) => moves[0]?.hubspot?.result === 'written')
  expect(await mirrored(companyId)).toMatchObject({ stage: 'customer' })
})
