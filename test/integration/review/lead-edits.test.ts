import { randomUUID } from 'node:crypto'
import { Writable } from 'node:stream'
import { leadHistoryResponseSchema, leadListResponseSchema, leadResponseSchema } from '@leadwright/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runCommandLine } from '../../../server/cli/program.ts'
import { type ReviewedPortal, startReviewedPortal } from './reviewed-portal.ts'

const launcher = 7002
const reader = 7003
const found = {
  phone: '+441614960123',
  website: 'https://www.ash-school.co.uk/',
  domain: 'ash-school.co.uk',
  address: '1 Mill Lane, Manchester',
  postcode: 'M1 2AB',
  placeKind: 'registered-office',
}
let portal: ReviewedPortal
let campaignId: string
let id: string

beforeAll(async () => {
  portal = await startReviewedPortal()
  await portal.grant(launcher, { mayLaunch: true })
  await portal.grant(reader, {})
})
afterAll(() => portal.stop())

beforeEach(async () => {
  await sql('truncate campaign cascade')
  campaignId = await portal.addCampaign('Schools')
  await sql(
    `update campaign set centre = '{"latitude": 53.4774, "longitude": -2.2309}' where id = $1`,
    campaignId,
  )
  id = await portal.addLead({ name: 'Ash School', campaignId, miles: 1.5, facts: found })
  await claim('phone', found.phone)
  await claim('phone', '+441614960999')
  await claim('website', found.website)
})

const sql = (text: string, ...values: unknown[]) => portal.running.database.query(text, values)

const claim = (field: string, value: string) =>
  sql(
    `insert into claim (id, portal_id, lead_id, field, value, source, url, retrieved_url, excerpt, content_hash, retrieved_at,
       method, confidence, retention, is_sandbox, is_shown)
     values ($1, $2, $3, $4, $5, 'own-website', 'https://www.ash-school.co.uk/', 'https://www.ash-school.co.uk/', 'Call us', 'ab', now(),
       'page-text', case when $5 = '+441614960999' then 0.4 else 0.9 end, 'own-website', true, true)`,
    randomUUID(),
    portal.portalId,
    id,
    field,
    value,
  )

const at = (field: string, leadId = id) => `/api/v1/leads/${leadId}/fields/${field}`

const edit = async (field: string, value: string | null, editKey?: string) =>
  (
    await portal.answer(leadResponseSchema, launcher, 'PUT', at(field), {
      value,
      ...(editKey === undefined ? {} : { editKey }),
    })
  ).lead

const takeBack = async (field: string) =>
  (await portal.answer(leadResponseSchema, launcher, 'DELETE', at(field))).lead

const history = async () =>
  (
    await portal.answer(leadHistoryResponseSchema, reader, 'GET', `/api/v1/leads/${id}/history`)
  ).history.filter(({ kind }) => kind === 'edit')

const inList = async (search: string) =>
  (await portal.answer(leadListResponseSchema, reader, 'GET', `/api/v1/leads?search=${search}`)).leads

describe("a person's word about a field", () => {
  it('wins over what was found, which stays as what contradicts it; list and history say so', async () => {
    const lead = await edit('phone', '0113 496 0000')
    expect(lead).toMatchObject({ phone: '+441134960000', phoneText: '0113 496 0000' })
    const phones = lead.evidence.filter(({ field }) => field === 'phone')
    expect(phones.map(({ value, isShown }) => [value, isShown]).toSorted()).toEqual([
      ['+441134960000', true],
      ['+441614960123', false],
      ['+441614960999', false],
    ])
    expect(phones.find(({ source }) => source === 'person')).toMatchObject({
      typedBy: 'user7002@brightwater.example',
      method: 'typed-by-person',
    })
    expect((await inList('Ash'))[0]?.phone).toBe('+441134960000')
    expect(await history()).toMatchObject([
      {
        who: 'user7002@brightwater.example',
        sentence: 'Changed the phone number to “0113 496 0000”: it was “0161 496 0123”.',
      },
    ])
  })

  it('may be that none is right, and taken back what was found is shown again', async () => {
    expect((await edit('phone', null)).phone).toBeNull()
    expect(await edit('phone', '0113 496 0000')).toMatchObject({ phone: '+441134960000' })
    const lead = await takeBack('phone')
    expect(lead.phone).toBe(found.phone)
    expect(lead.evidence.filter(({ field, isShown }) => field === 'phone' && isShown)).toHaveLength(2)
    expect((await history()).map(({ sentence }) => sentence)).toEqual([
      'Took back the change of the phone number: it was “0113 496 0000”, it is “0161 496 0123” again.',
      'Changed the phone number to “0113 496 0000”: there was none.',
      'Said that no phone number that was found is right: it was “0161 496 0123”.',
    ])
    await takeBack('phone')
    expect(await history()).toHaveLength(3)
  })

  it('tells in one query why this is the phone number, or why there is none', async () => {
    const why = () =>
      sql(
        `select c.value, c.source, c.url, c.excerpt, c.typed_by, c.retrieved_at, c.method, c.confidence
           from lead l join claim c on c.lead_id = l.id and c.field = 'phone'
          where l.portal_id = $1 and l.id = $2
          order by c.is_shown desc, c.value = l.facts->>'phone' desc, c.confidence desc`,
        portal.portalId,
        id,
      )
    expect((await why())[0]).toMatchObject({ value: found.phone, source: 'own-website', excerpt: 'Call us' })
    await edit('phone', null)
    expect((await why())[0]).toMatchObject({
      value: '',
      source: 'person',
      typed_by: 'user7002@brightwater.example',
    })
  })

  it('takes the row of the lead along: name, domain, postcode, and the distance to it', async () => {
    await edit('name', 'Ash Sixth Form')
    await edit('website', 'https://www.ash-sixth-form.co.uk')
    const lead = await edit('postcode', 'm11ad')
    expect(lead).toMatchObject({ name: 'Ash Sixth Form', postcode: 'M1 1AD', placeKind: 'registered-office' })
    expect(lead.distanceMiles).toBeGreaterThan(0)
    expect(lead.distanceMiles).not.toBe(1.5)
    expect(await sql('select name, domain, postcode from lead where id = $1', id)).toEqual([
      { name: 'Ash Sixth Form', domain: 'ash-sixth-form.co.uk', postcode: 'M1 1AD' },
    ])
    expect((await inList('M11AD')).map(({ name }) => name)).toEqual(['Ash Sixth Form'])
    expect((await edit('postcode', null)).distanceMiles).toBeNull()
    for (const field of ['name', 'website', 'postcode']) await takeBack(field)
    expect(
      await sql('select name, domain, postcode, distance_miles, found, facts from lead where id = $1', id),
    ).toEqual([
      {
        name: 'Ash School',
        domain: found.domain,
        postcode: found.postcode,
        distance_miles: 1.5,
        found: null,
        facts: expect.objectContaining(found),
      },
    ])
  })

  it('keeps fields that a lead had nothing of before', async () => {
    const lead = await edit('description', 'A sixth form in the middle of town.')
    expect(lead.description).toBe('A sixth form in the middle of town.')
    expect((await edit('contactPage', 'ash-school.co.uk/contact')).contactPage).toBe(
      'https://ash-school.co.uk/contact',
    )
    expect(await takeBack('description')).toMatchObject({ description: null })
    expect(await takeBack('contactPage')).toMatchObject({ contactPage: null })
  })

  it('is said once: the same again, or the same call again later, changes nothing', async () => {
    const editKey = randomUUID()
    await edit('phone', '0113 496 0000', editKey)
    await edit('phone', '+44 113 496 0000')
    await edit('phone', '0113 496 0001')
    expect(await edit('phone', '0113 496 0000', editKey)).toMatchObject({ phone: '+441134960001' })
    expect(await history()).toHaveLength(2)
  })

  it('of two people at once is kept: each field has its word', async () => {
    await Promise.all([
      edit('phone', '0113 496 0000'),
      edit('email', 'office@ash-school.co.uk'),
      edit('name', 'Ash'),
      edit('address', '2 New Street, Manchester'),
    ])
    const { lead } = await portal.answer(leadResponseSchema, reader, 'GET', `/api/v1/leads/${id}`)
    expect(lead).toMatchObject({
      phone: '+441134960000',
      email: 'office@ash-school.co.uk',
      name: 'Ash',
      address: '2 New Street, Manchester',
      placeKind: 'site',
    })
  })
})

