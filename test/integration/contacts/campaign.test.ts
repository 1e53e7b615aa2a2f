import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { LeadContactsView } from '../../../server/app/contacts.ts'
import { purgeFoundAddresses } from '../../../server/commands/contacts/purge-addresses.ts'
import {
  launch,
  manufacturingBrief,
  type RunningApp,
  startApp,
  waitUntil,
} from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'
import {
  addressesIn,
  expectNowhere,
  gatherPeopleAgain,
  leadJobsDone,
  namesOf,
  peopleOf,
} from './people-of-leads.ts'

/** People of a campaign's leads: first what is known without asking, then with a finder. */
let world: SandboxWorld
let running: RunningApp
let campaignId: string
let leadIds: string[]

beforeAll(async () => {
  world = await startSandboxWorld()
  running = await startApp(world, { retries: 1 })
  await running.app.startWorker()
  // All that there are in a small circle, so that those who object at the finder are always among them.
  const brief = manufacturingBrief({ maxResults: 100, radiusMiles: 4, mustHave: ['website', 'person'] })
  campaignId = (await launch(running, brief)).id
  const campaign = await waitUntil(running, campaignId)
  expect(campaign.counts.leads, campaign.statusReason).toBeGreaterThan(15)
  await leadJobsDone(running)
  const { items } = await running.app.reads.leads(running.portalId, campaignId, { limit: 100, after: null })
  leadIds = items.map(({ id }) => id)
}, 120_000)
afterEach(() => world.clearFaults())
afterAll(async () => {
  await running?.stop()
  await world?.stop()
})

const actor = () => ({ portalId: running.portalId, userId: null, name: 'a test' })
const switchTo = (looksForEmails: boolean) =>
  running.app.contacts.saveSettings({ actor: actor(), looksForEmails })

const contactsOf = (leadId: string) => peopleOf(running, leadId)
const gatherAgain = (ids: string[]) => gatherPeopleAgain(running, ids)

const hunterPaths = async () => (await world.journal('hunter')).map(({ path }) => path)
const mailQuestions = async () => (await world.journal('web')).filter(({ path }) => path.includes('type=MX'))
const spent = async () =>
  (await running.app.reads.spending(running.portalId, campaignId)).reduce(
    (sum, { microPounds }) => sum + microPounds,
    0,
  )
const firmShape = z.object({
  officers: z.array(z.object({ name: z.string(), resignedOn: z.string().nullable() })),
})

describe('while nobody looks for addresses', () => {
  it('a lead names whom its website and the register name, and Hunter hears nothing', async () => {
    const all = await Promise.all(leadIds.map(contactsOf))
    for (const [at, contacts] of all.entries()) {
      const lead = await running.app.reads.lead(running.portalId, leadIds[at] ?? '')
      const firm = firmShape.parse(await world.control('GET', `/truth/firms/${lead?.companyNumber}`))
      const inOffice = firm.officers.filter(({ resignedOn }) => resignedOn === null)
      expect(namesOf(contacts.people)).toEqual(namesOf(inOffice))
      expect(contacts).toMatchObject({ objectors: 0, notes: [], lookedFurther: false, looksForEmails: false })
      expect(contacts.people.every(({ sourceUrl, isSandbox }) => sourceUrl !== null && isSandbox)).toBe(true)
      expect(addressesIn(contacts)).toEqual([])
      expect(contacts.basis.email).toMatch(/^(company|sole trader|unknown)/)
    }
    const sources = new Set(all.flatMap(({ people }) => people.map(({ source }) => source)))
    expect([...sources]).toContain('own-website')
    expect(sources).not.toContain('finder')
    const boxes = all.flatMap(({ roleBoxes }) => roleBoxes)
    expect(boxes.length).toBeGreaterThan(0)
    expect(boxes.every(({ email }) => email?.origin === 'own-website' && email.deletedOn === null)).toBe(true)
    expect(await hunterPaths()).toEqual([])
    expect(await mailQuestions()).toEqual([])
  })

  it("a lead of another portal has no people, and only its own portal's admin may switch it on", async () => {
    expect(await running.app.contacts.ofLead(world.portalIds[1] ?? 0, leadIds[0] ?? '')).toBeNull()
    await expect(
      running.app.contacts.saveSettings({ actor: { ...actor(), userId: 4711 }, looksForEmails: true }),
    ).rejects.toMatchObject({ code: 'not_allowed' })
    expect(await running.app.contacts.settings(running.portalId)).toMatchObject({
      looksForEmails: false,
      mostCallsPerLead: 8,
      whyNoFinder: null,
    })
  })
})

