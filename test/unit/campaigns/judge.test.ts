import { describe, expect, it } from 'vitest'
import type { JudgedCompany } from '../../../src/campaigns/campaign-type.ts'
import { campaignTypes } from '../../../src/campaigns/catalogue/index.ts'
import { readBrief } from '../../../src/campaigns/read-brief.ts'
import { facts, site } from '../scoring/score-input.ts'

type Seen = Partial<
  Pick<JudgedCompany['facts'], 'sites' | 'sitesElsewhere' | 'registeredPostcode' | 'domain'>
> & {
  sicCodes?: string[]
  name?: string
  address?: string
  placeKind?: 'site' | 'registered-office'
} & {
  services?: string[]
  text?: string | null
}

/** Whether a company fits a campaign of this type and inputs; the reason when it does not. */
const judged = (type: string, inputs: Record<string, unknown>, seen: Seen): string => {
  const read = readBrief({ type, postcode: 'M1', inputs })
  const { text = '', name = 'Kestrel', ...own } = seen
  const company: JudgedCompany = {
    facts: facts({ sicCodes: [], services: [], name, legalName: name, ...own }),
    site: text === null ? null : site({ text }),
  }
  const judgement = read.type.judge(read.brief, read.inputs, company)
  return judgement.fits ? 'fits' : judgement.reason
}

/** What every type takes, whatever else it wants. */
const anyBrief = { postcode: 'M1', launchedFromCompanyIds: ['1'] }

