import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  DEFAULT_STAGE_MAPPING,
  mappingFaults,
  type PortalStage,
  type StageMapping,
  stageForHubSpot,
  stageFromHubSpot,
} from '../../../src/lifecycle/map.ts'
import { LIFECYCLE_STAGES, type LifecycleStage } from '../../../src/lifecycle/stages.ts'

const ordered = (...ids: string[]): PortalStage[] => ids.map((id, order) => ({ id, label: id, order }))

const standard = ordered(
  'subscriber',
  'lead',
  'marketingqualifiedlead',
  'salesqualifiedlead',
  'opportunity',
  'customer',
  'evangelist',
  'other',
)
const byDefault = { mapping: DEFAULT_STAGE_MAPPING, stages: standard }

describe('the default mapping', () => {
  it('reads HubSpot’s stages as ours, and those of nobody as none', () => {
    const read = (id: string | null) => stageFromHubSpot(DEFAULT_STAGE_MAPPING, id)
    expect(read('lead')).toBe('LEAD')
    expect(read('salesqualifiedlead')).toBe('PROSPECT')
    expect(read('opportunity')).toBe('OPPORTUNITY')
    expect(read('customer')).toBe('CUSTOMER')
    expect(read('evangelist')).toBe('CUSTOMER')
    for (const id of [null, 'subscriber', 'marketingqualifiedlead', 'other', '187263'])
      expect(read(id)).toBeNull()
  })

  it('moves HubSpot forward only, and never over a stage that is nobody’s', () => {
    const move = (stage: LifecycleStage, current: string | null) =>
      stageForHubSpot(byDefault, { stage, current })
    expect(move('PROSPECT', 'lead')).toEqual({ write: 'salesqualifiedlead' })
    expect(move('PROSPECT', null)).toEqual({ write: 'salesqualifiedlead' })
    expect(move('LEAD', 'lead')).toEqual({ write: null, because: 'same' })
    expect(move('LEAD', 'customer')).toEqual({ write: null, because: 'further' })
    expect(move('CUSTOMER', 'evangelist')).toEqual({ write: null, because: 'further' })
    expect(move('CUSTOMER', 'other')).toEqual({ write: null, because: 'foreign' })
    expect(move('LEAD', 'subscriber')).toEqual({ write: null, because: 'foreign' })
    expect(move('DISCOVERY', 'lead')).toEqual({ write: null, because: 'not_mapped' })
  })

  it('fits a portal with the standard stages', () => {
    expect(mappingFaults(DEFAULT_STAGE_MAPPING, standard)).toEqual([])
  })
})

describe('a mapping is refused', () => {
  it('for a stage that the portal lacks, naming those it has', () => {
    const [fault, ...others] = mappingFaults({ ...DEFAULT_STAGE_MAPPING, PROSPECT: '99' }, standard)
    expect(others).toEqual([])
    expect(fault).toMatchObject({ stage: 'PROSPECT' })
    expect(fault?.message).toContain('"99" is no stage of this HubSpot account')
    expect(fault?.message).toContain('salesqualifiedlead (salesqualifiedlead)')
  })

  it('for an order that is turned, and for one stage used twice', () => {
    const turned = { ...DEFAULT_STAGE_MAPPING, LEAD: 'opportunity', OPPORTUNITY: 'lead' }
    expect(mappingFaults(turned, standard).map(({ stage }) => stage)).toEqual(['PROSPECT', 'OPPORTUNITY'])
    const twice = { ...DEFAULT_STAGE_MAPPING, PROSPECT: 'lead' }
    expect(mappingFaults(twice, standard).map(({ stage }) => stage)).toEqual(['PROSPECT'])
  })

  it('not for stages left out, nor for the portal’s own ones', () => {
    const own = ordered('1001', 'lead', '1002', 'customer')
    const mapping = {
      DISCOVERY: '1001',
      LEAD: null,
      PROSPECT: '1002',
      OPPORTUNITY: null,
      CUSTOMER: 'customer',
    }
    expect(mappingFaults(mapping, own)).toEqual([])
  })

  it('when a stage has vanished, what it would move stays as it is', () => {
    const stages = standard.filter(({ id }) => id !== 'opportunity')
    expect(
      stageForHubSpot({ mapping: DEFAULT_STAGE_MAPPING, stages }, { stage: 'OPPORTUNITY', current: 'lead' }),
    ).toEqual({ write: null, because: 'stage_gone' })
  })
})

/** A portal with stages of its own, some of them mapped in their order. */
const portal = fc
  .uniqueArray(fc.integer({ min: 1, max: 999_999 }).map(String), { minLength: 1, maxLength: 12 })
  .chain((ids) =>
    fc.record({
      stages: fc.constant(ordered(...ids)),
      mapping: fc.subarray(ids, { maxLength: Math.min(5, ids.length) }).chain((mapped) =>
        fc.subarray([...LIFECYCLE_STAGES], { minLength: mapped.length, maxLength: mapped.length }).map(
          (ours): StageMapping => ({
            ...{ DISCOVERY: null, LEAD: null, PROSPECT: null, OPPORTUNITY: null, CUSTOMER: null },
            ...Object.fromEntries(ours.map((stage, index) => [stage, mapped[index] ?? null])),
          }),
        ),
      ),
    }),
  )
const ourStage = fc.constantFrom(...LIFECYCLE_STAGES)

describe('for every portal and mapping that keeps the order', () => {
  it('what is written is mapped, further than before, and never over a stage of nobody’s', () => {
    fc.assert(
      fc.property(portal, ourStage, fc.nat(12), ({ stages, mapping }, stage, at) => {
        const current = stages[at]?.id ?? null
        const { write } = stageForHubSpot({ mapping, stages }, { stage, current })
        if (write === null) return
        const orderOf = (id: string | null) => stages.find((one) => one.id === id)?.order ?? -1
        expect(write).toBe(mapping[stage])
        expect(orderOf(write)).toBeGreaterThan(orderOf(current))
        if (current !== null) expect(stageFromHubSpot(mapping, current)).not.toBeNull()
      }),
    )
  })

  it('what was written reads as the stage that was meant, and writing it again is nothing', () => {
    fc.assert(
      fc.property(portal, ourStage, ({ stages, mapping }, stage) => {
        expect(mappingFaults(mapping, stages)).toEqual([])
        const { write } = stageForHubSpot({ mapping, stages }, { stage, current: null })
        if (write === null) return
        expect(stageFromHubSpot(mapping, write)).toBe(stage)
        expect(stageForHubSpot({ mapping, stages }, { stage, current: write })).toEqual({
          write: null,
          because: 'same',
        })
      }),
    )
  })

  it('any row of moves here leaves HubSpot at the furthest of them', () => {
    fc.assert(
      fc.property(portal, fc.array(ourStage), ({ stages, mapping }, moves) => {
        let current: string | null = null
        for (const stage of moves)
          current = stageForHubSpot({ mapping, stages }, { stage, current }).write ?? current
        const furthest = LIFECYCLE_STAGES.findLast(
          (stage) => moves.includes(stage) && mapping[stage] !== null,
        )
        expect(current).toBe(furthest === undefined ? null : mapping[furthest])
      }),
    )
  })
})
