/** A generator of numbers in [0, 1). */
export type Random = () => number

/** True in `rate` (0..1) of the throws. */
export function happens(random: Random, rate: number): boolean {
  return random() < rate
}

/** A whole number from `minimum` to `maximum`, both included. */
export function between(random: Random, minimum: number, maximum: number): number {
  return minimum + Math.floor(random() * (maximum - minimum + 1))
}

/** One of the list. Throws when the list is empty, as that is a mistake in the caller. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const chosen = list[Math.floor(random() * list.length)]
  if (chosen === undefined) throw new Error('pick needs a list with at least one entry')
  return chosen
}

/** Like {@link pick}, or null for an empty list. */
export function pickOrNull<T>(random: Random, list: readonly T[]): T | null {
  return list.length === 0 ? null : pick(random, list)
}

/** `count` digits as text. */
export function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => between(random, 0, 9)).join('')
}