describe('every type', () => {
  it.each(campaignTypes.map((type) => [type.id, type] as const))('%s is complete', (_id, type) => {
    expect(Object.values(type.weights).reduce((sum, weight) => sum + weight, 0)).toBe(100)
    expect(type.examples.length).toBeGreaterThan(0)
    for (const { inputs } of type.examples)
      expect(Object.keys(readBrief({ ...anyBrief, type: type.id, inputs }).inputs)).toEqual(
        type.inputTexts.map((text) => text.name),
      )
    for (const { options, defaultValue } of type.inputTexts) {
      const values = options.map((option) => option.value)
      for (const value of [defaultValue].flat()) if (values.length > 0) expect(values).toContain(value)
    }
  })

  it('has its own id', () => {
    const ids = campaignTypes.map((type) => type.id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

const academy = { sicCodes: ['85310'], companyType: 'private-limited-guarant-nsc' }

describe('education', () => {
  it.each([
    [{ phases: ['primary'] }, { sicCodes: ['85200'] }, 'fits'],
    [{ phases: ['primary'] }, { sicCodes: ['99999', '85200'] }, 'fits'],
    [{ phases: ['primary'] }, { sicCodes: ['85310'], name: 'Oak Primary School' }, /SIC codes are 85310/],
    [{ phases: ['higher'] }, { name: 'University of Leeds' }, 'fits'],
    [{ phases: ['higher'] }, { name: 'Leeds College' }, /no SIC code and its name names none/],
    [{ phases: ['primary'] }, { name: 'Primarily Bricks' }, /name names none/],
    [{ funding: 'state' }, { ...academy, name: 'Oak Academy Trust' }, 'fits'],
    [
      { funding: 'state' },
      { ...academy, companyType: 'ltd', name: 'Little Stars Academy' },
      /Not an academy/,
    ],
    [{ funding: 'independent' }, { ...academy, name: 'Oak Academy Trust' }, /state-funded academy/],
    [{ funding: 'state' }, { sicCodes: ['85310'], name: 'Oak Hall School Ltd' }, /Not an academy/],
    [{ funding: 'independent' }, { sicCodes: ['85310'], name: 'Oak Hall School Ltd' }, 'fits'],
  ])('%j: %j', (inputs, seen, expected) => {
    expect(judged('education', inputs, seen)).toMatch(expected)
  })
})

describe('it-msp-expansion', () => {
  const it62 = { sicCodes: ['62020'] }
  const cabling = { services: ['Structured Cabling'] }
  it.each([
    [{}, it62, 'fits'],
    [
      {},
      { sicCodes: ['56101'], text: 'it support for restaurants' },
      /Not an IT firm by its SIC codes \(56101/,
    ],
    [{}, { text: 'managed service provider' }, 'fits'],
    [{}, { text: 'we sell fruit' }, /Not an IT firm by its SIC codes \(none\)/],
    [{}, { sicCodes: ['46510'], services: ['Managed IT support'] }, 'fits'],
    [{}, { sicCodes: ['80200'], name: 'Kestrel Cyber' }, 'fits'],
    [{}, { sicCodes: ['80200'], text: 'alarms for your network' }, /Not an IT firm/],
    [{}, { sicCodes: ['46510', '56101'], services: ['Managed IT support'] }, /Not an IT firm/],
    [{}, { text: null }, /Not an IT firm/],
    [cabling, { ...it62, text: 'it support' }, 'fits'],
    [cabling, { ...it62, text: null }, 'fits'],
    [cabling, { ...it62, text: 'we do structured cabling' }, /names "Structured Cabling", which you deliver/],
    [cabling, { ...it62, services: ['Structured cabling and wi-fi'] }, /which you deliver/],
    [{ ...cabling, purpose: 'customer' }, { ...it62, text: 'we do structured cabling' }, 'fits'],
  ])('%j: %j', (inputs, seen, expected) => {
    expect(judged('it-msp-expansion', inputs, seen)).toMatch(expected)
  })
})

describe('manufacturing', () => {
  const metal = { sicCodes: ['25620'] }
  const office = { ...metal, placeKind: 'registered-office' as const }
  it.each([
    [{}, metal, 'fits'],
    [{ kinds: ['metal'] }, metal, 'fits'],
    [{ kinds: ['food-drink'] }, metal, /Not one of the industries asked for: its SIC codes are 25620/],
    [{}, { sicCodes: ['46690', '28990'] }, 'fits'],
    [{}, { sicCodes: ['02500'] }, /SIC codes are 02500/],
    [{}, { text: 'our factory' }, /no SIC code/],
    [{}, { ...office, address: 'C/O Smith, 1 Mill Street, M1 2BB' }, /receives post for others/],
    [{}, { ...office, address: 'PO Box 7, Leeds, LS1 4AB' }, /receives post/],
    [{}, { ...office, address: 'Bell Chartered Accountants, M1 2BB' }, /receives post/],
    [{}, { ...office, address: '1 Boxer Street, Pobox Works, M1 2BB' }, 'fits'],
    [{}, { ...metal, placeKind: 'site' as const, address: 'C/O Smith, M1 2BB' }, 'fits'],
    [{ siteRequired: false }, { ...office, address: 'PO Box 7, Leeds, LS1 4AB' }, 'fits'],
  ])('%j: %j', (inputs, seen, expected) => {
    expect(judged('manufacturing', inputs, seen)).toMatch(expected)
  })
})

describe('custom', () => {
  const printers = { prompt: 'Printing firms that run their own presses' }
  it.each([
    [printers, { sicCodes: ['18129'] }, 'fits'],
    [printers, { sicCodes: ['56101'], name: 'Leeds Printers', text: 'five presses' }, 'fits'],
    [printers, { text: 'we have a printer in the office' }, /asked for: Printing firms.*do not show it/],
    [printers, { text: 'offset printing on our own presses since 1950' }, 'fits'],
    [printers, { services: ['Digital printing', 'Letterpress presses'] }, 'fits'],
    [
      printers,
      { sicCodes: ['56101'], text: 'we cook' },
      /Registered for another trade: licensed restaurants/,
    ],
    [printers, { text: null }, 'fits'],
    [{ prompt: 'companies that have their own site' }, { text: 'companies have sites' }, 'fits'],
  ])('%j: %j', (inputs, seen, expected) => {
    expect(judged('custom', inputs, seen)).toMatch(expected)
  })
})

describe('retail-office', () => {
  const at = (...postcodes: string[]) =>
    postcodes.map((postcode) => ({ name: 'Kestrel', postcode, address: null, distanceMiles: 1 }))
  const site = { placeKind: 'site' as const, sicCodes: ['82110'], registeredPostcode: 'M1 1AA' }

  it.each([
    [{}, { sicCodes: ['82110'] }, 'fits'],
    [{}, { sicCodes: ['68320'] }, 'fits'],
    [{}, { sicCodes: ['47110'] }, /Not one of the kinds asked for.*47110/],
    [{ kinds: ['shops'] }, { sicCodes: ['47110'] }, 'fits'],
    [{ kinds: ['shops'] }, { sicCodes: ['82110'] }, /82110/],
    [{ kinds: ['business-centres'] }, { name: 'Oak Business Centre' }, 'fits'],
    [{ standing: ['independent'] }, { ...site, sites: at('M2 1AA') }, 'fits'],
    [{ standing: ['head-office'] }, { ...site, sites: at('M2 1AA') }, /independent with one site/],
    [{ standing: ['head-office'] }, { ...site, sites: at('M2 1AA', 'M1 1AA') }, 'fits'],
    [
      { standing: ['independent'] },
      { ...site, sites: at('M1 1AA'), sitesElsewhere: 4 },
      /1 here, 4 elsewhere/,
    ],
    [{ standing: ['branch'] }, { ...site, sites: at('M2 1AA'), sitesElsewhere: 4 }, 'fits'],
    [{ standing: ['branch'] }, { ...site, sites: at('M2 1AA'), text: null }, 'fits'],
  ])('%j and %j: %s', (inputs, seen, expected) => {
    expect(judged('retail-office', inputs, seen)).toMatch(expected)
  })
})

describe('location-based', () => {
  const ofBranches = { branchesOf: 'https://www.kestrel.co.uk/branches' }

  it.each([
    [{}, { sicCodes: ['85310'] }, 'fits'],
    [{}, {}, 'fits'],
    [{}, { sicCodes: ['99999'] }, /no trade that one could call on/],
    [{}, { sicCodes: ['99999', '62020'] }, 'fits'],
    [ofBranches, { domain: 'kestrel.co.uk' }, /whose branches are the points/],
    [ofBranches, { domain: 'other.co.uk' }, 'fits'],
  ])('%j and %j: %s', (inputs, seen, expected) => {
    expect(judged('location-based', inputs, seen)).toMatch(expected)
  })
})
