import { describe, expect, it } from 'vitest'
import { campaignTypes } from '../../../src/campaigns/catalogue/index.ts'
import { readBrief, typeOfBrief } from '../../../src/campaigns/read-brief.ts'
import { AppError } from '../../../src/errors.ts'

const good = { type: 'education', postcode: 'm11aa' }
/** What a form would send of a type as its first example has it. */
const goodOf = (type: string) => ({
  type,
  postcode: 'M1 1AA',
  launchedFromCompanyIds: ['1'],
  inputs: campaignTypes.find(({ id }) => id === type)?.examples[0]?.inputs ?? {},
})

/** The faults that a brief is refused with, by field; empty when it is taken. */
const faultsOf = (raw: unknown): Record<string, string> => {
  try {
    readBrief(raw)
    return {}
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    expect(error.code).toBe('invalid_input')
    expect(error.isRetryable).toBe(false)
    return Object.fromEntries(error.fields.map(({ field, message }) => [field, message]))
  }
}

describe('a good brief', () => {
  it('is completed with the common defaults', () => {
    expect(readBrief(good).brief).toEqual({
      type: 'education',
      name: 'Education · M1 1AA · 15 mi',
      postcode: 'M1 1AA',
      radiusMiles: 15,
      count: 'sites',
      sectors: [],
      isPreview: false,
      maxResults: 50,
      minimumEmployees: null,
      maximumEmployees: null,
      unknownSize: 'keep',
      alreadyInHubSpot: 'leave-out',
      mustHave: [],
      excludedNames: [],
      excludedDomains: [],
      excludedAreas: [],
      inputs: {
        phases: ['nursery', 'primary', 'secondary', 'further', 'higher', 'training'],
        funding: 'any',
      },
    })
  })

  it.each([
    ['it-msp-expansion', 20, 5, 49],
    ['it-msp-gaps', 30, null, null],
    ['education', 15, null, null],
    ['manufacturing', 20, 20, null],
    ['retail-office', 15, null, null],
    ['location-based', 5, null, null],
    ['custom', 20, null, null],
  ])('%s has its own defaults', (type, radiusMiles, minimumEmployees, maximumEmployees) => {
    expect(readBrief(goodOf(type)).brief).toMatchObject({ radiusMiles, minimumEmployees, maximumEmployees })
  })

  it('keeps what was sent, a lifted default included', () => {
    const sent = {
      type: 'it-msp-expansion',
      postcode: 'SW1A',
      name: ' Our name ',
      radiusMiles: 7.5,
      minimumEmployees: null,
      maximumEmployees: 0,
    }
    expect(readBrief(sent).brief).toMatchObject({ ...sent, name: 'Our name' })
  })

  it('cleans areas and domains to what is compared with', () => {
    const { brief } = readBrief({
      ...good,
      excludedAreas: ['m2', 'ls14ab'],
      excludedDomains: ['https://www.Acme.co.uk/about'],
    })
    expect(brief).toMatchObject({ excludedAreas: ['M2', 'LS1 4AB'], excludedDomains: ['acme.co.uk'] })
  })

  it.each(campaignTypes.map((type) => type.id))('%s reads back what was saved', (type) => {
    const read = readBrief(goodOf(type))
    const saved = JSON.parse(JSON.stringify(read.brief))
    expect(typeOfBrief(saved)).toEqual({ type: read.type, inputs: read.inputs })
    expect(readBrief(saved).brief).toEqual(read.brief)
  })

  it('is refused later when its type is gone', () => {
    const { brief } = readBrief(good)
    expect(() => typeOfBrief({ ...brief, type: 'gone' })).toThrow(/type: campaign type gone/)
  })
})

