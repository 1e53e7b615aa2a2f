import { type Feature, sharedValue } from '../feature.ts'

/** People in common: one director sits on many boards, so it supports a similar name and relates two companies. */
export const people: Feature = {
  id: 'people',
  compare: (a, b) =>
    sharedValue(a.people, b.people) === null
      ? null
      : { feature: 'people', logOdds: 1.2, reason: 'a person in common', relation: 'group' },
}