describe('with a finder', () => {
  let before: number
  let first: LeadContactsView[]

  it('addresses are found, guessed where it knows none, paid by the campaign, and only names and domains leave', async () => {
    before = await spent()
    await switchTo(true)
    first = await gatherAgain(leadIds)
    const emails = first.flatMap(({ people }) => people.flatMap(({ email }) => email ?? []))
    expect(emails.some(({ origin, isChecked }) => origin === 'finder' && isChecked)).toBe(true)
    expect(emails.some(({ origin }) => origin === 'guessed')).toBe(true)
    expect(emails.filter(({ origin }) => origin === 'guessed').every(({ isChecked }) => !isChecked)).toBe(
      true,
    )
    expect(emails.every(({ deletedOn }) => deletedOn !== null)).toBe(true)
    const keys = (await hunterPaths()).flatMap((path) => [...new URL(path, 'http://x').searchParams.keys()])
    expect(new Set(keys)).toEqual(new Set(['domain', 'limit', 'first_name', 'last_name', 'email']))
    const calls = await running.database.query<{ item: string; cost: number }>(
      `select item_id as item, sum(cost_micro_pounds)::int as cost from outside_call where vendor = 'hunter' group by 1`,
    )
    expect(calls.length).toBe(leadIds.length)
    expect((await spent()) - before).toBe(calls.reduce((sum, { cost }) => sum + cost, 0))
    const { mostMicroPoundsPerLead } = await running.app.contacts.settings(running.portalId)
    expect(calls.every(({ cost }) => cost <= mostMicroPoundsPerLead)).toBe(true)
    expect((await mailQuestions()).length).toBeGreaterThan(0)
  })

  it('no answer of it is kept, and no record names a person', async () => {
    for (const { people } of first)
      for (const { email, name } of people.filter((one) => one.email?.origin === 'finder')) {
        const rows = await running.database.query(
          `select 1 from outside_call c where vendor = 'hunter' and (c::text like $1 or c::text like $2)`,
          [`%${email?.address}%`, `%${name}%`],
        )
        expect(rows).toEqual([])
      }
  })

  it('who objected is left out, said so, and asked for never again', async () => {
    const objecting = first.findIndex(({ objectors }) => objectors > 0)
    expect(objecting).toBeGreaterThanOrEqual(0)
    const [leadId, contacts] = [leadIds[objecting] ?? '', first[objecting]]
    const lead = await running.app.reads.lead(running.portalId, leadId)
    const left =
      lead?.officers.filter(({ name }) => !namesOf(contacts?.people).includes(name.toLowerCase())) ?? []
    expect(left).toHaveLength(contacts?.objectors ?? 0)
    const [firstName = '', lastName = ''] = [left[0]?.name.split(' ')[0], left[0]?.name.split(' ').at(-1)]
    const question = `first_name=${firstName}&last_name=${lastName}`.toLowerCase()
    const timesAsked = async () =>
      (await hunterPaths()).filter((path) => path.toLowerCase().includes(question)).length
    const asked = await timesAsked()
    expect(asked).toBe(1)
    const [again] = await gatherAgain([leadId])
    expect(again).toMatchObject({
      objectors: contacts?.objectors,
      people: contacts?.people.map(({ name }) => ({ name })),
    })
    expect(await timesAsked()).toBe(asked)
    await expectNowhere(running, `${firstName.toLowerCase()}.${lastName.toLowerCase()}@`)
    expect(
      lead?.evidence.filter(
        ({ field, value }) => field === 'person' && value.startsWith(left[0]?.name ?? '?'),
      ),
    ).toEqual([])
  })

  it('gathering twice gives the same as once', async () => {
    const again = await gatherAgain(leadIds)
    const plain = (all: LeadContactsView[]) =>
      all.map(({ people, roleBoxes, objectors, notes }) => ({
        people: people.map(({ name, role, email }) => [name, role, email?.address, email?.origin]),
        roleBoxes: roleBoxes.map(({ email }) => email?.address),
        objectors,
        notes,
      }))
    expect(plain(again)).toEqual(plain(first))
  })

  it.each([
    [{ status: 503 }, 'No address was looked for: Hunter'],
    [{ status: 403 }, 'No address was looked for: Hunter'],
    [{ status: 400 }, 'Hunter'],
  ])('that answers %j leaves people without it, and the lead says so', async (fault, words) => {
    await world.setFault({ vendor: 'hunter', kind: 'status', ...fault })
    const [contacts] = await gatherAgain(leadIds.slice(0, 1))
    expect(contacts?.people.length).toBeGreaterThan(0)
    expect(contacts?.people.every(({ email }) => email?.origin !== 'finder')).toBe(true)
    expect(contacts?.notes.join(' ')).toContain(words)
  })

  it('whose credits are used up is not asked on, the rest is guessed; with a good key all is well again', async () => {
    const { settings } = running.app
    await settings.saveKey({ actor: actor(), vendor: 'hunter', raw: { apiKey: 'spent-key-of-a-test' } })
    const [contacts] = await gatherAgain(leadIds.slice(0, 1))
    expect(contacts?.notes.join(' ')).toContain("the month's credits of our key are used up")
    expect(contacts?.people.some(({ email }) => email?.origin === 'guessed')).toBe(true)
    await settings.removeKey({ actor: actor(), vendor: 'hunter' })
    const [after] = await gatherAgain(leadIds.slice(0, 1))
    expect(after?.people.some(({ email }) => email?.origin === 'finder')).toBe(true)
    expect(after?.notes).toEqual([])
  })

  it('is not asked beyond the money limit', async () => {
    const asked = (await hunterPaths()).length
    const paid = await spent()
    await running.database.query('update portal set campaign_limit_micro_pounds = $2 where id = $1', [
      running.portalId,
      paid + 1,
    ])
    const [contacts] = await gatherAgain(leadIds.slice(0, 1))
    expect(contacts?.notes.join(' ')).toMatch(/limit|budget/)
    expect(contacts?.people.every(({ email }) => email?.origin !== 'finder')).toBe(true)
    expect((await hunterPaths()).length).toBe(asked)
    expect(await spent()).toBe(paid)
    await running.database.query('update portal set campaign_limit_micro_pounds = 5000000')
  })

  it('is not asked for a cancelled campaign', async () => {
    await running.database.query(`update campaign set status = 'cancelled' where id = $1`, [campaignId])
    const asked = (await hunterPaths()).length
    const [contacts] = await gatherAgain(leadIds.slice(0, 1))
    expect(contacts?.notes).toEqual(['No address was looked for: its campaign is cancelled.'])
    expect((await hunterPaths()).length).toBe(asked)
    await running.database.query(`update campaign set status = 'completed' where id = $1`, [campaignId])
  })
})

