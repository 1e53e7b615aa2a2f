import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { queues } from '../../../server/queue/queues.ts'

const [portalId, campaignId, stepId, candidateId] = [7, randomUUID(), randomUUID(), randomUUID()]

describe('payloads carry ids only', () => {
  it.each([
    ['campaign.plan', { portalId, campaignId }],
    ['campaign.search', { portalId, campaignId, stepId }],
    ['campaign.examine', { portalId, campaignId, candidateId }],
    ['campaign.publish', { portalId, campaignId, candidateId }],
  ] as const)('%s', (name, ids) => {
    const { payload } = queues[name]
    expect(payload.parse(ids)).toEqual(ids)
    expect(payload.safeParse({ ...ids, companyName: 'Acme' }).success).toBe(false)
    for (const key of Object.keys(ids)) {
      expect(payload.safeParse({ ...ids, [key]: undefined }).success, key).toBe(false)
      expect(payload.safeParse({ ...ids, [key]: 'x' }).success, key).toBe(false)
    }
  })
})

it('a job may run longer than its vendor takes, and is tried again', () => {
  expect(queues['campaign.search'].expireInSeconds).toBeGreaterThan(2 * 240)
  for (const { retryLimit, slots, retryDelay, retryDelayMax } of Object.values(queues)) {
    expect(Math.min(retryLimit, slots, retryDelay)).toBeGreaterThan(0)
    expect(retryDelayMax).toBeGreaterThanOrEqual(retryDelay)
  }
})
