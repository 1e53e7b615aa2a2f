import { describe, expect, it } from 'vitest'
import type { CareStep, SchoolsStep } from '../../../src/campaigns/search-step.ts'
import { createCareSource, createSchoolsSource } from '../../../src/discovery/sources/local-register.ts'
import type { LocalEntry, LocalQuery } from '../../../src/ports/local-registers.ts'
import { schoolEntry } from '../pipeline/local-entries.ts'

const registers = (entries: LocalEntry[]) => {
  const asked: LocalQuery[] = []
  return {
    asked,
    search: async (query: LocalQuery) => {
      asked.push(query)
      return entries
    },
  }
}
const schools: SchoolsStep = {
  source: 'schools-register',
  label: 'Schools register: M1',
  outcodes: ['M1', 'M2'],
  phases: ['primary'],
  funding: 'state',
  distanceMiles: 0,
}
const care: CareStep = {
  source: 'care-register',
  label: 'x',
  outcodes: ['M1'],
  kinds: ['gp'],
  distanceMiles: 0,
}
const progress = { alreadyFound: [] }

describe('a source over a register that is kept locally', () => {
  it('asks for what the step says, and nothing narrower where it says any', async () => {
    const kept = registers([])
    await createSchoolsSource(kept).search(schools, progress)
    await createSchoolsSource(kept).search({ ...schools, phases: [], funding: 'any' }, progress)
    await createCareSource(kept).search(care, progress)
    expect(kept.asked).toEqual([
      { register: 'schools', outcodes: ['M1', 'M2'], kinds: ['primary'], funding: 'state' },
      { register: 'schools', outcodes: ['M1', 'M2'], kinds: [], funding: null },
      { register: 'care', outcodes: ['M1'], kinds: ['gp'], funding: null },
    ])
  })

  it("gives a school under its own number, and a trust's under the trust's, with its place", async () => {
    const own = schoolEntry({ number: 'URN-100001', companyNumber: null })
    const ofTrust = schoolEntry({ number: 'URN-100002', companyNumber: '01234567' })
    const { findings } = await createSchoolsSource(registers([own, ofTrust])).search(schools, progress)
    expect(findings.map(({ companyNumber }) => companyNumber)).toEqual(['URN-100001', '01234567'])
    expect(findings[0]).toMatchObject({
      name: own.name,
      website: own.website,
      postcode: own.postcode,
      site: { name: own.name, postcode: own.postcode },
      citations: [own.record.url],
    })
  })

  it('refuses a step of another source', async () => {
    await expect(createCareSource(registers([])).search(schools, progress)).rejects.toMatchObject({
      code: 'internal',
    })
  })
})
