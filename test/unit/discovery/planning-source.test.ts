import { describe, expect, it } from 'vitest'
import type { PlanningStep } from '../../../src/campaigns/search-step.ts'
import type { AdvancedQuery, CompaniesHouse } from '../../../src/clients/companies-house/client.ts'
import type { RegisterHit } from '../../../src/clients/companies-house/register-company.ts'
import type { PlanningApplication } from '../../../src/clients/planning/application.ts'
import type { ApplicationsQuery, Planning } from '../../../src/clients/planning/client.ts'
import { createPlanningSource } from '../../../src/discovery/sources/planning.ts'
import { AppError, ItemFailed, SourceUnusable } from '../../../src/errors.ts'

const step: PlanningStep = {
  source: 'planning',
  label: 'Planning applications around M1',
  tile: { latitude: 53.48, longitude: -2.24, radiusMiles: 10 },
  circle: { latitude: 53.48, longitude: -2.24, radiusMiles: 10 },
  daysBack: 60,
  decision: 'any',
  minimumFloorAreaM2: null,
  role: 'occupier',
  sectors: [],
  mostPages: 4,
  distanceMiles: 0,
}
const progress = { alreadyFound: [] }
const nobody = { company: '', name: '', address: '' }
const application = (number: number, given: Partial<PlanningApplication> = {}): PlanningApplication => ({
  name: `Manchester/26/0000${number}/FUL`,
  reference: `26/0000${number}/FUL`,
  description: 'Extension to existing factory',
  address: `${number} Mill Lane, Manchester, M${number} 2AB`,
  postcode: `M${number} 2AB`,
  point: null,
  state: 'Undecided',
  type: 'Full',
  startedOn: '2026-10-01',
  page: `https://www.planit.org.uk/planapplic/Manchester/26-0000${number}/`,
  agent: nobody,
  applicant: nobody,
  ...given,
})

/** PlanIt with these pages for every query; an error stands for a page that fails. */
const planningOf = (...pages: (PlanningApplication[] | Error)[]) => {
  const asked: { query: ApplicationsQuery; mostPages: number }[] = []
  const planning: Planning = {
    pages: async function* (query, mostPages) {
      asked.push({ query, mostPages })
      for (const page of pages.slice(0, mostPages)) {
        if (page instanceof Error) throw page
        const body = JSON.stringify({ records: page })
        const retrievedAt = new Date('2026-11-22T12:00:00Z')
        const answer = { url: 'https://planit.example/api', body, contentHash: 'f00d', retrievedAt }
        yield { applications: page, total: pages.flat().length, answer }
      }
    },
  }
  return { planning, asked }
}

const hit = (number: string, postcode: string, sicCodes: string[] = ['25620']): RegisterHit => ({
  name: `FIRM ${number} LIMITED`,
  number,
  status: 'active',
  type: 'ltd',
  subtype: null,
  incorporatedOn: null,
  address: `99 Other Street, Manchester, ${postcode}`,
  postcode,
  sicCodes,
})
const registerOf = (items: RegisterHit[]) => {
  const asked: AdvancedQuery[] = []
  const advancedSearch: CompaniesHouse['advancedSearch'] = async (query) => {
    asked.push(query)
    const here = items.filter(({ postcode }) => postcode === query.location)
    const answer = {
      status: 200,
      headers: {},
      body: '',
      finalUrl: `https://register.example/${query.location}`,
      callId: 'c',
      contentHash: 'h',
      retrievedAt: new Date('2026-11-22T12:00:00Z'),
      wasRecorded: false,
    }
    return { hits: here.length, items: here, answer }
  }
  return { register: { advancedSearch }, asked }
}

const nobodyThere = registerOf([]).register

