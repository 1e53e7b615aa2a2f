import { Button, ProgressBar, Select } from '@hubspot/ui-extensions'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lost, ok, refusal } from './support/answers.ts'
import { mapping, mirror } from './support/settings-samples.ts'
import { settle, stageSettings } from './support/settings-stage.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const put = 'PUT /stages/mapping'

const openHubSpot = async (...[given]: Parameters<typeof stageSettings>) => {
  const page = stageSettings(given)
  await page.open('hubspot')
  return {
    ...page,
    stage: (name: string) => page.find(Select, { name }),
    choose: (name: string, value: string): void =>
      page.find(Select, { name }).trigger('onChange', value as never),
    /** The mapping's Save stands first, the property's second. */
    saveAt: (place: 0 | 1) => page.findAll(Button, ({ text }) => text === 'Save')[place],
  }
}

describe('the stages', () => {
  it('offer the account’s own, with none, and say that the mapping is the usual one', async () => {
    const page = await openHubSpot()
    expect(page.stage('DISCOVERY').props.value).toBe('')
    expect(page.stage('LEAD').props.value).toBe('lead')
    expect(page.stage('LEAD').props.options.map(({ label }) => label)).toEqual([
      'None',
      'The subscriber',
      'The lead',
      'The salesqualifiedlead',
      'The opportunity',
      'The customer',
    ])
    expect(page.text()).toContain('The usual mapping')
    expect(page.text()).toContain('but only ever forward')
  })

  it('say who set them, what is wrong with them, and keep a stage that is gone visible', async () => {
    const given = mapping({
      isDefault: false,
      savedBy: 'Ada Admin',
      savedAt: '2026-11-22T14:05:00.000Z',
      problems: ['PROSPECT: "77" is no stage of this HubSpot account.'],
    })
    given.mapping.PROSPECT = '77'
    const page = await openHubSpot({ 'GET /stages/mapping': ok(given) })
    expect(page.text()).toContain('Set by Ada Admin on 22 Nov 2026')
    expect(page.text()).toContain('is no stage of this HubSpot account')
    expect(page.stage('PROSPECT').props.options.at(-1)?.label).toContain('not in this account any more')
    page.saveAt(0)?.trigger('onClick')
    expect(page.stage('PROSPECT').props.validationMessage).toContain('choose another')
    expect(page.asked(put)).toBe(0)
  })

  it('refuse an order that is not HubSpot’s, before anything is sent', async () => {
    const page = await openHubSpot()
    page.choose('PROSPECT', 'customer')
    page.saveAt(0)?.trigger('onClick')
    expect(page.stage('OPPORTUNITY').props.validationMessage).toContain('has to come after "The customer"')
    expect(page.asked(put)).toBe(0)
    page.choose('PROSPECT', '')
    expect(page.stage('OPPORTUNITY').props.error).toBe(false)
  })

  it('are saved once, none as none', async () => {
    const page = await openHubSpot({ [put]: (body) => ok(mapping({ mapping: body as never }))({}) })
    page.choose('PROSPECT', '')
    page.saveAt(0)?.trigger('onClick')
    page.saveAt(0)?.trigger('onClick')
    await settle()
    expect(page.asked(put)).toBe(1)
    expect(page.calls.find(({ method }) => method === 'PUT')?.body).toEqual({
      ...mapping().mapping,
      PROSPECT: null,
    })
    expect(page.text()).toContain('Saved')
  })

  it('show at the stage what the server refuses', async () => {
    const faults = [{ field: 'LEAD', message: '"lead" is no stage of this HubSpot account' }]
    const page = await openHubSpot({ [put]: refusal(400, 'invalid_input', 'No.', faults) })
    page.saveAt(0)?.trigger('onClick')
    await settle()
    expect(page.stage('LEAD').props.validationMessage).toContain('is no stage of this HubSpot account')
  })

  it('cannot be saved while HubSpot’s are unknown, and say so', async () => {
    const problems = ['The stages of this HubSpot account could not be read in time.']
    const page = await openHubSpot({
      'GET /stages/mapping': ok(mapping({ stages: [], stagesReadAt: null, problems })),
    })
    expect(page.saveAt(0)?.props.disabled).toBe(true)
    expect(page.text()).toContain('could not be read in time')
    expect(page.text()).toContain('HubSpot’s stages could not be read yet.')
  })
})

