import { invalidInput } from '../../../src/errors.ts'
import type { ActivityBound } from '../../db/repositories/activity.ts'

/** All sources, in the order in which they stand at one and the same moment. Their entries have numbers as ids. */
export const activitySources = ['campaign', 'review', 'stage', 'setting', 'connection'] as const

/** A source of the list. */
export type ActivitySource = (typeof activitySources)[number]

const ids = { lowest: '0', highest: '9223372036854775807', form: /^\d{1,18}$/ }

/** The place of an entry in the list. `exactAt`: its moment in UTC to the microsecond. */
export type ActivityPlace = { exactAt: string; source: ActivitySource; id: string }

/** The place as text, to be handed back. */
export const cursorOf = ({ exactAt, source, id }: ActivityPlace): string =>
  Buffer.from([exactAt, source, id].join('|')).toString('base64url')

/** The place that a cursor names; null: the beginning. Throws `invalid_input` for what was never a cursor of this list. */
export const placeOf = (cursor: string | null): ActivityPlace | null => {
  if (cursor === null) return null
  const [exactAt = '', source = '', id = '', ...rest] = Buffer.from(cursor, 'base64url').toString().split('|')
  const isMoment =
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?$/.test(exactAt) && !Number.isNaN(Date.parse(`${exactAt}Z`))
  if (isMoment && isSource(source) && ids.form.test(id) && rest.length === 0) return { exactAt, source, id }
  throw invalidInput([{ field: 'after', message: 'must be the `nextAfter` of an earlier answer' }])
}

const isSource = (text: string): text is ActivitySource => activitySources.some((source) => source === text)

/** Where one source goes on after a place: at its very moment only what stands behind it. */
export const boundFor = (source: ActivitySource, place: ActivityPlace | null): ActivityBound => {
  if (place === null) return { at: 'infinity', id: ids.lowest }
  const distance = activitySources.indexOf(source) - activitySources.indexOf(place.source)
  if (distance === 0) return { at: place.exactAt, id: place.id }
  return { at: place.exactAt, id: distance < 0 ? ids.lowest : ids.highest }
}

/** Sorts newest first; entries of one source at one moment keep their order. */
export const byPlace = (a: ActivityPlace, b: ActivityPlace): number => {
  if (a.exactAt !== b.exactAt) return a.exactAt < b.exactAt ? 1 : -1
  return activitySources.indexOf(a.source) - activitySources.indexOf(b.source)
}
