import { expect, test } from 'vitest'
import { briefFrom } from '../../../server/cli/arguments.ts'
import { fakeApp } from './fake-app.ts'

const types = fakeApp().app.reads.campaignTypes()
const flags = { type: 'education', postcode: 'M1 1AA', miles: '25', max: '50' }

test('reads lists, numbers and common fields of --set', () => {
  const set = [
    'phases=primary, secondary',
    'minimumEmployees=20',
    'excludedAreas=SK1,M60',
    'excludedAreas=OL1',
  ]
  expect(briefFrom({ ...flags, set }, types)).toEqual({
    raw: {
      type: 'education',
      postcode: 'M1 1AA',
      radiusMiles: 25,
      maxResults: 50,
      minimumEmployees: 20,
      excludedAreas: ['SK1', 'M60', 'OL1'],
      inputs: { phases: ['primary', 'secondary'] },
    },
    faults: [],
  })
})

test('reads further points, sectors and what is counted', () => {
  const set = ['points=LS1, B1 1AA', 'sectors=62,85', 'count=sites']
  expect(briefFrom({ ...flags, type: 'location-based', set }, types).raw).toMatchObject({
    sectors: ['62', '85'],
    count: 'sites',
    inputs: { points: ['LS1', 'B1 1AA'] },
  })
})

test('a value may hold an equals sign', () => {
  const { raw } = briefFrom({ ...flags, type: 'custom', set: ['name=a=b'] }, types)
  expect(raw.name).toBe('a=b')
})

test('what is no number stays as it was typed, for the check behind to name', () => {
  expect(briefFrom({ ...flags, miles: 'far', set: [] }, types).raw.radiusMiles).toBe('far')
})

test.each(['phases', '=x', ' =x'])('--set %j is refused', (setting) => {
  expect(briefFrom({ ...flags, set: [setting] }, types).faults).toMatchObject([{ field: '--set' }])
})

test('forgotten distance and maximum are named', () => {
  const { faults } = briefFrom({ type: 'education', postcode: 'M1 1AA', set: [] }, types)
  expect(faults.map((fault) => fault.field)).toEqual(['radiusMiles', 'maxResults'])
})

test('a try of five is a preview, which needs no maximum', () => {
  const { max: _, ...place } = flags
  expect(briefFrom({ ...place, tryFive: true, set: [] }, types)).toMatchObject({
    raw: { isPreview: true },
    faults: [],
  })
})
