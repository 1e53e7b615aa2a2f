import { describe, expect, it } from 'vitest'
import { lookAlikeInputs } from '../../../../src/campaigns/look-alikes.ts'
import { readBrief } from '../../../../src/campaigns/read-brief.ts'
import type { PreparePorts } from '../../../../src/pipeline/prepare/ports.ts'
import { prepareBrief } from '../../../../src/pipeline/prepare/prepare.ts'
import { entry, number, ports, registerOf, site, siteClaim, sitesOf } from '../make-believe.ts'

const HOME = 'https://kestrelwidgets.co.uk/'
const record = {
  id: '7',
  name: 'Kestrel Widgets',
  domain: 'kestrelwidgets.co.uk',
  postcode: null,
  companyNumber: null,
}
const own = site({
  companyNumbers: [number('04567123'), number('09999999', 'related')],
  claims: [
    siteClaim('website', HOME),
    siteClaim('service', 'Metal pressing'),
    siteClaim('service', 'Kestrel Cloud'),
    siteClaim('employees', '24'),
  ],
})

const prepare = (inputs: Record<string, unknown>, changes: Partial<PreparePorts> = {}, ids?: string[]) =>
  prepareBrief(
    readBrief({
      type: 'similar-business',
      postcode: 'M1',
      inputs,
      ...(ids && { launchedFromCompanyIds: ids }),
    }),
    {
      ...ports({ register: registerOf([entry()]), sites: sitesOf({ [HOME]: own }) }),
      model: null,
      recordsOf: async (asked) => [record].filter(({ id }) => asked.includes(id)),
      ...changes,
    },
  )

describe('companies to be like', () => {
  it('are those of the records it was launched from, looked up on the register and on their own sites', async () => {
    const { inputs, notes, faults } = await prepare({}, {}, ['7'])
    expect(faults).toEqual([])
    const [one] = lookAlikeInputs.parse(inputs).like
    expect(one).toMatchObject({ hubspotCompanyId: '7', name: 'Kestrel Widgets' })
    expect(one?.profile).toMatchObject({
      companyNumber: '04567123',
      sicCodes: ['25620'],
      size: { minimum: 0, maximum: 50 },
      services: ['Metal pressing'],
      domain: 'kestrelwidgets.co.uk',
      groupNumbers: ['09999999'],
    })
    expect(notes.join()).toMatch(/Kestrel Widgets is Kestrel Widgets Limited, 04567123; machining.*staff/i)
  })

  it('can be named by number, or by name and postcode; never is the first of several taken', async () => {
    const namesakes = [entry(), entry({ number: '01111111', officePostcode: 'LS1 1AA' })]
    const register = registerOf(namesakes)
    const byNumber = await prepare({ like: [{ companyNumber: '01111111' }] }, { register })
    expect(lookAlikeInputs.parse(byNumber.inputs).like[0]?.profile?.companyNumber).toBe('01111111')
    const byPlace = await prepare({ like: 'Kestrel Widgets Ltd, LS1 2BB' }, { register })
    expect(lookAlikeInputs.parse(byPlace.inputs).like[0]?.profile?.companyNumber).toBe('01111111')
    const byName = await prepare({ like: [{ name: 'Kestrel Widgets' }] }, { register })
    expect(byName.faults).toEqual([
      {
        field: 'inputs.like.0',
        message: expect.stringMatching(
          /^Kestrel Widgets was not found on the register .*give its number or leave it out$/,
        ),
      },
    ])
  })

  it('are left out, and said, when they are not found and others are', async () => {
    const { inputs, notes, faults } = await prepare({ like: 'Kestrel Widgets\nNobody At All' })
    expect(faults).toEqual([])
    expect(lookAlikeInputs.parse(inputs).like).toHaveLength(1)
    expect(notes[0]).toMatch(/^Left out: Nobody At All was not found/)
  })

  it('come back as they are when all were looked up before', async () => {
    const first = await prepare({}, {}, ['7'])
    const register = registerOf([])
    const again = await prepare(first.inputs, { register }, ['7'])
    expect(again).toEqual({ inputs: lookAlikeInputs.parse(first.inputs), notes: [], faults: [] })
    expect(register.asked).toEqual([])
  })

  it('say so when there is nothing to compare with, and when a record is not known here', async () => {
    const bare = { register: registerOf([entry({ sicCodes: ['99999'] })]), sites: sitesOf({}) }
    const { faults } = await prepare({}, bare, ['7'])
    expect(faults[0]?.message).toMatch(/neither a trade on the register nor services/)
    const unknown = await prepare({}, {}, ['8'])
    expect(unknown.faults[0]?.message).toMatch(/company 8 of HubSpot is not known here yet/)
  })
})

describe('the branches of a company', () => {
  const branches = (inputs: Record<string, unknown>, printed = own) =>
    prepareBrief(
      readBrief({ type: 'location-based', postcode: 'M1', inputs: { branchesOf: HOME, ...inputs } }),
      {
        ...ports({ sites: sitesOf({ [HOME]: printed }) }),
        model: null,
        recordsOf: async () => [],
      },
    )
  const at = (postcode: string, kind: 'site' | 'registered-office' = 'site') => ({
    postcode,
    kind,
    text: postcode,
  })

  it('become points, at most 24, the registered office aside; how many is said', async () => {
    const addresses = Array.from({ length: 30 }, (_, index) => at(`LS${index + 1} 1AA`))
    const { inputs, notes } = await branches(
      {},
      { ...own, addresses: [at('M9 9AA', 'registered-office'), ...addresses] },
    )
    expect(inputs.points).toHaveLength(24)
    expect(inputs.points).not.toContain('M9 9AA')
    expect(notes.join()).toMatch(/prints 30 addresses.*only the first 24.*6 are left out/is)
  })

  it('are not looked for when points were typed; and none is a fault at the field', async () => {
    expect(await branches({ points: ['LS1 1AA'] })).toMatchObject({
      inputs: { points: ['LS1 1AA'] },
      notes: [],
    })
    expect((await branches({})).faults).toEqual([
      { field: 'inputs.branchesOf', message: expect.stringMatching(/no address of a branch was found/) },
    ])
  })
})
