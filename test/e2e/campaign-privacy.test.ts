import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { firmsNear, trueFirm } from './support/ground-truth.ts'
import { educationBrief, launch, type RunningApp, startApp, waitUntil } from './support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from './support/sandbox-world.ts'

const CUSTOMERS = 60
const place = { postcode: 'M1 1AA', radiusMiles: 15 }

let world: SandboxWorld
let running: RunningApp
/** What must not leave: a name without its legal form, or a domain. */
let secrets: string[]

const companiesSchema = z.object({
  results: z.array(z.object({ properties: z.record(z.string(), z.string().nullable()) })),
})
const portalsSchema = z.object({ portals: z.array(z.object({ accessToken: z.string() })) })

const words = (text: string) =>
  ` ${text
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()} `

const coreOf = (name: string) =>
  words(name.replace(/\b(t\/a|trading as)\b.*$/i, '').replace(/,? \b(ltd|limited|plc|llp)\b\.?/gi, ''))

/** The firms around the centre that the campaign is bound to meet become the customer's own, typed as people type. */
async function addCustomers(): Promise<void> {
  const numbers = (await firmsNear(world, { ...place, sector: 'education' })).slice(0, CUSTOMERS)
  expect(numbers).toHaveLength(CUSTOMERS)
  for (const [index, number] of numbers.entries()) {
    const firm = await trueFirm(world, number)
    const typed = [firm?.legalName, firm?.legalName.toLowerCase(), firm?.tradingName ?? firm?.legalName][
      index % 3
    ]
    const properties = { name: typed ?? '', domain: index % 4 === 0 ? null : (firm?.website?.domain ?? null) }
    await world.control('PUT', `/portals/${running.portalId}/companies`, { properties })
  }
}

async function portalCompanies() {
  const { portals } = portalsSchema.parse(await world.control('GET', '/portals'))
  const headers = { authorization: `Bearer ${portals[0]?.accessToken}` }
  const found: Record<string, string | null>[] = []
  for (let after = ''; ; ) {
    const query = `limit=100&properties=name,domain,website${after && `&after=${after}`}`
    const body: unknown = await (
      await fetch(`${world.urls.hubspot}/crm/objects/2026-09/companies?${query}`, { headers })
    ).json()
    found.push(...companiesSchema.parse(body).results.map(({ properties }) => properties))
    const next = z.object({ paging: z.object({ next: z.object({ after: z.string() }) }) }).safeParse(body)
    if (!next.success) return found
    after = next.data.paging.next.after
  }
}

beforeAll(async () => {
  world = await startSandboxWorld()
  running = await startApp(world)
  await addCustomers()
  const companies = await portalCompanies()
  const names = companies.flatMap(({ name }) => (name ? [coreOf(name)] : []))
  const domains = companies.flatMap(({ domain }) => (domain ? [domain.toLowerCase()] : []))
  secrets = [...new Set([...names, ...domains])].filter((secret) => secret.trim() !== '')
  expect(secrets.length).toBeGreaterThan(CUSTOMERS)
  await world.control('DELETE', '/journal')
  await running.app.startWorker()
})

afterAll(async () => {
  await running.stop()
  await world.stop()
})

const named = (text: string): string[] => {
  const [plain, lower] = [words(text), text.toLowerCase()]
  return secrets.filter((secret) =>
    secret.startsWith(' ') ? plain.includes(secret) : lower.includes(secret),
  )
}

/** Everything that asks somebody outside for companies: prompts, and questions to the register by name. */
async function asked(): Promise<string[]> {
  const journal = await world.journal()
  const prompts = journal.filter(({ vendor }) => vendor === 'openai').map(({ body }) => JSON.stringify(body))
  const searches = journal
    .filter(({ vendor, path }) => vendor === 'companies-house' && path.includes('search'))
    .map(({ path }) => decodeURIComponent(path.replaceAll('+', ' ')))
  return [...prompts, ...searches]
}

describe('the customer’s own companies', () => {
  it('are found by the model all the same, and counted as known', async () => {
    // Two campaigns: the second one's prompts leave out what the campaign itself has found so far.
    const { id } = await launch(running, educationBrief({ ...place, maxResults: 60 }))
    const campaign = await waitUntil(running, id)
    expect(campaign.counts.known).toBeGreaterThan(10)
    const { items: leads } = await running.app.reads.leads(running.portalId, id, { limit: 100, after: null })
    expect(leads.filter((lead) => named(lead.name).length > 0).map((lead) => lead.name)).toEqual([])
  })

  it('are named in no prompt and no search that left the house', async () => {
    // Few universities, all with websites wanted: the register can't fill up, so that later prompts leave out earlier finds.
    const scarce = { phases: ['higher'] }
    const brief = { ...place, radiusMiles: 40, maxResults: 12, mustHave: ['website'], inputs: scarce }
    const { id } = await launch(running, educationBrief(brief))
    await waitUntil(running, id)
    const texts = await asked()
    expect(
      texts.some((text) => text.includes('Do not list these')),
      'prompts with exclusions were sent',
    ).toBe(true)
    const told = texts.flatMap((text) =>
      named(text).map((secret) => `${secret.trim()} in ${text.slice(0, 90)}`),
    )
    expect(told).toEqual([])
  })

  it('are named in no request that the product itself recorded', async () => {
    const rows = await running.database.query<{ url: string; body: string | null }>(
      `select request->>'url' as url, request->>'body' as body from outside_call
        where vendor = 'openai' or (vendor = 'companies-house' and request->>'url' like '%search%')`,
    )
    expect(rows.length).toBeGreaterThan(5)
    const told = rows.flatMap(({ url, body }) =>
      named(`${decodeURIComponent(url.replaceAll('+', ' '))} ${body ?? ''}`),
    )
    expect([...new Set(told)]).toEqual([])
  })
})
