import { describe, expect, it } from 'vitest'
import { codesToSearch, sectorName, sectorsNamedIn, sectorTerms } from '../../../src/campaigns/sectors.ts'
import { examine } from '../../../src/pipeline/examine.ts'
import { candidate, entry, ports, registerOf } from '../pipeline/make-believe.ts'

describe('sectors in a register search', () => {
  it('narrow the codes of a type', () => {
    expect(codesToSearch(['62020', '63110', '95110'], ['62', '9511'])).toEqual(['62020', '95110'])
    expect(codesToSearch(['62020'], ['47'])).toEqual([])
  })

  it('are all codes of theirs for a type without a trade, and change nothing when none are asked for', () => {
    expect(codesToSearch([], ['855'])).toEqual(['85510', '85520', '85530', '85590'])
    expect(codesToSearch(['62020'], [])).toEqual(['62020'])
    expect(codesToSearch([], [])).toEqual([])
  })
})

describe('sectors in words', () => {
  it('are the names of divisions and codes', () => {
    expect(['47', '85100', '00'].map(sectorName)).toEqual(['retail', 'pre-primary education', '00'])
  })

  it('make at most five terms that name each of them', () => {
    expect(sectorTerms([])).toEqual([])
    expect(sectorTerms(['47', '85'])).toEqual(['companies in retail', 'companies in education'])
    const many = Array.from({ length: 24 }, (_, index) => String(index + 10))
    expect(sectorTerms(many)).toHaveLength(5)
    for (const sector of many) expect(sectorTerms(many).join()).toContain(sectorName(sector))
  })

  it.each([
    ['Schools and care homes in the North West', ['85', '87']],
    ['IT companies and MSPs', ['62', '63']],
    ['it is for everybody who has ideas', []],
    ['', []],
  ])('are read from "%s"', (text, sectors) => {
    expect(sectorsNamedIn(text)).toEqual(sectors)
  })
})

describe('a company outside the sectors asked for', () => {
  const examined = (sectors: string[], sicCodes: string[]) =>
    examine(
      candidate({ brief: { sectors, minimumEmployees: null } }),
      ports({ register: registerOf([entry({ sicCodes })]) }),
    )

  it('is left out with the reason, in every type', async () => {
    expect(await examined(['28'], ['25620'])).toMatchObject({
      kind: 'left-out',
      outcome: 'excluded',
      reason: 'Its SIC codes, 25620, are not in the sectors asked for (28).',
    })
    expect(await examined(['28', '256'], ['25620'])).toMatchObject({ kind: 'proved' })
  })

  it('is left to its type when its trade is not known', async () => {
    expect(await examined(['28'], [])).toMatchObject({ reason: expect.stringMatching(/no SIC code/) })
  })
})
