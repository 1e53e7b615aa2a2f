import { describe, expect, it } from 'vitest'
import { resolve } from '../../../src/pipeline/resolve.ts'
import type { RegisterEntry } from '../../../src/ports/company-register.ts'
import {
  address,
  candidate,
  entry,
  finding,
  number,
  ports,
  registerOf,
  site,
  sitesOf,
} from './make-believe.ts'

const HOME = 'https://www.kestrelwidgets.co.uk/'
const withSite = candidate({ findings: [finding({ website: HOME })] })
const claiming = (companyNumber: string, name = 'Kestrel Widgets') =>
  candidate({ name, findings: [finding({ name, companyNumber })] })

const world = (entries: RegisterEntry[], own?: ReturnType<typeof site> | string) =>
  ports({ register: registerOf(entries), sites: sitesOf(own === undefined ? {} : { [HOME]: own }) })

/** The number of the company found and whether its website was taken for its own; null: not proved. */
const resolved = async (...call: Parameters<typeof resolve>) => {
  const resolution = await resolve(...call)
  return resolution.kind === 'resolved'
    ? { number: resolution.identity.entry.number, ownSite: resolution.identity.site !== null }
    : null
}

describe('by the number on its own website', () => {
  it('takes the number that the site prints as its own when the register agrees with the name', async () => {
    const here = world([entry()], site({ companyNumbers: [number('04567123')] }))
    expect(await resolve(withSite, here)).toMatchObject({
      kind: 'resolved',
      identity: {
        entry: { number: '04567123' },
        because: 'its website prints the company number 04567123',
        site: { statedNames: ['Kestrel Widgets'] },
      },
    })
  })

  it('finds a company under its trading name by the legal name that its site gives', async () => {
    const legal = entry({ name: 'OAKAPPLE HOLDINGS LIMITED' })
    const own = site({
      statedNames: ['Kestrel Widgets', 'Oakapple Holdings Limited'],
      companyNumbers: [number('04567123', 'own', 'Oakapple Holdings Limited')],
    })
    expect(await resolved(withSite, world([legal], own))).toEqual({ number: '04567123', ownSite: true })
  })

  it('finds a company whose name changed by a previous name', async () => {
    const renamed = entry({ name: 'ZORBIX LIMITED', previousNames: ['KESTREL WIDGETS LTD'] })
    const own = site({ companyNumbers: [number('04567123')] })
    expect(await resolved(withSite, world([renamed], own))).toEqual({ number: '04567123', ownSite: true })
  })

  it("ignores the number of the site's web agency", async () => {
    const agency = entry({ number: '01112223', name: 'ZORBIX DIGITAL LIMITED' })
    const own = site({ companyNumbers: [number('01112223', 'not-own', 'Zorbix Digital Ltd')] })
    const here = world([agency], own)
    expect(await resolve(withSite, here)).toMatchObject({ kind: 'unproved', companyNumber: null })
    const both = world([agency, entry()], own)
    expect(await resolved(withSite, both)).toEqual({ number: '04567123', ownSite: true })
  })

  it('refuses a printed number that the register holds under another name', async () => {
    const other = entry({ name: 'ZORBIX FISHERIES LIMITED' })
    const own = site({ companyNumbers: [number('04567123')] })
    expect(await resolved(withSite, world([other], own))).toBeNull()
  })

  it('refuses a printed number that the register does not hold', async () => {
    const own = site({ companyNumbers: [number('09999999')] })
    expect(await resolved(withSite, world([], own))).toBeNull()
  })

  it('tells the companies of a group site apart by the name beside each number', async () => {
    const group = ['FABRICATIONS', 'COATINGS', 'LOGISTICS', 'PRESSINGS', 'CASTINGS'].map((trade, index) =>
      entry({ number: `0123450${index}`, name: `KESTREL ${trade} LIMITED` }),
    )
    const own = site({
      statedNames: ['Kestrel Castings', 'Kestrel Group'],
      companyNumbers: group.map((one) => number(one.number, 'own', one.name)),
    })
    const here = world(group, own)
    const named = candidate({
      name: 'Kestrel Castings',
      findings: [finding({ name: 'Kestrel Castings', website: HOME })],
    })
    expect(await resolved(named, here)).toEqual({ number: '01234504', ownSite: true })
  })

  it('never takes just any company of a group site', async () => {
    const group = [
      entry({ number: '01234501', name: 'ZORBIX COATINGS LIMITED' }),
      entry({ number: '01234502', name: 'ZORBIX PRESSINGS LIMITED' }),
    ]
    const own = site({
      statedNames: ['Kestrel Widgets', 'Zorbix Coatings Limited', 'Zorbix Pressings Limited'],
      companyNumbers: group.map((one) => number(one.number, 'own', one.name)),
    })
    expect(await resolved(withSite, world(group, own))).toBeNull()
  })
})

