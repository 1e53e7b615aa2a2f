import { ProgressBar } from '@hubspot/ui-extensions'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ok } from './support/answers.ts'
import { leadList } from './support/lead-samples.ts'
import { campaignPage, campaignPath, settle, stagePages } from './support/pages-stage.ts'
import { campaign } from './support/samples.ts'

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-22T10:05:00Z') }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const { counts } = campaign()
const brief = {
  type: 'education',
  postcode: 'LE1 1AA',
  radiusMiles: 15,
  maxResults: 50,
  minimumEmployees: 5,
  inputs: { services: ['cabling', 'Wi-Fi'] },
  mustHave: ['phone'],
}
const told = (given: Parameters<typeof campaign>[0] = {}) => ok({ campaign: campaign({ brief, ...given }) })
const leftOut = {
  id: campaign().id,
  name: 'Valley School',
  companyNumber: '04123451',
  outcome: 'known',
  reason: 'Your HubSpot has it.',
  matched: { kind: 'hubspot-company', id: '30000000001', name: 'Valley School Ltd', because: 'Same number.' },
}

describe('what a lead campaign found', () => {
  const found = { ...counts, found: 11, inProgress: 1, leads: 4, known: 5, outOfArea: 1 }

  it('adds up, and each row opens the companies behind it with the reason', async () => {
    const page = stagePages(campaignPage, {
      [`GET ${campaignPath}`]: told({ counts: found }),
      [`GET ${campaignPath}/left-out`]: ok({ companies: [leftOut], nextAfter: null }),
    })
    await settle()
    const shares = page
      .findAll(ProgressBar, (node) => String(node.props['aria-label']).endsWith(' of 11'))
      .map(({ props }) => props.value)
    expect(shares).toEqual([4, 1, 5, 1, 11])
    await page.press('See which and why')
    expect(page.queries(`GET ${campaignPath}/left-out`)).toEqual([{ outcome: 'known', limit: '25' }])
    for (const words of ['Valley School', 'Your HubSpot has it.', 'Same number.', 'record/0-2/30000000001'])
      expect(page.text()).toContain(words)
    await page.press('Hide them')
    expect(page.text()).not.toContain('Your HubSpot has it.')
  })

  it('shows the best leads with the way to review them, and asks again when there are more', async () => {
    const page = stagePages(campaignPage, { [`GET ${campaignPath}`]: told() })
    await settle()
    expect(page.linksCalled('School 1')[0]?.params).toMatchObject({ campaignId: campaign().id })
    expect(page.linksCalled('Review 4')).toEqual([{ to: '/leads', params: { campaignId: campaign().id } }])
    page.answer('GET /leads', ok(leadList(1, 9, 9)))
    page.answer(`GET ${campaignPath}`, told({ counts: { ...counts, inProgress: 2, leads: 9 } }))
    await settle(2_100)
    expect(page.linksCalled('See all 9')).toHaveLength(1)
  })

  it('says what was asked for, in words', async () => {
    const page = stagePages(campaignPage, { [`GET ${campaignPath}`]: told() })
    await settle()
    for (const words of ['Within 15 miles of LE1 1AA', 'cabling, Wi-Fi', 'From 5 employees', 'At most 50'])
      expect(page.text()).toContain(words)
  })
})
