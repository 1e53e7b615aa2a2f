/** A day as people in the United Kingdom write it: "3 November 2026". */
export const dayInWords = (day: Date): string =>
  day.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/London',
  })
