import { describe, expect, it } from 'vitest'
import type { RegisterStep, WebSearchStep } from '../../../src/campaigns/search-step.ts'
import { createCompaniesHouse } from '../../../src/clients/companies-house/client.ts'
import { createRegisterSource } from '../../../src/discovery/sources/companies-house.ts'
import { SourceUnusable } from '../../../src/errors.ts'
import type { OutsideCall, ScopedGate } from '../../../src/ports/outside-call.ts'

const step = (changes: Partial<RegisterStep> = {}): RegisterStep => ({
  source: 'companies-house',
  label: 'Companies House: M1',
  locations: ['M1'],
  sicCodes: ['85200', '85310'],
  nameIncludes: null,
  incorporatedFrom: null,
  incorporatedTo: null,
  distanceMiles: 0,
  ...changes,
})

type Planned = { status: number; body: string } | Error
const page = (hits: number, ...names: string[]): Planned => ({
  status: 200,
  body: JSON.stringify({
    hits,
    items: names.map((name, index) => ({
      company_name: name,
      company_number: `0000000${index + 1}`,
      company_status: 'active',
      registered_office_address: { postal_code: 'm11aa' },
    })),
  }),
})
const EMPTY: Planned = { status: 404, body: '' }

/** The real client over a gate that answers by location. */
const sourceOf = (answers: Record<string, Planned>) => {
  const asked: URLSearchParams[] = []
  const answerOf = async ({ request }: OutsideCall) => {
    const { searchParams } = new URL(request.url)
    asked.push(searchParams)
    const planned = answers[searchParams.get('location') ?? ''] ?? EMPTY
    if (planned instanceof Error) throw planned
    const { status, body } = planned
    return {
      status,
      body,
      headers: {},
      finalUrl: request.url,
      callId: 'call',
      contentHash: '',
      retrievedAt: new Date('2026-11-22T12:00:00Z'),
      wasRecorded: false,
    }
  }
  const gate: ScopedGate = { call: answerOf }
  const http = { userAgent: 'test', send: () => Promise.reject(new Error('the gate answers')) }
  const client = createCompaniesHouse({ baseUrl: 'http://127.0.0.1', apiKey: 'key', gate, http })
  return {
    asked,
    search: (changes?: Partial<RegisterStep>) =>
      createRegisterSource(client).search(step(changes), { alreadyFound: [] }),
  }
}

describe('the register as a source', () => {
  it('gives active companies of the place and trades, as the register writes them', async () => {
    const source = sourceOf({ M1: page(1, 'OAK SCHOOL LIMITED') })
    const { findings, warnings } = await source.search()
    expect(findings).toEqual([
      {
        name: 'OAK SCHOOL LIMITED',
        companyNumber: '00000001',
        website: null,
        postcode: 'M1 1AA',
        source: 'companies-house',
        citations: [expect.stringContaining('location=M1')],
      },
    ])
    expect(warnings).toEqual([])
    expect(Object.fromEntries(source.asked[0] ?? [])).toEqual({
      location: 'M1',
      sic_codes: '85200,85310',
      company_status: 'active',
      size: '5000',
      start_index: '0',
    })
  })

  it('asks for the days of incorporation when there are any', async () => {
    const source = sourceOf({ M1: page(0) })
    await source.search({ incorporatedFrom: '2026-05-22', incorporatedTo: '2026-11-22' })
    expect(Object.fromEntries(source.asked[0] ?? [])).toMatchObject({
      incorporated_from: '2026-05-22',
      incorporated_to: '2026-11-22',
    })
  })

  it('takes "nothing found" (an empty 404) for no companies', async () => {
    expect(await sourceOf({}).search()).toEqual({ findings: [], warnings: [] })
  })

  it('says when the register has more than it gives', async () => {
    const { findings, warnings } = await sourceOf({ M1: page(1200, 'OAK', 'ELM') }).search()
    expect(findings).toHaveLength(2)
    expect(warnings).toEqual(['The register has 1198 more companies in M1 than it serves.'])
  })

  it('asks one outward code after the other and puts the answers together', async () => {
    const source = sourceOf({ M1: page(1, 'OAK'), M3: page(9, 'ELM') })
    const { findings, warnings } = await source.search({ locations: ['M1', 'M2', 'M3'] })
    expect(source.asked.map((query) => query.get('location'))).toEqual(['M1', 'M2', 'M3'])
    expect(findings.map(({ name }) => name)).toEqual(['OAK', 'ELM'])
    expect(warnings).toEqual(['The register has 8 more companies in M3 than it serves.'])
  })

  it('counts and drops those whose address is only sold as a registered office, when the step asks for it', async () => {
    const items = [
      { company_name: 'PAPER', company_number: '00000001', premises: '71-75' },
      { company_name: 'REAL', company_number: '00000002', premises: '12' },
    ].map(({ premises, ...item }) => ({
      ...item,
      registered_office_address: { premises, address_line_1: 'Shelton Street', postal_code: 'WC2H 9JQ' },
    }))
    const answers = { WC2H: { status: 200, body: JSON.stringify({ hits: 2, items }) } }
    const dropped = await sourceOf(answers).search({ locations: ['WC2H'], dropsSoldAddresses: true })
    expect(dropped.findings.map(({ name }) => name)).toEqual(['REAL'])
    expect(dropped.warnings).toEqual([
      'Left out in WC2H: 1 whose address is only sold as a registered office.',
    ])
    expect((await sourceOf(answers).search({ locations: ['WC2H'] })).findings).toHaveLength(2)
  })

  it('looks for very many codes in the answer instead of writing them all into the question', async () => {
    const items = ['62020', '64209'].map((code, index) => ({
      company_name: code,
      company_number: `0000000${index + 1}`,
      sic_codes: [code],
    }))
    const source = sourceOf({ M1: { status: 200, body: JSON.stringify({ hits: 2, items }) } })
    const sicCodes = Array.from({ length: 700 }, (_, index) => String(62020 + index))
    const { findings, warnings } = await source.search({ sicCodes })
    expect(findings.map(({ name }) => name)).toEqual(['62020'])
    expect(warnings).toEqual([])
    expect(source.asked[0]?.has('sic_codes')).toBe(false)
  })

  it('asks for words of the name when the step has some', async () => {
    const source = sourceOf({})
    await source.search({ nameIncludes: 'academy trust' })
    expect(source.asked[0]?.get('company_name_includes')).toBe('academy trust')
  })

  it('lets failures pass: an unusable register stops the source', async () => {
    const refused = new SourceUnusable('not_allowed', 'The key is refused.')
    await expect(sourceOf({ M1: refused }).search()).rejects.toBe(refused)
  })

  it('refuses the step of another source', async () => {
    const client = createCompaniesHouse({
      baseUrl: 'http://127.0.0.1',
      apiKey: 'key',
      gate: { call: () => Promise.reject(new Error('not to be asked')) },
      http: { userAgent: 'test', send: () => Promise.reject(new Error('not to be asked')) },
    })
    const question: WebSearchStep = {
      source: 'web-search',
      label: 'Web',
      term: 'schools',
      conditions: [],
      postcode: 'M1',
      place: null,
      radiusMiles: 5,
      wanted: 5,
      distanceMiles: 0,
    }
    const searching = createRegisterSource(client).search(question, { alreadyFound: [] })
    await expect(searching).rejects.toMatchObject({ code: 'internal' })
  })
})
