/**
 * A figure that differs from one campaign to the next: one campaign in twenty lies below `low`, half below `usual`, one in
 * twenty above `high`. All above nothing, `low` <= `usual` <= `high`.
 */
export type Spread = { low: number; usual: number; high: number }

/** Where the bell curve has a twentieth on either side. */
const NINE_IN_TEN = 1.645

/** The figure of a campaign that is `luck` deviations better than usual; both sides of it fall off as they were declared. */
export const atLuck = ({ low, usual, high }: Spread, luck: number): number =>
  usual * (luck < 0 ? low / usual : high / usual) ** (Math.abs(luck) / NINE_IN_TEN)

/** The spread for something `factor` times as large. */
export const scaled = ({ low, usual, high }: Spread, factor: number): Spread => ({
  low: low * factor,
  usual: usual * factor,
  high: high * factor,
})

/** The value below which a share of the values lies; 0 of none. `sorted`: smallest first. */
export const quantile = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
