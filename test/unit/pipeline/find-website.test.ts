import { describe, expect, it } from 'vitest'
import type { SiteFacts } from '../../../src/enrichment/provider.ts'
import { examine } from '../../../src/pipeline/examine.ts'
import type { KnownCompany } from '../../../src/ports/known-companies.ts'
import type { WebsiteWanted } from '../../../src/ports/website-finder.ts'
import { HOME, own } from './examined.ts'
import {
  candidate,
  entry,
  finding,
  knownCompany,
  knownOf,
  ports,
  registerOf,
  sitesOf,
} from './make-believe.ts'

type Scene = {
  brief?: Record<string, unknown>
  site?: SiteFacts
  known?: KnownCompany[]
  website?: string | null
}

/** "Kestrel Widgets" as the register alone gives it; a search says that its website is `website`. */
const examined = async ({ brief = {}, site = own(), known = [], website = HOME }: Scene) => {
  const asked: WebsiteWanted[] = []
  const fromRegister = finding({
    name: 'KESTREL WIDGETS LIMITED',
    companyNumber: '04567123',
    source: 'companies-house',
  })
  const examination = await examine(
    candidate({ name: 'KESTREL WIDGETS LIMITED', brief, findings: [fromRegister] }),
    ports({
      register: registerOf([entry()]),
      sites: sitesOf({ [HOME]: site }),
      known: knownOf(known),
      websites: {
        find: async (company) => {
          asked.push(company)
          return website === null ? null : { website, citations: [website] }
        },
      },
    }),
  )
  return { examination, asked }
}

describe('a company of which the register knows no website', () => {
  it('is looked for on the web once, when the brief hangs on it, and judged with what is proved to be its own', async () => {
    const { examination, asked } = await examined({ brief: { mustHave: ['website', 'phone'] } })
    expect(asked).toEqual([{ name: 'Kestrel Widgets Limited', companyNumber: '04567123', place: 'M1 2BB' }])
    expect(examination).toMatchObject({
      kind: 'proved',
      company: {
        facts: { website: HOME, phone: '+441614960123', postcode: 'M2 3DD' },
        verification: { verdict: 'verified' },
      },
    })
  })

  it('is not looked for when nothing hangs on it', async () => {
    const { examination, asked } = await examined({})
    expect(asked).toEqual([])
    expect(examination).toMatchObject({ kind: 'proved', company: { facts: { website: null } } })
  })

  it('is not looked for when it is left out anyway', async () => {
    for (const brief of [
      { sectors: ['01'] },
      { minimumEmployees: 51 },
      { excludedNames: ['Kestrel Widgets'] },
    ])
      expect((await examined({ brief: { mustHave: ['website'], ...brief } })).asked).toEqual([])
  })

  it('is not looked for in a preview, which pays for one search', async () => {
    expect((await examined({ brief: { mustHave: ['website'], isPreview: true } })).asked).toEqual([])
  })

  it('never takes a website that is not proved to be its own', async () => {
    const lookAlike = own({ statedNames: ['Zorbix Casino'], companyNumbers: [] })
    const { examination } = await examined({ brief: { mustHave: ['website'] }, site: lookAlike })
    expect(examination).toMatchObject({ outcome: 'excluded', reason: expect.stringContaining('website') })
  })

  it('stays left out when no website is found', async () => {
    const { examination, asked } = await examined({ brief: { mustHave: ['website'] }, website: null })
    expect(asked).toHaveLength(1)
    expect(examination).toMatchObject({ outcome: 'excluded' })
  })

  it('is never named outside when the customer has it', async () => {
    const known = [knownCompany({ name: 'Kestrel', companyNumber: '04567123' })]
    for (const alreadyInHubSpot of ['leave-out', 'show-marked']) {
      const brief = { mustHave: ['website'], alreadyInHubSpot }
      expect((await examined({ brief, known })).asked).toEqual([])
    }
  })

  it('is known by its website, when the customer has that', async () => {
    const known = [knownCompany({ name: 'Kestrel Widgets', domain: 'kestrelwidgets.co.uk' })]
    const { examination } = await examined({ brief: { mustHave: ['website'] }, known })
    expect(examination).toMatchObject({ kind: 'left-out', matched: expect.anything() })
  })

  it('is looked for when a must of a description is seen on websites only', async () => {
    const criteria = (kind: string, sicPrefixes: string[]) => ({
      type: 'custom',
      inputs: {
        prompt: 'Firms that say "widgets"',
        terms: ['firms'],
        criteria: [
          { id: 't', text: 'the trade', need: 'must', check: { kind: 'trade', sicPrefixes, words: [] } },
          { id: 's', text: 'says widgets', need: kind, check: { kind: 'site-says', phrases: ['widgets'] } },
        ],
      },
    })
    const { sicCodes } = entry()
    expect((await examined({ brief: criteria('must', sicCodes) })).asked).toHaveLength(1)
    expect((await examined({ brief: criteria('nice', sicCodes) })).asked).toEqual([])
    expect((await examined({ brief: criteria('must', ['01110']) })).asked).toEqual([])
  })
})
