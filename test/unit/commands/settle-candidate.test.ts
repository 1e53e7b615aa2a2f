import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBetter, numberIdentity } from '../../../server/commands/flow/settle-candidate.ts'
import { examine } from '../../../src/pipeline/examine.ts'
import { address, candidate, finding, number, ports, site, sitesOf } from '../pipeline/make-believe.ts'

const HOME = 'https://www.kestrelwidgets.co.uk/'
const proved = async (own: ReturnType<typeof site> | null) => {
  const sites = sitesOf(own === null ? {} : { [HOME]: own })
  const result = await examine(candidate({ findings: [finding({ website: HOME })] }), ports({ sites }))
  if (result.kind !== 'proved') throw new Error(result.reason)
  return result.company
}
type Lead = Parameters<typeof isBetter>[1]
const lead = fc.record({
  verification: fc.constantFrom('verified', 'partly'),
  facts: fc.record({ website: fc.option(fc.constant(HOME)), phone: fc.option(fc.constant('+441614960123')) }),
})

describe('isBetter', () => {
  const bare: Lead = { verification: 'partly', facts: { website: null, phone: null } }
  const full: Lead = { verification: 'verified', facts: { website: HOME, phone: '+441614960123' } }

  it('takes a find with its own website for better than a bare register entry, and not the reverse', async () => {
    const withSite = await proved(site({ companyNumbers: [number('04567123')], addresses: [address('M2 3DD')] }))
    expect(isBetter(withSite, bare)).toBe(true)
    expect(isBetter(withSite, full)).toBe(false)
    const bareFind = await proved(null)
    expect(isBetter(bareFind, bare)).toBe(false)
    expect(isBetter(bareFind, full)).toBe(false)
  })

  it('prefers being verified to anything shown', async () => {
    const shown = await proved(site())
    expect(shown.verification.verdict).toBe('partly')
    expect(isBetter(shown, { verification: 'verified', facts: { website: null, phone: null } })).toBe(false)
  })

  it('never makes two finds take turns: better is never better both ways', async () => {
    const finds = [await proved(null), await proved(site()), await proved(site({ claims: [] }))]
    fc.assert(
      fc.property(fc.constantFrom(...finds), lead, (find, stored) => {
        const asLead = { verification: find.verification.verdict, facts: find.facts }
        const { verification, facts } = stored
        const asFind = {
          ...find,
          verification: { ...find.verification, verdict: verification === 'verified' ? 'verified' : 'partly' },
          facts: { ...find.facts, ...facts },
        } as typeof find
        expect(isBetter(find, stored) && isBetter(asFind, asLead)).toBe(false)
      }),
    )
  })
})

it('a company number makes one identity inside a campaign', () => {
  expect(numberIdentity('04567123')).toBe(numberIdentity('04567123'))
  expect(numberIdentity('04567123')).not.toBe(numberIdentity('SC567123'))
})
