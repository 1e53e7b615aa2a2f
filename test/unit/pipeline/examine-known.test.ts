import { describe, expect, it } from 'vitest'
import { examine } from '../../../src/pipeline/examine.ts'
import { examined, own } from './examined.ts'
import { candidate, knownCompany, ports, siteClaim } from './make-believe.ts'

describe('HubSpot companies', () => {
  const known = [knownCompany({ id: '77', name: 'Kestrel', companyNumber: '04567123' })]

  it('are shown marked when asked for', async () => {
    expect(await examined({ alreadyInHubSpot: 'show-marked' }, { known })).toMatchObject({
      kind: 'proved',
      company: { hubspotCompanyId: '77' },
    })
  })

  it('are recognised by the name under which the company was found, and by its previous ones', async () => {
    const renamed = { name: 'OAKAPPLE LIMITED', previousNames: ['KESTREL WIDGETS LTD', 'ZORBIX LTD'] }
    for (const name of ['Kestrel Widgets', 'Oakapple', 'Zorbix']) {
      const partner = [knownCompany({ name, domain: 'kestrelwidgets.co.uk' })]
      expect(await examined({}, { entry: renamed, known: partner }), name).toMatchObject({ outcome: 'known' })
    }
  })

  it('are recognised at the place where the company works', async () => {
    const partner = [knownCompany({ name: 'Kestrel Widgets', postcode: 'M2 3DD', domain: 'kestrel.com' })]
    expect(await examined({}, { known: partner })).toMatchObject({ outcome: 'known' })
  })
})

describe('sandbox', () => {
  it('shows on every claim of the register', async () => {
    const result = await examine(candidate(), ports({ isSandbox: true }))
    if (result.kind !== 'proved') throw new Error('not proved')
    expect(result.company.claims.every((claim) => claim.isSandbox)).toBe(true)
  })

  it('lets a sandbox claim of a site stay marked in live', async () => {
    const claims = [siteClaim('phone', '+441614960123', { isSandbox: true })]
    const result = await examined({}, { site: own({ claims }) })
    if (result.kind !== 'proved') throw new Error('not proved')
    expect(result.company.claims.find((claim) => claim.field === 'phone')?.isSandbox).toBe(true)
  })
})
