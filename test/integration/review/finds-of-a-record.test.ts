import { leadListResponseSchema } from '@leadwright/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ReviewedPortal, startReviewedPortal } from './reviewed-portal.ts'

const reader = 7003
let portal: ReviewedPortal

beforeAll(async () => {
  portal = await startReviewedPortal()
  await portal.grant(reader, {})
  const launchedFrom = async (name: string, companyIds: string[]): Promise<void> => {
    const campaignId = await portal.addCampaign(name)
    await portal.running.database.query('update campaign set brief = $2 where id = $1', [
      campaignId,
      { launchedFromCompanyIds: companyIds },
    ])
    await portal.addLead({ name: `Find of ${name}`, campaignId })
  }
  await launchedFrom('one record', ['31'])
  await launchedFrom('a list', ['30', '31'])
  await launchedFrom('another record', ['30'])
  await portal.addLead({ name: 'Find of no record', campaignId: await portal.addCampaign('no record') })
})

afterAll(() => portal.stop())

it('lists the finds of the campaigns that were launched from a record', async () => {
  const path = '/api/v1/leads?launchedFromCompanyId=31&sort=name'
  const { leads, total } = await portal.answer(leadListResponseSchema, reader, 'GET', path)
  expect(leads.map(({ name }) => name)).toEqual(['Find of a list', 'Find of one record'])
  expect(total).toBe(2)
})
