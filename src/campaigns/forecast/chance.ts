/** Numbers from 0 to below 1. */
export type Chance = () => number

/**
 * The same numbers for the same seed (mulberry32): a forecast plays campaigns with them, and the same brief must always get the
 * same forecast.
 */
export const seededChance = (seed: number): Chance => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A number of the bell curve around 0 with deviation 1 (Box and Muller). */
export const bell = (chance: Chance): number =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())

/** How often something happens that happens `mean` times on average, a small number (Knuth). */
export const occurrences = (mean: number, chance: Chance): number => {
  const limit = Math.exp(-Math.min(mean, 500))
  let count = 0
  for (let product = chance(); product > limit; product *= chance()) count += 1
  return count
}
