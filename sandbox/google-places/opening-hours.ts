import type { Place } from './places.ts'

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** A place's hours in Google's shape: a line for each day in British words, and whether it is open at `now`. */
export const openingHours = (hours: NonNullable<Place['hours']>, now: Date) => ({
  openNow: isOpen(hours, now),
  weekdayDescriptions: days.map((day) => `${day}: ${opensOn(hours, day) ? wordsOf(hours) : 'Closed'}`),
})

const opensOn = ({ isOpenOnSaturdays }: NonNullable<Place['hours']>, day: string): boolean =>
  day === 'Saturday' ? isOpenOnSaturdays : day !== 'Sunday'

/** Google sets a narrow no-break space before am and pm, thin spaces and a long dash between the times. */
const wordsOf = ({ opens, closes }: NonNullable<Place['hours']>): string =>
  `${opens}:00\u202fam\u2009\u2013\u2009${closes - 12}:00\u202fpm`

const isOpen = (hours: NonNullable<Place['hours']>, now: Date): boolean => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    weekday: 'long',
    hour: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(now)
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? ''
  const hour = Number(part('hour'))
  return opensOn(hours, part('weekday')) && hour >= hours.opens && hour < hours.closes
}