describe('wrong fields', () => {
  it('are all named at once, the own inputs too, each with what is allowed', () => {
    const faults = faultsOf({
      type: 'education',
      postcode: 'nowhere',
      radiusMiles: 201,
      maxResults: 0,
      unknownSize: 'maybe',
      mustHave: ['phone', 'fax'],
      excludedAreas: ['M2', 'Leeds'],
      excludedDomains: ['acme.co.uk', 'no domain'],
      colour: 'red',
      shape: 'round',
      inputs: { phases: ['primary', 'evening'], funding: 'private', size: 3 },
    })
    expect(faults).toEqual({
      postcode: expect.stringContaining('write it like M1 1AA'),
      radiusMiles: 'from 1 to 200 miles',
      maxResults: 'from 1 to 500 results',
      unknownSize: 'keep or drop',
      'mustHave.1': 'phone, website or person',
      'excludedAreas.1': expect.stringContaining('write it like M1'),
      'excludedDomains.1': expect.stringContaining('write it like example.co.uk'),
      colour: 'unknown field',
      shape: 'unknown field',
      'inputs.phases.1': expect.stringContaining('nursery, primary, secondary'),
      'inputs.funding': 'any, state or independent',
      'inputs.size': 'unknown field',
    })
  })

  it.each([
    ['JE2 3AB', 'Jersey'],
    ['GY1', 'Guernsey'],
    ['im1 1aa', 'the Isle of Man'],
  ])('say that %s is not in the United Kingdom', (postcode, island) => {
    const faults = faultsOf({ ...good, postcode })
    expect(faults.postcode).toContain(`is in ${island}, which is not in the United Kingdom`)
    const asPoint = faultsOf({
      type: 'location-based',
      postcode: 'M1',
      inputs: { points: ['LS1', postcode] },
    })
    expect(asPoint['inputs.points.1']).toContain(island)
  })

  it('say how many further points there may be', () => {
    const points = Array.from({ length: 25 }, (_, index) => `M${index + 1}`)
    expect(faultsOf({ type: 'location-based', postcode: 'M1', inputs: { points } })).toEqual({
      'inputs.points': 'at most 24 further postcodes',
    })
  })

  it('say which types there are', () => {
    expect(faultsOf({ ...good, type: 'bakeries' })).toEqual({
      type: `unknown campaign type; allowed: ${campaignTypes.map(({ id }) => id).join(', ')}`,
    })
    expect(Object.keys(faultsOf({ postcode: 'M1' }))).toEqual(['type'])
  })

  it.each([['text'], [null], [7], [[]], [undefined]])('%j is no brief', (raw) => {
    const fields = Object.keys(faultsOf(raw))
    expect(fields).toContain('type')
    expect(fields).toContain('body')
  })

  it.each([
    ['radiusMiles', 0.9],
    ['radiusMiles', 200.1],
    ['radiusMiles', Number.NaN],
    ['radiusMiles', '20'],
    ['maxResults', 501],
    ['maxResults', 1.5],
    ['minimumEmployees', -1],
    ['minimumEmployees', 1.5],
    ['maximumEmployees', 1_000_001],
    ['postcode', 12],
    ['postcode', 'AA1 1AC1'],
    ['postcode', ''],
    ['postcode', null],
    ['name', ''],
    ['name', '   '],
    ['name', 'x'.repeat(256)],
    ['alreadyInHubSpot', 'hide'],
    ['excludedNames', 'Acme'],
    ['excludedNames', Array.from({ length: 201 }, () => 'Acme')],
    ['excludedNames.0', ['']],
    ['excludedNames.1', ['Acme', 7]],
    ['excludedDomains.0', ['https://www.facebook.com/acme']],
    ['inputs', ['primary']],
    ['inputs', 'primary'],
    ['inputs', null],
  ])('%s may not be %j', (field, value) => {
    const faults = faultsOf({ ...good, [field.replace(/\.\d$/, '')]: value })
    expect(Object.keys(faults)).toEqual([field])
    expect(faults[field], 'says what is allowed').toMatch(/\w+ \w+/)
  })

  it.each([
    ['radiusMiles', 1],
    ['radiusMiles', 200],
    ['maxResults', 1],
    ['maxResults', 500],
    ['minimumEmployees', 0],
    ['maximumEmployees', 1_000_000],
    ['name', 'x'.repeat(255)],
    ['postcode', 'M1'],
  ])('%s may be %j', (field, value) => {
    expect(faultsOf({ ...good, [field]: value })).toEqual({})
  })

  it('include a smallest size above the largest', () => {
    expect(faultsOf({ ...good, minimumEmployees: 50, maximumEmployees: 49 })).toEqual({
      maximumEmployees: 'must be at least minimumEmployees (50)',
    })
    expect(faultsOf({ ...good, minimumEmployees: 50, maximumEmployees: 50 })).toEqual({})
  })

  it.each([
    ['education', { phases: [] }, 'inputs.phases'],
    ['manufacturing', { kinds: ['cars'] }, 'inputs.kinds.0'],
    ['manufacturing', { siteRequired: 'yes' }, 'inputs.siteRequired'],
    ['it-msp-expansion', { services: ['x'] }, 'inputs.services.0'],
    ['it-msp-expansion', { services: 'cabling' }, 'inputs.services'],
    ['it-msp-expansion', { purpose: 'rival' }, 'inputs.purpose'],
    ['custom', {}, 'inputs.prompt'],
    ['custom', { prompt: 'too short' }, 'inputs.prompt'],
    ['custom', { prompt: 'x'.repeat(4001) }, 'inputs.prompt'],
    ['custom', { prompt: 'Dental practices', tone: 'warm' }, 'inputs.tone'],
  ])('of %s: %j', (type, inputs, field) => {
    expect(Object.keys(faultsOf({ type, postcode: 'M1', inputs }))).toEqual([field])
  })
})
