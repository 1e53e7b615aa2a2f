import { describe, expect, it } from 'vitest'
import { readBrief } from '../../../src/campaigns/read-brief.ts'
import type { Finding } from '../../../src/discovery/source.ts'
import { sift } from '../../../src/pipeline/sift.ts'
import type { KnownCompany } from '../../../src/ports/known-companies.ts'
import { centre, finding, geocoderOf, knownCompany, knownOf } from './make-believe.ts'

const geocoder = geocoderOf({ 'M1 2BB': 1, 'LS1 4AB': 36 })
const sifted = (findings: Finding[], companies: KnownCompany[] = [], asked: Record<string, unknown> = {}) =>
  sift(findings, readBrief({ type: 'education', postcode: 'M1', ...asked }).brief, [centre], {
    geocoder,
    known: knownOf(companies),
  })

const onRegister = (changes: Partial<Finding> = {}) =>
  finding({ source: 'companies-house', companyNumber: '04567123', postcode: 'M1 2BB', ...changes })

describe('sift', () => {
  it('sends on what nothing is known of, in order, each with its finding', async () => {
    const findings = [finding({ name: 'One' }), onRegister({ name: 'Two' }), finding({ name: 'Three' })]
    expect(await sifted(findings)).toEqual(findings.map((one) => ({ finding: one, leftOut: null })))
    expect(await sifted([])).toEqual([])
  })

  it('settles a company that HubSpot has, so that its name leaves for nobody', async () => {
    const known = [knownCompany({ name: 'Kestrel Widgets', domain: 'kestrelwidgets.co.uk' })]
    const [same] = await sifted([finding({ website: 'https://kestrelwidgets.co.uk/about' })], known)
    expect(same?.leftOut).toMatchObject({ outcome: 'known' })
    const [unsure] = await sifted([finding({ website: 'https://kestrel.com/' })], known)
    expect(unsure?.leftOut).toMatchObject({ outcome: 'unsure' })
  })

  it('looks into a shared web domain, which alone is no identity', async () => {
    const known = [knownCompany({ name: 'Zorbix', domain: 'kestrelwidgets.co.uk' })]
    const [related] = await sifted([finding({ website: 'https://kestrelwidgets.co.uk/' })], known)
    expect(related?.leftOut).toBeNull()
  })

  it("believes the register's number, not a model's", async () => {
    const known = [knownCompany({ name: 'Zorbix', companyNumber: '04567123' })]
    const [found, claimed] = await sifted([onRegister(), finding({ companyNumber: '04567123' })], known)
    expect(found?.leftOut).toMatchObject({ outcome: 'known', companyNumber: '04567123' })
    expect(claimed?.leftOut).toBeNull()
  })

  it('drops a register entry outside the circle, by its office and only then', async () => {
    const inLeeds = onRegister({ postcode: 'LS1 4AB' })
    const [far] = await sifted([inLeeds], [], { radiusMiles: 15 })
    expect(far?.leftOut).toMatchObject({
      outcome: 'outOfArea',
      companyNumber: '04567123',
      reason: 'Its registered office, LS1 4AB, is 36.0 miles away; at most 15 were asked for.',
    })
    const [wider] = await sifted([inLeeds], [], { radiusMiles: 40 })
    expect(wider?.leftOut).toBeNull()
    const [model] = await sifted([finding({ postcode: 'LS1 4AB' })])
    expect(model?.leftOut, 'a model may be wrong about a place').toBeNull()
    const [unknown] = await sifted([onRegister({ postcode: 'ZZ1 1ZZ' })])
    expect(unknown?.leftOut).toBeNull()
  })

  it('says of a company that is known and far away that it is known', async () => {
    const known = [knownCompany({ name: 'Kestrel', companyNumber: '04567123' })]
    const [both] = await sifted([onRegister({ postcode: 'LS1 4AB' })], known)
    expect(both?.leftOut).toMatchObject({ outcome: 'known' })
  })

  it('sends on a HubSpot company when the brief asks to show those', async () => {
    const known = [knownCompany({ name: 'Kestrel', companyNumber: '04567123' })]
    const [marked] = await sifted([onRegister()], known, { alreadyInHubSpot: 'show-marked' })
    expect(marked?.leftOut).toBeNull()
  })
})
