import type { ReportResponse, ReportRow } from '@leadwright/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { trueFirm } from '../../e2e/support/ground-truth.ts'
import { launch, waitUntil } from '../../e2e/support/running-app.ts'
import { type CheckedPortal, PERSON, startCheckedPortal, tradingFirms } from '../records/checked-portal.ts'

/** A list of twelve: what becomes of each line, and what can be made of it. */
let portal: CheckedPortal
let campaignId: string
let names: Record<'site' | 'other' | 'record' | 'dissolved' | 'renamed' | 'formerly', string>
let numbers: Record<'site' | 'other' | 'dissolved' | 'renamed', string>
let recordId: string

const firmsSchema = z.object({
  firms: z.array(
    z.object({
      number: z.string(),
      legalName: z.string(),
      status: z.string(),
      previousNames: z.array(z.object({ name: z.string() })),
    }),
  ),
})

/** A firm that is alone with its name. */
const someFirm = async (isWanted: (firm: z.output<typeof firmsSchema>['firms'][number]) => boolean) => {
  for (const word of ['dental', 'care', 'joinery', 'school', 'systems', 'engineering', 'foods', 'college']) {
    const { firms } = firmsSchema.parse(await portal.world.control('GET', `/truth/firms?name=${word}`))
    const found = firms.find(isWanted)
    if (found !== undefined) return found
  }
  throw new Error('The world has no such firm.')
}

const who = () => ({ portalId: portal.portalId, userId: PERSON })
const operator = () => ({ portalId: portal.portalId, userId: null, name: 'a test' })
const report = async (query = 'limit=100'): Promise<ReportResponse> => {
  const { json } = await portal.asPerson(who(), 'GET', `/api/v1/campaigns/${campaignId}/report?${query}`)
  return json as ReportResponse
}
const row = async (line: number): Promise<ReportRow | undefined> =>
  (await report()).rows.find((one) => one.line === line)
const choose = (choice: 'find' | 'exclude' | 'none', lines: number[]) =>
  portal.app.lists.choose({ actor: operator(), campaignId, lines, choice })
const listed = () =>
  portal.app.review.list(portal.portalId, { campaignId }, { sort: 'fit', limit: 50, after: null })

beforeAll(async () => {
  portal = await startCheckedPortal()
  const [site, other, record] = await tradingFirms(portal.world, 3)
  const dissolved = await someFirm(({ status }) => status === 'dissolved')
  const renamed = await someFirm((firm) => firm.status === 'active' && firm.previousNames.length > 0)
  const formerly = renamed.previousNames[0]?.name ?? ''
  recordId = await portal.put({ name: record?.legalName ?? '', domain: record?.website.domain ?? '' })
  await portal.settled()
  names = {
    site: site?.legalName ?? '',
    other: other?.legalName ?? '',
    record: record?.legalName ?? '',
    dissolved: dissolved.legalName,
    renamed: renamed.legalName,
    formerly,
  }
  numbers = {
    site: site?.number ?? '',
    other: other?.number ?? '',
    dissolved: dissolved.number,
    renamed: renamed.number,
  }
  const text = [
    'Name,Number,Postcode,Website',
    `"${names.site}",,,${site?.website.domain}`,
    `"${names.other}",${numbers.other},,${other?.website.domain}`,
    `"${names.record}",,,${record?.website.domain}`,
    `"${names.dissolved}",${numbers.dissolved},,`,
    `"${names.formerly}",${numbers.renamed},,`,
    `"${names.other.slice(0, 4)}zx${names.other.slice(6)}",,,`,
    'Quixotic Zzyzx Wumpus Limited,,,',
    `"${names.site}",${numbers.site},,`,
    `Mistaken Identity Limited,${numbers.site},,`,
    ',,M1 1AA,',
    `"${names.record}",,,${record?.website.domain}`,
    'No Such Number Limited,00000019,,',
  ].join('\n')
  const { status, json } = await portal.asPerson(who(), 'POST', '/api/v1/company-lists/read', { text })
  expect(status).toBe(200)
  const { rows, counts } = json as { rows: { fault: string | null }[]; counts: unknown }
  expect(counts).toEqual({ good: 10, faulty: 2, leftOver: 0 })
  const companies = rows.filter(({ fault }) => fault === null).map(({ fault: _, ...company }) => company)
  const { id } = await launch(portal, { type: 'competitor-verification', inputs: { companies } })
  campaignId = id
  const ended = await waitUntil(portal, id)
  expect(ended.status).toBe('completed')
}, 120_000)
afterAll(() => portal.stopAll())