describe('nothing is written', () => {
  const untouched = async () => {
    expect(await sql(`select 1 from claim where source = 'person'`)).toEqual([])
    expect(await sql('select 1 from lead_edit')).toEqual([])
  }

  it.each([
    ['phone', '12', 'must be a phone number'],
    ['postcode', 'Manchester', 'must be a full UK postcode'],
    ['postcode', 'ZE9 9ZZ', 'must be a postcode that exists'],
    ['name', null, 'cannot be empty'],
    ['companyNumber', '01234567', 'must be one of name, phone'],
    ['phone', '', 'must be a text of 1 to 2,000 characters, or null'],
  ])('for %s %j, and what is allowed is said', async (field, value, words) => {
    const { status, json } = await portal.as(launcher, 'PUT', at(field), { value })
    expect([status, json.error?.code]).toEqual([400, 'invalid_input'])
    expect(json.error?.fields[0]?.message).toContain(words)
    await untouched()
  })

  it('for who may only look, and for a lead of another account', async () => {
    const { status, json } = await portal.as(reader, 'PUT', at('phone'), { value: '0113 496 0000' })
    expect([status, json.error?.message]).toEqual([403, 'You may not correct leads here.'])
    const theirs = await portal.addCampaign('Theirs', 'education', portal.otherPortalId)
    const other = await portal.addLead({ name: 'Other', campaignId: theirs }, portal.otherPortalId)
    for (const leadId of [other, randomUUID()]) {
      const body = { value: '0113 496 0000' }
      expect((await portal.as(launcher, 'PUT', at('phone', leadId), body)).status).toBe(404)
      expect((await portal.as(launcher, 'DELETE', at('phone', leadId))).status).toBe(404)
    }
    await untouched()
  })
})

it('the command line corrects, clears and takes back', async () => {
  const run = async (...args: string[]) => {
    const lines: string[] = []
    const code = await runCommandLine(['lead', 'edit', ...args], {
      withApp: (body) => body(portal.running.app),
      readConfig: () => {
        throw new Error('nobody asks for the configuration')
      },
      output: { data: (text) => void lines.push(text), note: (text) => void lines.push(text) },
      readStdin: async () => '',
      progressStream: new Writable() as NodeJS.WriteStream,
      onInterrupt: () => () => undefined,
    })
    return [code, lines.join('\n')]
  }
  expect(await run(id, 'phone', '0113 496 0000')).toEqual([0, 'phone: +441134960000'])
  expect(await run(id, 'phone', '--clear')).toEqual([0, 'phone: none'])
  expect(await run(id, 'phone', '--take-back')).toEqual([0, 'phone: +441614960123'])
  for (const [args, words] of [
    [[id, 'phone'], '<value>'],
    [[id, 'phone', '1', '--clear'], '<value>'],
    [['x', 'phone', '1'], '<id>'],
    [[id, 'phone', '1'], '<value>: must be a phone number'],
    [[id, 'fax', '1'], '<field>: must be one of name, phone'],
  ] as const)
    expect(await run(...args)).toEqual([2, expect.stringContaining(words)])
})
