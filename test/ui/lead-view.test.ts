import {
  Accordion,
  AutoGrid,
  DescriptionListItem,
  Link,
  ScoreCircle,
  StatusTag,
} from '@hubspot/ui-extensions'
import { createRenderer } from '@hubspot/ui-extensions/testing'
import type { Lead, Viewer } from '@leadwright/contract'
import { createElement } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LeadView } from '../../hubspot-app/app/packages/ui/lead/lead-view.tsx'
import { ok, stageServer } from './support/answers.ts'
import { contacts } from './support/contact-samples.ts'
import { googlePlace } from './support/google-samples.ts'
import { claim, lead } from './support/lead-samples.ts'
import { settle } from './support/lead-stage.ts'
import { viewer as admin } from './support/samples.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const shown = async (given: Partial<Lead> = {}, viewer: Viewer = admin) => {
  const one = lead(given)
  stageServer({
    [`GET /leads/${one.id}/google`]: ok({ place: googlePlace() }),
    [`GET /leads/${one.id}/stage-moves`]: ok({
      leadId: one.id,
      stage: one.stage,
      hubspotStage: null,
      moves: [],
    }),
    [`GET /leads/${one.id}/contacts`]: ok(contacts({ people: [] })),
  })
  const renderer = createRenderer('crm.record.tab')
  const props = {
    lead: one,
    baseUrl: 'https://leadwright.example',
    portalId: 90000001,
    viewer,
    onChange: () => {},
  }
  renderer.render(createElement(LeadView, props))
  await settle()
  const item = (label: string): string | undefined =>
    renderer.maybeFind(DescriptionListItem, { label })?.toString()
  return { ...renderer, item, text: (): string => renderer.getRootNode().toString() }
}

const sources = (view: Awaited<ReturnType<typeof shown>>): unknown[] =>
  view.findAll(Link, ({ text }) => text === 'Open the source').map(({ props }) => props.href)

