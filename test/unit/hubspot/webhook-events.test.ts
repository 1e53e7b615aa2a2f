import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  companiesIn,
  eventKey,
  type HubSpotEvent,
  isByOurApp,
  kindOf,
  mergesIn,
  readDelivery,
} from '../../../server/hubspot/webhook-events.ts'

/** As in facts of November 2026, section 6. */
const documented = {
  eventId: 4101286121,
  subscriptionId: 7562680,
  portalId: 247187887,
  appId: 50780459,
  occurredAt: 1787843156000,
  subscriptionType: 'object.propertyChange',
  attemptNumber: 0,
  objectId: 541935488729,
  objectTypeId: '0-2',
  propertyName: 'lifecyclestage',
  propertyValue: 'customer',
  changeSource: 'INTEGRATION',
  sourceId: '50780459',
}
const read = (...items: unknown[]) => readDelivery(Buffer.from(JSON.stringify(items)))
const one = (changes: object = {}): HubSpotEvent => {
  const [event] = read({ ...documented, ...changes }).events
  if (event === undefined) throw new Error('the event should be readable')
  return event
}

describe('reading a delivery', () => {
  it('takes the documented shape, with more or less than we know', () => {
    const { events, fault } = read(documented, { ...documented, somethingNew: { a: 1 }, sourceId: undefined })
    expect(fault).toBeNull()
    expect(events).toHaveLength(2)
    expect(events[0]).toMatchObject({ objectId: '541935488729', sourceId: '50780459' })
  })

  it('says what it cannot read and keeps the rest', () => {
    const { events, fault } = read(documented, { hello: 'world' }, null, {
      ...documented,
      occurredAt: 'soon',
    })
    expect(events).toHaveLength(1)
    expect(fault).toBe('3 of 4 events do not have the documented shape.')
  })

  it('never throws, whatever comes', () => {
    for (const text of ['', '{}', 'null', '"x"', '[', '[1,2]', '[[]]', '\u0000'])
      expect(() => readDelivery(Buffer.from(text))).not.toThrow()
    expect(readDelivery(Buffer.from('{"a":1}')).fault).toBe('The body is no JSON list of events.')
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void readDelivery(bytes)))
    fc.assert(fc.property(fc.jsonValue(), (value) => void readDelivery(Buffer.from(JSON.stringify(value)))))
  })

  it('takes no moment that a database could not hold', () => {
    expect(read({ ...documented, occurredAt: 9e15 }).events).toEqual([])
    expect(read({ ...documented, occurredAt: -1 }).events).toEqual([])
  })
})

describe('what an event is', () => {
  it('is the same at every attempt, and another when anything that tells events apart differs', () => {
    expect(eventKey(one({ attemptNumber: 7, subscriptionId: 1 }))).toBe(eventKey(one()))
    const others = [
      { portalId: 1 },
      { subscriptionType: 'object.creation' },
      { objectId: 2 },
      { propertyName: 'phone' },
      { occurredAt: 3 },
      { eventId: 4 },
    ]
    expect(new Set([{}, ...others].map((changes) => eventKey(one(changes)))).size).toBe(others.length + 1)
  })

  it('is ours only when our app changed a property', () => {
    expect(isByOurApp(one(), 50780459)).toBe(true)
    expect(isByOurApp(one({ sourceId: 50780459 }), 50780459)).toBe(true)
    expect(isByOurApp(one(), 1)).toBe(false)
    expect(isByOurApp(one({ changeSource: 'CRM_UI' }), 50780459)).toBe(false)
    expect(isByOurApp(one({ subscriptionType: 'object.merge' }), 50780459)).toBe(false)
  })

  it('is ignored when it is about anything but companies and erased contacts', () => {
    expect(kindOf(one({ objectTypeId: '0-1' }))).toBe('ignored')
    expect(kindOf(one({ subscriptionType: 'object.associationChange' }))).toBe('ignored')
    expect(kindOf(one({ subscriptionType: 'contact.creation' }))).toBe('ignored')
    expect(kindOf(one({ subscriptionType: 'company.deletion', objectTypeId: undefined }))).toBe('deletion')
    expect(kindOf(one({ subscriptionType: 'contact.privacyDeletion', objectTypeId: undefined }))).toBe(
      'privacyDeletion',
    )
  })
})

describe('the companies that events are about', () => {
  it('are named once each, by the newest event, whatever the order', () => {
    const events = [
      one({ occurredAt: 30, propertyName: 'phone' }),
      one({ occurredAt: 10 }),
      one({ objectId: 7 }),
    ]
    const expected = companiesIn(events).toSorted((a, b) => a.id.localeCompare(b.id))
    expect(expected).toEqual([
      { id: '541935488729', occurredAt: new Date(30), why: 'phone' },
      { id: '7', occurredAt: new Date(1787843156000), why: 'lifecyclestage' },
    ])
    expect(companiesIn(events.toReversed()).toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(expected)
  })

  it('of a merge are those that went, and the one that there is now', () => {
    const merge = one({
      subscriptionType: 'object.merge',
      objectId: 30,
      primaryObjectId: 10,
      mergedObjectIds: [20],
      newObjectId: 30,
    })
    expect(companiesIn([merge]).map(({ id }) => id)).toEqual(['30', '10', '20'])
    expect(mergesIn([merge]).map(({ fromId, intoId }) => [fromId, intoId])).toEqual([
      ['10', '30'],
      ['20', '30'],
    ])
    const kept = one({
      subscriptionType: 'object.merge',
      primaryObjectId: 10,
      mergedObjectIds: [20],
      newObjectId: 10,
    })
    expect(mergesIn([kept]).map(({ fromId, intoId }) => [fromId, intoId])).toEqual([['20', '10']])
  })
})