describe('the occupiers of applications', () => {
  it('are the few active companies that the register has at the postcode, with the application as evidence', async () => {
    const { planning } = planningOf([application(1), application(2)])
    const full = ['a', 'b', 'c', 'd', 'e', 'f'].map((number) => hit(number, 'M2 2AB'))
    const { register, asked } = registerOf([hit('01234567', 'M1 2AB'), ...full])
    const { findings, warnings } = await createPlanningSource(planning, register).search(step, progress)
    expect(findings).toEqual([
      {
        name: 'FIRM 01234567 LIMITED',
        companyNumber: '01234567',
        website: null,
        postcode: 'M1 2AB',
        source: 'planning',
        citations: [application(1).page, 'https://register.example/M1 2AB'],
        about: {
          field: 'planningApplication',
          text: '26/00001/FUL (not decided yet, 2026-10-01): Extension to existing factory. At 1 Mill Lane, Manchester, M1 2AB. This firm is the only one with its registered office at this postcode.',
          url: application(1).page,
          retrievedUrl: 'https://planit.example/api',
          contentHash: 'f00d',
          excerpt: 'Extension to existing factory',
          retrievedAt: '2026-11-22T12:00:00.000Z',
          confidence: 0.6,
        },
      },
    ])
    expect(asked.map(({ location, status }) => [location, status])).toEqual([
      ['M1 2AB', 'active'],
      ['M2 2AB', 'active'],
    ])
    expect(warnings).toEqual([
      '1 application without a company: no firm is named, and none or too many are registered there.',
    ])
  })

  it('are of the sectors asked for, where the register knows the trade', async () => {
    const items = [hit('1', 'M1 2AB', ['25620']), hit('2', 'M1 2AB', ['62020']), hit('3', 'M1 2AB', [])]
    const source = createPlanningSource(planningOf([application(1)]).planning, registerOf(items).register)
    const { findings } = await source.search({ ...step, sectors: ['62'] }, progress)
    expect(findings.map(({ companyNumber }) => companyNumber)).toEqual(['2', '3'])
    expect(findings[0]?.about?.text).toMatch(/This firm is one of 3 with/)
  })

  it('are only those named, and that is said, when the register cannot be asked', async () => {
    const named = application(2, { address: 'Acme Widgets Ltd, 2 Mill Lane, Manchester, M2 2AB' })
    const advancedSearch = async () => {
      throw new SourceUnusable('vendor_refused', 'Companies House refuses our key (401).')
    }
    for (const [register, why] of [
      [null, 'it has no key'],
      [{ advancedSearch }, 'Companies House refuses our key (401)'],
    ] as const) {
      const source = createPlanningSource(planningOf([application(1), named]).planning, register)
      const { findings, warnings } = await source.search(step, progress)
      expect(findings).toMatchObject([{ name: 'Acme Widgets Ltd', companyNumber: null, postcode: 'M2 2AB' }])
      expect(warnings[0]).toBe(`The register was not asked who is at 2 postcodes of applications: ${why}.`)
    }
  })
})

describe('agents and applicants', () => {
  const both = application(1, {
    agent: { company: 'Fern Architects Ltd', name: '', address: '' },
    description: 'Extension to factory on behalf of Acme Widgets Ltd',
  })

  it.each([
    ['agent', 'Fern Architects Ltd', 'It names this firm as agent.'],
    ['applicant', 'Acme Widgets Ltd', 'It names this firm as applicant.'],
  ] as const)('%s: %s, without a number, and nobody else at the address', async (role, name, words) => {
    const { register, asked } = registerOf([hit('01234567', 'M1 2AB')])
    const source = createPlanningSource(planningOf([both, application(2)]).planning, register)
    const { findings, warnings } = await source.search({ ...step, role }, progress)
    expect(findings).toMatchObject([{ name, companyNumber: null, source: 'planning' }])
    expect(findings[0]?.about?.text).toContain(words)
    // Whoever acts for others does not build.
    expect(findings[0]?.about?.field).toBe(role === 'agent' ? 'planningAgent' : 'planningApplication')
    expect(asked).toEqual([])
    expect(warnings).toEqual([`1 application without a company: no ${role} firm is named.`])
  })
})

