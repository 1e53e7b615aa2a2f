/** How often a schedule runs, in its portal's time zone. `weekday`: 1 is Monday; `time`: `09:00`. */
export type Cadence =
  | { kind: 'weekly'; weekday: number; time: string }
  | { kind: 'monthly'; day: number | 'last'; time: string }
  | { kind: 'cron'; cron: string }

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** The cron line of five fields that a cadence means. */
export const cronOf = (cadence: Cadence): string => {
  if (cadence.kind === 'cron') return cadence.cron.trim()
  const [hour, minute] = cadence.time.split(':').map(Number)
  if (cadence.kind === 'weekly') return `${minute} ${hour} * * ${cadence.weekday % 7}`
  return `${minute} ${hour} ${cadence.day === 'last' ? 'L' : cadence.day} * *`
}

/** "Every Monday at 09:00 (Europe/London)". */
export const cadenceInWords = (cadence: Cadence, timeZone: string): string => {
  const zone = `(${timeZone})`
  if (cadence.kind === 'cron') return `By the cron line ${cadence.cron.trim()} ${zone}`
  if (cadence.kind === 'weekly') return `Every ${weekdays[cadence.weekday - 1]} at ${cadence.time} ${zone}`
  const day = cadence.day === 'last' ? 'the last day' : `day ${cadence.day}`
  return `On ${day} of every month at ${cadence.time} ${zone}`
}

/** Digits with `* / , -`, `L` and `#` as in "the last day" and "the second Monday", or the names of months and days. */
const cronField =
  /^(?:[\d*/,\-?#L]|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|SUN|MON|TUE|WED|THU|FRI|SAT)+$/i

/**
 * True for a cron line of five such fields. The queue's parser knows more: `H` is another moment each time that it is read, so
 * that a line with it would run several times a day, or never; and lines of six fields, nicknames and recurrence rules.
 */
export const isCronLine = (line: string): boolean => {
  const fields = line.trim().split(/\s+/)
  return fields.length === 5 && fields.every((field) => cronField.test(field))
}