describe('by what the model claims', () => {
  it('takes a claimed number when the register holds it under this name', async () => {
    expect(await resolved(claiming('4567123'), world([entry()]))).toEqual({
      number: '04567123',
      ownSite: false,
    })
  })

  it("refuses a real firm's number under an invented name", async () => {
    const resolution = await resolve(claiming('04567123', 'Quillbrook Fabrications'), world([entry()]))
    expect(resolution).toMatchObject({ kind: 'unproved', companyNumber: null })
  })

  it('refuses an invented number and a number that is none', async () => {
    expect(await resolved(claiming('09999999', 'Quillbrook'), world([entry()]))).toBeNull()
    expect(await resolved(claiming('about 12', 'Quillbrook'), world([entry()]))).toBeNull()
  })

  it('never looks at more than three of the numbers claimed', async () => {
    const numbers = ['00000001', '00000002', '00000003', '04567123']
    const here = world([entry({ name: 'KESTREL WIDGETS (HOLDINGS) LIMITED' })])
    const register = registerOf([])
    await resolve(candidate({ findings: numbers.map((companyNumber) => finding({ companyNumber })) }), {
      ...here,
      register,
    })
    expect(register.asked.filter((asked) => /^\d+$/.test(asked))).toEqual(numbers.slice(0, 3))
  })

  it('believes a number that the register itself gave', async () => {
    const found = candidate({
      name: 'KESTREL WIDGETS LIMITED',
      findings: [
        finding({ name: 'KESTREL WIDGETS LIMITED', companyNumber: '04567123', source: 'companies-house' }),
      ],
    })
    const resolution = await resolve(found, world([entry()]))
    expect(resolution).toMatchObject({
      kind: 'resolved',
      identity: { because: 'found on the register itself', site: null },
    })
  })

  it('says which number a register find had when the register does not know it any more', async () => {
    const found = candidate({ findings: [finding({ companyNumber: '04567123', source: 'companies-house' })] })
    expect(await resolve(found, world([]))).toEqual({
      kind: 'unproved',
      reason: 'Companies House has no company 04567123',
      companyNumber: '04567123',
    })
  })
})

describe('by name', () => {
  const near = entry({ number: '01111111', officePostcode: 'M1 2BB' })
  const far = entry({ number: '02222222', officePostcode: 'LS1 4AB' })

  it('takes the only company of exactly this name, never merely the first hit', async () => {
    const others = [entry({ number: '03333333', name: 'KESTREL WIDGETS HOLDINGS LIMITED' }), far]
    expect(await resolved(candidate(), world(others))).toEqual({ number: '02222222', ownSite: false })
    expect(await resolved(candidate(), world(others.slice(0, 1)))).toBeNull()
  })

  it('takes of namesakes only the one at the place', async () => {
    expect(await resolved(candidate(), world([near, far]))).toBeNull()
    const placed = candidate({ findings: [finding({ postcode: 'M1 9ZZ' })] })
    expect(await resolved(placed, world([far, near]))).toEqual({ number: '01111111', ownSite: false })
    const elsewhere = candidate({ findings: [finding({ postcode: 'B1 1AA' })] })
    expect(await resolved(elsewhere, world([near, far]))).toBeNull()
  })

  it('does not choose between two namesakes at the same place', async () => {
    const placed = candidate({ findings: [finding({ postcode: 'M1 9ZZ' })] })
    expect(await resolved(placed, world([near, { ...near, number: '03333333' }]))).toBeNull()
  })

  it('knows the place from the addresses on its own site, too', async () => {
    const own = site({ addresses: [address('LS1 9ZZ')] })
    expect(await resolved(withSite, world([near, far], own))).toEqual({ number: '02222222', ownSite: true })
  })
})

describe('its website', () => {
  it('is left aside when it gives itself another name (a look-alike domain)', async () => {
    const lookAlike = site({ statedNames: ['Zorbix Casino'], companyNumbers: [number('04567123')] })
    expect(await resolved(withSite, world([entry()], lookAlike))).toEqual({
      number: '04567123',
      ownSite: false,
    })
    expect(await resolve(withSite, world([], lookAlike))).toMatchObject({
      kind: 'unproved',
      reason: expect.stringContaining('The website gives itself another name'),
    })
  })

  it("is not the entity's when it prints another company's number as its own", async () => {
    const namesake = site({ companyNumbers: [number('08888888')] })
    const other = entry({ number: '08888888', name: 'ZORBIX LIMITED' })
    expect(await resolved(withSite, world([entry(), other], namesake))).toEqual({
      number: '04567123',
      ownSite: false,
    })
  })

  it('is tried at two addresses at most, and the second helps when the first is dead', async () => {
    const urls = ['https://dead.example.co.uk/', HOME, 'https://third.example.co.uk/']
    const sites = sitesOf({ [HOME]: site({ companyNumbers: [number('04567123')] }) })
    const found = candidate({ findings: urls.map((website) => finding({ website })) })
    expect(await resolved(found, ports({ sites }))).toEqual({ number: '04567123', ownSite: true })
    const dead = sitesOf({})
    await resolve(found, ports({ sites: dead }))
    expect(dead.asked).toEqual(urls.slice(0, 2))
  })

  it('is named with its own reason when nothing is proved', async () => {
    expect(await resolve(withSite, world([], 'The domain is parked.'))).toMatchObject({
      reason: expect.stringMatching(
        /^No company of this name was proved on the register. The domain is parked\b/,
      ),
    })
    expect(await resolve(candidate(), world([]))).toMatchObject({
      reason: 'No company of this name was proved on the register. No website was given.',
    })
  })
})