describe('what is left out', () => {
  it('is counted in words', async () => {
    const applications = [
      application(1, { description: 'Erection of conservatory to rear' }),
      application(2, { type: 'Trees' }),
      application(3, { description: 'Extension, 80 sqm' }),
      application(4, { state: 'Withdrawn' }),
      application(6, { point: { latitude: 53.8, longitude: -1.55 } }),
      application(5, { address: 'Acme Widgets Ltd, 5 Mill Lane, M5 2AB' }),
    ]
    const source = createPlanningSource(planningOf(applications).planning, registerOf([]).register)
    const { findings, warnings } = await source.search({ ...step, minimumFloorAreaM2: 500 }, progress)
    expect(findings).toHaveLength(1)
    expect(warnings).toEqual([
      '1 application outside the area left out.',
      '2 applications of households, trees, signs or certificates left out.',
      '1 application with less floor area than asked for left out.',
      '1 application refused, withdrawn or in another state than asked for left out.',
    ])
  })
})

describe('the pages of applications', () => {
  const named = (number: number) =>
    application(number, { address: `Firm ${number} Ltd, ${number} Mill Lane, Manchester, M${number} 2AB` })

  it.each([
    ['any', [null]],
    ['pending', ['Undecided']],
    ['approved', ['Conditions', 'Permitted']],
  ] as const)('are asked for by decision %s, days and circle', async (decision, states) => {
    const { planning, asked } = planningOf([])
    await createPlanningSource(planning, null).search({ ...step, decision, daysBack: 90 }, progress)
    expect(asked.map(({ query }) => query.state)).toEqual(states)
    for (const { query } of asked) expect(query).toMatchObject({ daysBack: 90, radiusKm: 16.09344 })
  })

  it('are read up to the most, and the rest is said', async () => {
    const source = createPlanningSource(planningOf([named(1)], [named(2)], [named(3)]).planning, nobodyThere)
    const { findings, warnings } = await source.search({ ...step, mostPages: 2 }, progress)
    expect(findings).toHaveLength(2)
    expect(warnings[0]).toMatch(/^3 applications are here; the newest 2 were read/)
  })

  it('that were read count though a later one fails; when the first fails, the step fails', async () => {
    const broken = new ItemFailed('vendor_nonsense', 'PlanIt answered nonsense.')
    const source = createPlanningSource(planningOf([named(1)], broken).planning, nobodyThere)
    const { findings, warnings } = await source.search(step, progress)
    expect(findings).toHaveLength(1)
    expect(warnings[0]).toBe('Planning data broke off and the rest was not read: PlanIt answered nonsense.')
    await expect(createPlanningSource(planningOf(broken).planning, null).search(step, progress)).rejects.toBe(
      broken,
    )
    const refused = new SourceUnusable('vendor_refused', 'no')
    const off = createPlanningSource(planningOf([named(1)], refused).planning, null)
    await expect(off.search(step, progress)).rejects.toBe(refused)
  })

  it('hold whatever councils write: the same step gives the same findings, with an excerpt of the page', async () => {
    const odd = named(1)
    const quoted = { ...odd, description: 'Extension to "The Works" — 400 m² for £2m\\n' }
    const source = createPlanningSource(planningOf([quoted]).planning, null)
    const [first, second] = [await source.search(step, progress), await source.search(step, progress)]
    expect(first).toEqual(second)
    expect(JSON.stringify({ records: [quoted] })).toContain(first.findings[0]?.about?.excerpt ?? '?')
  })
})

it("refuses another source's step", async () => {
  const other = { ...step, source: 'companies-house' } as unknown as PlanningStep
  await expect(createPlanningSource(planningOf([]).planning, null).search(other, progress)).rejects.toThrow(
    AppError,
  )
})