describe('the report', () => {
  it('says of every line what became of it, in the order of the list', async () => {
    const { rows, counts } = await report()
    expect(rows.map(({ line, verdict }) => [line, verdict])).toEqual([
      [2, 'trading'],
      [3, 'trading'],
      [4, 'trading'],
      [5, 'not-trading'],
      [6, 'trading'],
      [7, 'not-found'],
      [8, 'not-found'],
      [9, 'same-company'],
      [10, 'not-found'],
      [13, 'not-found'],
    ])
    expect(counts).toEqual({
      all: 10,
      trading: 4,
      notTrading: 1,
      notFound: 4,
      sameCompany: 1,
      open: 0,
      failed: 0,
    })
  })

  it('tells name, number, place, size and proof of a company that is found', async () => {
    const found = await row(2)
    expect(found?.company).toMatchObject({ companyNumber: numbers.site, statusText: 'Active' })
    expect(found?.company?.postcode).not.toBeNull()
    const websites = (await report()).rows.flatMap(({ company }) => company?.website ?? [])
    expect(websites).toContainEqual(expect.stringMatching(/^https?:/))
    expect(
      (await portal.app.reads.lead(portal.portalId, found?.company?.leadId ?? ''))?.evidence,
    ).not.toEqual([])
  })

  it('tells a dissolved one, a renamed one, the other company of a number, and names that are near', async () => {
    expect((await row(5))?.sentence).toMatch(/dissolved since \d+ \w+ \d{4}/)
    const renamed = await row(6)
    expect(renamed?.company?.companyNumber).toBe(numbers.renamed)
    expect(renamed?.sentence).toContain(`Your list calls it ${names.formerly}.`)
    expect((await row(10))?.sentence).toContain(`Companies House has ${numbers.site} as`)
    expect((await row(13))?.sentence).toContain('Companies House has no company 00000019.')
    expect((await row(7))?.sentence).toContain('Similar names on the register')
    expect(await row(9)).toMatchObject({ sameAsLine: 2, sentence: expect.stringContaining('line 2') })
  })

  it('tells what HubSpot has, and makes no leads by itself', async () => {
    expect((await row(4))?.inHubSpot).toMatchObject({ id: recordId })
    expect((await row(2))?.inHubSpot).toBeNull()
    expect(await listed()).toMatchObject({ items: [], total: 0 })
  })

  it('looks one name with two numbers up as two companies', async () => {
    const companies = [numbers.other, numbers.site].map((companyNumber, index) => ({
      line: index + 1,
      name: names.other,
      companyNumber,
    }))
    const { id } = await launch(portal, { type: 'competitor-verification', inputs: { companies } })
    await waitUntil(portal, id)
    const looked = await portal.database.query('select id from candidate where campaign_id = $1', [id])
    expect(looked).toHaveLength(2)
    const { rows } = await portal.app.lists.report(portal.portalId, id, { limit: 10, after: null })
    expect(rows.map(({ sentence }) => sentence)).toEqual([
      expect.not.stringContaining('not its own'),
      expect.stringContaining(`Your list gives it the number ${numbers.site}, which is not its own.`),
    ])
  })

  it('comes in pages', async () => {
    const first = await report('limit=4')
    const second = await report(`limit=4&after=${first.nextAfter}`)
    expect(second.rows.map(({ line }) => line)).toEqual([6, 7, 8, 9])
    const last = await report(`limit=4&after=${second.nextAfter}`)
    expect([last.rows.length, last.nextAfter]).toEqual([2, null])
    const bad = await portal.asPerson(who(), 'GET', `/api/v1/campaigns/${campaignId}/report?after=x`)
    expect(bad.status).toBe(400)
  })
})

