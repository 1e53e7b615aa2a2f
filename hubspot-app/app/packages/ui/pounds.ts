const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' })

/** An amount in millionths of a pound as people see it, rounded up to pence: `£12.34`. */
export const poundsWords = (microPounds: number): string =>
  format.format(Math.ceil(microPounds / 10_000) / 100)
