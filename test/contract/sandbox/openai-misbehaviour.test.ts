import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  ask,
  companiesOf,
  domainOf,
  faultless,
  inventionsOf,
  listRequest,
  numbersNear,
  numbersOf,
  setRates,
  textOf,
} from './openai-calls.ts'
import { registerSettings } from './register-files.ts'
import { type RunningSandbox, startSandbox } from './running-sandbox.ts'

let sandbox: RunningSandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.stop())

type Tally = {
  names: string[]
  unusable: number
  repeated: number
  outside: number
  markers: number
  stray: number
}

const expectBetween = (low: number, value: number, high: number): void => {
  expect(value).toBeGreaterThan(low)
  expect(value).toBeLessThan(high)
}

/** Asks the same question many times, so that the truth about each domain has to be looked up once only. */
const tallyAround = async (place: string, calls: number): Promise<Tally> => {
  const inside = new Set(await numbersNear(sandbox.url, place, 10, 'manufacturing'))
  const owners = new Map<string, string[]>()
  const tally: Tally = { names: [], unusable: 0, repeated: 0, outside: 0, markers: 0, stray: 0 }
  for (let call = 0; call < calls; call += 1) {
    const answer = await ask(sandbox.url, listRequest(`Up to 12 manufacturers within 10 miles of ${place}`))
    const companies = companiesOf(answer)
    if (!companies) tally.unusable += 1
    const searches = JSON.stringify(answer.output.filter((item) => item.type === 'web_search_call'))
    const domains = new Set<string>()
    for (const company of companies ?? []) {
      const cited = company.source_urls.map((url) => url.replace(/\?utm_source=openai$/, ''))
      tally.names.push(company.name.replace(/ ?\uE200[\s\S]*?\uE201/g, ''))
      if (/\uE200cite\uE202turn1search\d\uE201/.test(company.name + company.reason)) tally.markers += 1
      if (cited.some((url) => !searches.includes(url))) tally.stray += 1
      const domain = domainOf(company.website)
      if (domain === null) continue
      const numbers = owners.get(domain) ?? (await numbersOf(sandbox.url, { domain }))
      owners.set(domain, numbers)
      if (numbers.length === 0) continue
      if (domains.has(domain)) tally.repeated += 1
      domains.add(domain)
      if (!numbers.some((number) => inside.has(number))) tally.outside += 1
    }
  }
  return tally
}

describe('a model as it really is', () => {
  beforeEach(() => setRates(sandbox.url, {}))

  test('misbehaves at about the known rates', async () => {
    const tallies = await Promise.all(
      ['M1 1AA', 'LE1 1AA', 'LS1 1AA', 'B1 1AA'].map((place) => tallyAround(place, 50)),
    )
    const total = (count: (tally: Tally) => number) => tallies.reduce((sum, tally) => sum + count(tally), 0)
    const items = total((tally) => tally.names.length)
    const invented = new Set((await inventionsOf(sandbox.url)).map((one) => one.name))
    const share = (count: (tally: Tally) => number) => total(count) / items
    expect(items).toBeGreaterThan(1200)
    expectBetween(
      0.25,
      share((tally) => tally.names.filter((name) => invented.has(name)).length),
      0.36,
    )
    expectBetween(
      0.06,
      share((tally) => tally.repeated),
      0.16,
    )
    // Near misses; and firms of another trade or dissolved ones, which the truth does not count as near either.
    expectBetween(
      0.12,
      share((tally) => tally.outside),
      0.28,
    )
    expectBetween(
      0.03,
      share((tally) => tally.markers),
      0.08,
    )
    expectBetween(
      0.03,
      share((tally) => tally.stray),
      0.08,
    )
    // Refused, incomplete or cut: four in a hundred answers.
    expectBetween(
      1,
      total((tally) => tally.unusable),
      20,
    )
  })

  test('invents in every known way, and never says so', async () => {
    await setRates(sandbox.url, { ...faultless, invented: 0.9 })
    const answers = []
    for (let call = 0; call < 25; call += 1) {
      answers.push(await ask(sandbox.url, listRequest('Up to 15 IT firms within 20 miles of M1 1AA')))
    }
    const inventions = await inventionsOf(sandbox.url)
    const kinds = new Set(inventions.map((one) => one.kind))
    expect([...kinds].sort()).toEqual([
      'look-alike-domain',
      'pure',
      'real-address',
      'real-number',
      'real-website',
      'unmentioned-source',
    ])
    expect(JSON.stringify(answers)).not.toMatch(/invent|impostor|look-alike|parked|fictional|sandbox/i)
  })

  test('answers the same question a little differently, and the same in another sandbox of the same seed', async () => {
    const request = listRequest('Up to 15 schools within 15 miles of CF10 1AA')
    const other = await startSandbox()
    try {
      const here = [textOf(await ask(sandbox.url, request)), textOf(await ask(sandbox.url, request))]
      const there = [textOf(await ask(other.url, request)), textOf(await ask(other.url, request))]
      expect(there).toEqual(here)
      expect(here[0]).not.toEqual(here[1])
    } finally {
      await other.stop()
    }
  }, 60_000)
})

test('beside real companies it invents only what borrows nothing from them', async () => {
  const register = await startSandbox(await registerSettings())
  try {
    const listed: string[] = []
    for (let call = 0; call < 40; call += 1) {
      const prompt =
        call % 2
          ? 'Up to 6 schools, colleges and universities within 5 miles of LE1 1AA'
          : 'Up to 6 manufacturers near LE2 1AD'
      const companies = companiesOf(await ask(register.url, listRequest(prompt))) ?? []
      listed.push(...companies.map((company) => company.name))
    }
    expect(listed.join('\n')).toMatch(/University of Testham/i)
    expect(listed.join('\n')).toMatch(/Testham Forge/i)
    const inventions = await inventionsOf(register.url)
    expect(inventions.length).toBeGreaterThan(0)
    for (const invention of inventions) {
      expect(invention).toMatchObject({ kind: 'pure', companyNumber: null })
      expect(invention.name).not.toMatch(/testham/i)
      expect(['LE1 1AA', 'LE1 2AB', 'LE2 1AD']).not.toContain(invention.postcode)
      const host = domainOf(invention.website) ?? ''
      expect((await fetch(`${register.url}/web/dns?name=${host}`)).status).toBe(404)
    }
  } finally {
    await register.stop()
  }
})
