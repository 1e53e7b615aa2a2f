import { Button, Checkbox, Select, TextArea } from '@hubspot/ui-extensions'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ok, refusal } from './support/answers.ts'
import { stageForm } from './support/form-stage.ts'
import { campaignPage, campaignPath, settle, stagePages } from './support/pages-stage.ts'
import { campaign } from './support/samples.ts'

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-22T10:05:00Z') }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const row = (line: number, changes: Record<string, unknown> = {}) => ({
  line,
  name: `Firm ${line} Ltd`,
  companyNumber: null,
  postcode: null,
  website: null,
  fault: null,
  ...changes,
})
const columns = { name: 0, companyNumber: null, postcode: 1, website: null, hasHeader: false }
const read = (rows: ReturnType<typeof row>[]) => {
  const good = rows.filter(({ fault }) => fault === null).length
  const counts = { good, faulty: rows.length - good, leftOver: 0 }
  return ok({ columns, titles: ['Column 1: such as Firm', 'Column 2: such as M1 1AA'], rows, counts })
}

const listType = {
  id: 'competitor-verification',
  title: 'Check a list of companies',
  formText: 'Paste names',
  description: 'Checks them.',
  defaults: { radiusMiles: 0, minimumEmployees: null, maximumEmployees: null },
  area: 'none',
  counts: 'companies',
  prepares: null,
  inputs: [
    {
      name: 'companies',
      label: 'Companies to check',
      help: 'One a line.',
      kind: 'companies',
      options: [],
      isRequired: true,
      defaultValue: [],
    },
  ],
  examples: [],
}

const stage = (rows: ReturnType<typeof row>[]) =>
  stageForm({
    'GET /campaign-types': ok({ campaignTypes: [listType] }),
    'POST /company-lists/read': read(rows),
  })

const paste = async (form: ReturnType<typeof stage>, text: string) => {
  await vi.advanceTimersByTimeAsync(100)
  form.find(TextArea).trigger('onInput', text as never)
  form.find(Button, ({ text: words }) => words === 'Read the list').trigger('onClick')
  await vi.advanceTimersByTimeAsync(100)
}

describe('a pasted list', () => {
  it('asks for no place, and without faults is what the launch checks', async () => {
    const form = stage([row(1), row(2)])
    await paste(form, 'Firm 1 Ltd\nFirm 2 Ltd')
    expect(form.text()).not.toContain('Distance in miles')
    expect(form.text()).toContain('2 companies will be checked.')
    form.find(Button, ({ text }) => text === 'Start').trigger('onClick')
    await vi.advanceTimersByTimeAsync(100)
    const sent = form.sent() as { postcode?: string; inputs: { companies: unknown[] } }
    expect(sent.inputs.companies).toHaveLength(2)
    expect(sent.postcode).toBeUndefined()
  })

  it('shows what is wrong with its lines, and takes the good ones when that is confirmed', async () => {
    const form = stage([row(1), row(2, { fault: 'the same as line 1' }), row(3)])
    await paste(form, 'x')
    expect(form.text()).toContain('The same as line 1.')
    expect(form.text()).not.toContain('will be checked.')
    form.find(Button, ({ text }) => text === 'Start').trigger('onClick')
    await vi.advanceTimersByTimeAsync(100)
    expect(form.sent()).toBeUndefined()
    form.find(Button, ({ text }) => text === 'Check the 2 good ones').trigger('onClick')
    expect(form.text()).toContain('2 companies will be checked.')
  })

  it('is read again with the columns that a person chose', async () => {
    const form = stage([row(1)])
    await paste(form, 'x')
    form.find(Select, ({ props }) => props.name === 'column-postcode').trigger('onChange', -1 as never)
    await vi.advanceTimersByTimeAsync(100)
    const bodies = form.calls.filter(({ path }) => path === '/company-lists/read').map(({ body }) => body)
    expect(bodies).toEqual([{ text: 'x' }, { text: 'x', columns: { ...columns, postcode: null } }])
  })
})

const reportRow = (line: number, changes: Record<string, unknown> = {}) => ({
  line,
  asked: { name: `Firm ${line} Ltd`, companyNumber: null, postcode: null, website: null },
  verdict: 'not-found',
  verdictText: 'Not found',
  sentence: 'No company of this name was proved on the register.',
  sameAsLine: null,
  company: null,
  inHubSpot: null,
  earlierLead: null,
  choice: null,
  ...changes,
})
const counts = { all: 2, trading: 1, notTrading: 0, notFound: 1, sameCompany: 0, open: 0, failed: 0 }
const company = {
  leadId: campaign().id,
  name: 'Firm One',
  legalName: 'Firm One Limited',
  companyNumber: '01234567',
  statusText: 'Active',
  incorporatedOn: null,
  dissolvedOn: null,
  address: '1 Mill Lane',
  postcode: 'M1 1AA',
  employees: '10-19',
  website: null,
  sector: null,
  verification: 'partly',
  registerUrl: 'https://find-and-update.company-information.service.gov.uk/company/01234567',
}
const found = reportRow(1, { verdict: 'trading', verdictText: 'Trades', company })
const told = ok({
  campaign: campaign({ type: 'competitor-verification', brief: { type: 'competitor-verification' } }),
})

describe('the report on a list', () => {
  it('shows every line with its verdict and why, and makes ticked lines leads', async () => {
    const page = stagePages(campaignPage, {
      [`GET ${campaignPath}`]: told,
      [`GET ${campaignPath}/report`]: ok({ rows: [found, reportRow(2)], counts, nextAfter: null }),
      [`POST ${campaignPath}/report/choices`]: ok({
        changed: 1,
        unchanged: 0,
        refused: [{ line: 2, reason: 'It was not found.' }],
      }),
    })
    await settle()
    for (const words of [
      '2 checked: 1 trade',
      '1: Firm 1 Ltd',
      'Trades',
      '10-19 people',
      'Not found',
      'was proved',
    ])
      expect(page.text()).toContain(words)
    expect(page.text()).not.toContain('Leads, best fit first')
    page.find(Checkbox, ({ text }) => text === 'Select this page').trigger('onChange', true as never)
    await page.press('Make 2 a lead')
    const sent = page.calls.find(({ method }) => method === 'POST')
    expect(sent?.body).toEqual({ choice: 'find', lines: [1, 2] })
    expect(page.text()).toContain('Line 2: It was not found.')
  })

  it('tells why it cannot be loaded', async () => {
    const page = stagePages(campaignPage, {
      [`GET ${campaignPath}`]: told,
      [`GET ${campaignPath}/report`]: refusal(503, 'database', 'No database.'),
    })
    await settle()
    expect(page.text()).toContain('No database.')
  })
})