it('after thirty days what a finder gave and what was guessed is gone, the rest stays', async () => {
  const before = await gatherAgain(leadIds)
  const purge = (days: number) =>
    purgeFoundAddresses(running.database, new Date(Date.now() + days * 86_400_000))
  await purge(29)
  expect(await Promise.all(leadIds.map(contactsOf))).toEqual(before)
  await purge(31)
  const after = await Promise.all(leadIds.map(contactsOf))
  expect(after.flatMap(addressesIn)).toEqual([])
  for (const [at, { people, roleBoxes, notes }] of after.entries()) {
    const kept = before[at]?.people.filter(({ source }) => source !== 'finder') ?? []
    expect(people.map(({ name, role }) => [name, role])).toEqual(kept.map(({ name, role }) => [name, role]))
    expect(roleBoxes.every(({ source }) => source === 'own-website')).toBe(true)
    if (addressesIn(before[at] as LeadContactsView).length > 0)
      expect(notes.join(' ')).toContain('deleted after 30 days')
  }
  for (const address of before.flatMap(addressesIn).slice(0, 5)) await expectNowhere(running, address)
})

it('whom a website names no more is still named by the register', async () => {
  await switchTo(false)
  const [named] = await gatherAgain(leadIds.slice(0, 1))
  await running.database.query(`delete from claim where lead_id = $1 and field = 'person'`, [leadIds[0]])
  const [after] = await gatherAgain(leadIds.slice(0, 1))
  expect(after?.people.length).toBeGreaterThan(0)
  expect(namesOf(after?.people)).toEqual(namesOf(named?.people))
  expect(new Set(after?.people.map(({ source }) => source))).toEqual(new Set(['register']))
})
