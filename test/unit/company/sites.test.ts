import { expect, it } from 'vitest'
import { mergeSites } from '../../../src/company/sites.ts'

const at = (name: string, postcode: string, distanceMiles: number) => ({
  name,
  postcode,
  address: null,
  distanceMiles,
})

it('puts two lists together, nearest first, each place once', () => {
  const one = at('Hill School', 'M1 1AA', 3)
  const two = at('Vale School', 'M2 1AA', 1)
  expect(mergeSites([one], [two, { ...one }], 'Kestrel Trust')).toEqual([two, one])
})

it('takes a place without a name of its own for the named one at its postcode', () => {
  const printed = at('Kestrel Trust', 'M1 1AA', 3)
  const infants = at('Hill Infants', 'M1 1AA', 3)
  const juniors = at('Hill Juniors', 'M1 1AA', 3)
  expect(mergeSites([printed], [infants, juniors], 'Kestrel Trust')).toEqual([infants, juniors])
  expect(mergeSites([infants], [printed], 'Kestrel Trust')).toEqual([infants])
})