describe('the property with the company number', () => {
  const choose = 'PUT /mirror/company-number-property'

  it('is chosen among the candidates and our own', async () => {
    const companyNumber = { ...mirror().companyNumber, property: 'companies_house_no', isChosen: true }
    const after = mirror({ companyNumber, state: 'importing', percent: 3, imported: 40 })
    const page = await openHubSpot({ [choose]: ok({ mirror: after }) })
    expect(page.text()).toContain('In use: leadwright_company_number. Nobody has chosen it yet.')
    expect(page.stage('property').props.options.map(({ label }) => label)).toEqual([
      'Leadwright’s own property',
      'Companies House No (companies_house_no)',
    ])
    page.choose('property', 'companies_house_no')
    page.answer('GET /mirror', ok({ mirror: after }))
    page.saveAt(1)?.trigger('onClick')
    await settle()
    expect(page.calls.find(({ method }) => method === 'PUT')?.body).toEqual({
      property: 'companies_house_no',
    })
    expect(page.text()).toContain('In use: companies_house_no.')
    expect(page.text()).toContain('Being made')
  })

  it('is sent as null for our own, and a refusal stands at it', async () => {
    const companyNumber = { ...mirror().companyNumber, property: 'companies_house_no', isChosen: true }
    const faults = [{ field: 'property', message: 'must be one of: null' }]
    const page = await openHubSpot({
      'GET /mirror': ok({ mirror: mirror({ companyNumber }) }),
      [choose]: refusal(400, 'invalid_input', 'No.', faults),
    })
    page.choose('property', '')
    page.saveAt(1)?.trigger('onClick')
    await settle()
    expect(page.calls.at(-1)?.body).toEqual({ property: null })
    expect(page.stage('property').props).toMatchObject({
      value: '',
      validationMessage: 'Must be one of: null',
    })
  })

  it('says so when there is none', async () => {
    const companyNumber = { property: null, isChosen: false, candidates: [] }
    const page = await openHubSpot({ 'GET /mirror': ok({ mirror: mirror({ companyNumber }) }) })
    expect(page.text()).toContain('There is no property for company numbers now')
  })
})

describe('the copy of the companies', () => {
  const importing = mirror({
    state: 'importing',
    imported: 3200,
    expected: 12_345,
    percent: 25,
    minutesLeft: 12,
    finishedAt: null,
  })

  it('says how many companies it has and when it was compared', async () => {
    const page = await openHubSpot()
    expect(page.text()).toContain('12,345')
    expect(page.text()).toContain('Ready')
    expect(page.asked('GET /mirror')).toBe(1)
    await settle(300_000)
    expect(page.asked('GET /mirror')).toBe(1)
  })

  it('is followed while it is made and shown, less often while nothing changes', async () => {
    const page = await openHubSpot({ 'GET /mirror': ok({ mirror: importing }) })
    const bar = page.find(ProgressBar, { title: 'Companies copied' }).props
    expect(bar).toMatchObject({ value: 25 })
    expect(bar.valueDescription).toBe('3,200 of 12,345 companies. About 12 minutes are left.')
    await settle(600_000)
    const calls = page.asked('GET /mirror')
    expect(calls).toBeGreaterThan(5)
    expect(calls).toBeLessThan(25)
    await page.open('notifications')
    await settle(600_000)
    expect(page.asked('GET /mirror')).toBe(calls)
    page.answer('GET /mirror', ok({ mirror: mirror() }))
    await page.open('hubspot')
    expect(page.text()).toContain('Ready')
  })

  it('says what is wrong with it, and which properties are missing', async () => {
    const page = await openHubSpot({
      'GET /mirror': ok({
        mirror: mirror({
          state: 'failing',
          failure: 'HubSpot refuses.',
          missingProperties: [{ name: 'leadwright_stage', reason: 'The limit is reached.' }],
        }),
      }),
    })
    expect(page.text()).toContain('HubSpot refuses.')
    expect(page.text()).toMatch(/leadwright_stage.*The limit is reached\./s)
  })

  it('stays as it was when a look fails, with the reason', async () => {
    const page = await openHubSpot({ 'GET /mirror': ok({ mirror: importing }) })
    page.answer('GET /mirror', lost)
    await settle(5_000)
    expect(page.text()).toContain('The connection to Leadwright was lost.')
    expect(page.text()).toContain('Being made')
  })
})