describe('choices', () => {
  it('makes a line a lead to review, once, and takes it back', async () => {
    expect(await choose('find', [2, 8])).toEqual({
      changed: 1,
      unchanged: 0,
      refused: [{ line: 8, reason: expect.stringContaining('not found') }],
    })
    expect(await choose('find', [2])).toMatchObject({ changed: 0, unchanged: 1 })
    for (const sort of ['fit', 'nearest', 'newest', 'name'] as const) {
      const page = await portal.app.review.list(portal.portalId, {}, { sort, limit: 1, after: null })
      expect(page.items).toMatchObject([{ companyNumber: numbers.site, score: null, distanceMiles: null }])
    }
    expect((await row(2))?.choice).toBe('find')
    expect(await choose('none', [2])).toMatchObject({ changed: 1 })
    expect((await listed()).total).toBe(0)
    expect((await row(2))?.choice).toBeNull()
  })

  it('keeps a lead about which somebody has decided', async () => {
    await choose('find', [3])
    const [lead] = (await listed()).items
    const leads = { ids: [lead?.id ?? ''] }
    const decided = { actor: operator(), rejectReason: null, note: null, decisionKey: null, leads }
    await portal.app.review.decide({ ...decided, decision: 'accept' })
    expect(await choose('none', [3])).toMatchObject({
      changed: 0,
      refused: [{ line: 3, reason: expect.stringContaining('accepted') }],
    })
    expect((await listed()).total).toBe(1)
  })

  it('leaves a line out of later campaigns, says so there, and takes it back', async () => {
    expect(await choose('exclude', [2, 8])).toMatchObject({ changed: 2, refused: [] })
    expect(await choose('exclude', [2, 8])).toMatchObject({ changed: 0, unchanged: 2 })
    const { items } = await portal.app.lists.exclusions(portal.portalId, { limit: 10, after: null })
    expect(items.map(({ companyNumber }) => companyNumber).toSorted()).toEqual(
      [numbers.site, null].toSorted(),
    )
    const truth = await trueFirm(portal.world, numbers.site)
    const postcode = truth?.sites[0]?.address.postcode ?? truth?.registeredOffice.postcode
    const later = await launch(portal, { type: 'education', postcode, radiusMiles: 1, maxResults: 20 })
    await waitUntil(portal, later.id)
    const left = await portal.app.review.leftOut(portal.portalId, later.id, {
      outcome: 'excluded',
      limit: 100,
      after: null,
    })
    expect(left.items.find(({ companyNumber }) => companyNumber === numbers.site)?.reason).toMatch(
      /^A competitor that you left out on \d+ \w+ \d{4}/,
    )
    expect(await choose('none', [2, 8])).toMatchObject({ changed: 2 })
    expect((await portal.app.lists.exclusions(portal.portalId, { limit: 10, after: null })).items).toEqual([])
  })

  it('is noted in the activity, and refused to who may not review and for lines that are not there', async () => {
    const path = `/api/v1/campaigns/${campaignId}/report/choices`
    const answer = await portal.asPerson(who(), 'POST', path, { choice: 'exclude', lines: [2] })
    expect(answer.status).toBe(403)
    await expect(choose('find', [2, 99])).rejects.toMatchObject({ code: 'invalid_input' })
    const rows = await portal.database.query<{ action: string }>('select action from audit_entry order by id')
    expect(rows.map(({ action }) => action)).toContain('list.made-leads')
  })
})

describe('bad input', () => {
  it('is named at its field', async () => {
    const bad = (companies: unknown) =>
      launch(portal, { type: 'competitor-verification', inputs: { companies } })
    await expect(bad([])).rejects.toMatchObject({
      fields: [{ field: 'inputs.companies', message: 'at least one company' }],
    })
    await expect(bad([{ line: 1, name: ' ', companyNumber: 'x' }])).rejects.toMatchObject({
      fields: [
        { field: 'inputs.companies.0.name' },
        { field: 'inputs.companies.0.companyNumber', message: expect.stringContaining('cannot be read') },
      ],
    })
    const read = (body: unknown) =>
      portal.asPerson(who(), 'POST', '/api/v1/company-lists/read', body as object)
    expect((await read({})).status).toBe(400)
    expect((await read({ file: Buffer.from('%PDF-1.7').toString('base64') })).json).toMatchObject({
      error: { fields: [{ field: 'file', message: expect.stringContaining('PDF') }] },
    })
  })

  it('names that begin like a formula leave the CSV harmless', async () => {
    const companies = [{ line: 1, name: '=1+2 Limited' }]
    const { id } = await launch(portal, { type: 'competitor-verification', inputs: { companies } })
    await waitUntil(portal, id)
    const csv = await portal.app.lists.csv(portal.portalId, id)
    expect(csv).toContain("1,'=1+2 Limited,Not found")
    expect(csv.startsWith('\uFEFFLine,')).toBe(true)
  })
})