describe('the view of a lead', () => {
  it('shows who it is, how far it is proved, and why it fits', async () => {
    const view = await shown()
    expect(view.find(ScoreCircle).props.score).toBe(72)
    for (const words of [
      'HILLTOP SCHOOL LIMITED · 04123456 · Active',
      '20-49 staff · no cabling page, 14 pages read · 6 miles',
      'Its website hilltop.example prints this number.',
      'Education · LE1 1AA · 15 mi',
      'Not in HubSpot',
    ])
      expect(view.text()).toContain(words)
    expect(view.findAll(StatusTag).map(({ text }) => text)).toEqual(['Verified', 'To review'])
  })

  it('names the register that a number is of', async () => {
    const school = await shown({
      companyNumber: 'URN-123456',
      evidence: [claim({ field: 'companyNumber', value: 'URN-123456', valueText: 'URN-123456' })],
    })
    expect(school.text()).toContain('School (URN) 123456 · Active')
    expect(school.text()).not.toContain('Company number')
    const home = await shown({ companyNumber: 'CQC-1-123456789' })
    expect(home.text()).toContain('Care provider (CQC) 1-123456789')
  })

  it('shows how many sites it has here, the nearest first, and how many elsewhere', async () => {
    const at = (postcode: string, distanceMiles: number, address: string | null = null) => ({
      name: 'Hill School',
      postcode,
      address,
      distanceMiles,
    })
    const first = at('LE1 1AA', 6.3, '1 Hill Road, LE1 1AA')
    const three = await shown({ sites: [first, at('LE2 2BB', 9), at('LE3 3CC', 9.5)], sitesElsewhere: 2 })
    const sites = three.item('3 sites here')
    expect(sites).toMatch(/1 Hill Road, LE1 1AA \(6\.3 miles\).*Hill School, LE2 2BB \(9 miles\)/s)
    expect(sites).toContain('2 more elsewhere')
    const one = await shown({ sites: [first], sitesElsewhere: 0 })
    expect(one.text()).not.toMatch(/sites? here/)
  })

  it('shows place, contact and firm, with what the size rests on', async () => {
    const evidence = [
      claim({
        field: 'accountsType',
        value: 'small',
        valueText: 'Small company accounts',
        source: 'companies-house',
      }),
    ]
    const view = await shown({ evidence })
    expect(view.item('Where it works')).toContain('1 Hill Road')
    expect(view.item('Distance')).toContain('6.3 miles from the middle of the search')
    expect(view.item('What it does')).toContain('General secondary education')
    expect(view.item('Staff')).toContain('20-49, by the accounts that it files (small company accounts)')
    expect(view.item('Officers')).toContain('Grace Hill, director since 1 May 2010')
    expect(view.item('Incorporated')).toContain('4 Mar 2001')
  })

  it('shows each factor with its points and sentence', async () => {
    const view = await shown()
    expect(view.text()).toContain('Its website speaks of a new building.')
    expect(view.text().replaceAll(/["\s]+/g, ' ')).toContain('10.5 of 20')
  })

  it('links the record in HubSpot, with its stage there', async () => {
    const view = await shown({ hubspotCompanyId: '30000000001', hubspotStage: 'Customer' })
    const [record] = view.findAll(Link, ({ props }) =>
      String(props.href).startsWith('https://app.hubspot.com'),
    )
    expect(record?.props.href).toBe('https://app.hubspot.com/contacts/90000001/record/0-2/30000000001')
    expect(record?.text).toBe('Open in HubSpot (Customer)')
  })

  it('of a company that was only checked has no fit, no review and no stage', async () => {
    const view = await shown({
      origin: 'check',
      score: null,
      factors: [],
      reasons: [],
      verification: 'unverified',
    })
    expect(view.maybeFind(ScoreCircle)).toBeNull()
    expect(view.text()).toMatch(/Checked on .*22 Nov 2026, \d\d:\d\d/s)
    expect(view.findAll(StatusTag).map(({ text }) => text)).toEqual(['Not verified'])
    for (const words of ['Accept', 'Why it fits', 'Move to']) expect(view.text()).not.toContain(words)
  })

  it('stands with almost nothing known', async () => {
    const nothing = {
      legalName: null,
      companyNumber: null,
      companyStatusText: null,
      website: null,
      phone: null,
      phoneText: null,
    }
    const view = await shown({
      ...nothing,
      ...{
        email: null,
        address: null,
        postcode: null,
        placeKind: null,
        distanceMiles: null,
        employees: null,
      },
      ...{ incorporatedOn: null, officers: [], sicCodes: [], evidence: [] },
    })
    expect(view.text()).toContain('Not found on a register.')
    expect(view.text()).toContain('No evidence')
    expect(view.text()).not.toContain('null')
    expect(view.item('Officers')).toContain('Not known')
  })
})

describe('the evidence of a lead', () => {
  it('says who says it, how and when it was read, with the words that stood there and a link', async () => {
    const view = await shown({ evidence: [claim()] })
    expect(view.text()).toContain('Call us on 0116 496 0123.')
    expect(view.text()).toMatch(/Its own website, printed on the page, 22 Nov 2026, \d\d:\d\d/)
    expect(sources(view)).toEqual([{ url: 'https://hilltop.example/contact', external: true }])
  })

  it('puts in words that sources contradict each other, and both side by side with their sources', async () => {
    const view = await shown()
    expect(view.text()).toContain(
      'Companies House says “9 Other Street, Derby DE1 2BB”, its own website says “1 Hill Road, Leicester LE1 1AA”.',
    )
    const sides = view.find(AutoGrid, { columnWidth: 260, gap: 'medium' }).toString()
    expect(sides).toMatch(
      /"Shown".*1 Hill Road.*Open the source.*"Not shown".*9 Other Street.*Open the source/s,
    )
    expect(view.findAll(Accordion)).toEqual([])
  })

  it('takes the same value in another spelling for no contradiction', async () => {
    const other = { source: 'companies-house', isShown: false }
    const view = await shown({
      evidence: [
        claim({ field: 'legalName', value: 'Hill & Sons Ltd.' }),
        claim({ field: 'legalName', value: 'HILL AND SONS LIMITED', ...other }),
        claim({ field: 'address', value: '1 Hill Road, Leicester' }),
        claim({ field: 'address', value: '1 Hill Road', ...other }),
        claim({ field: 'phone', value: '1' }),
        claim({ field: 'phone', value: '2', ...other }),
      ],
    })
    expect(view.text()).not.toContain(' says “')
    expect(view.findAll(Accordion).map(({ props }) => props.title)).toEqual(Array(3).fill('1 other source'))
  })

  it('stays short with sixty claims, and cuts a very long excerpt', async () => {
    const many = Array.from({ length: 58 }, (_, index) =>
      claim({ id: `officer ${index}`, field: 'officer', value: `Officer ${index}` }),
    )
    const view = await shown({
      evidence: [...many, claim({ excerpt: 'long '.repeat(500) }), claim({ field: 'odd-field' })],
    })
    expect(view.find(Accordion, { title: '54 more' }).toString()).toContain('Officer 57')
    expect(view.text()).toContain('Odd field')
    expect(view.text()).not.toContain('long '.repeat(80))
  })

  it('of the sandbox is marked, and opens as the copy that the sandbox has', async () => {
    const view = await shown({ isSandbox: true, evidence: [claim({ isSandbox: true })] })
    expect(sources(view)).toEqual([
      {
        url: 'https://leadwright.example/sandbox-page?url=https%3A%2F%2Fhilltop.example%2Fcontact',
        external: true,
      },
    ])
    expect(view.findAll(StatusTag).map(({ text }) => text)).toContain('Sandbox')
    expect(view.text()).toContain('make-believe')
    expect(view.item('Website')).not.toContain('Link')
  })

  it('opens no address that is none of the web', async () => {
    const view = await shown({ evidence: [claim({ url: 'javascript:alert(1)' })] })
    expect(sources(view)).toEqual([])
  })
})
