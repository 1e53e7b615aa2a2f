import { seededRandom } from '../seeded-random.ts'

/** Chance in the words of the world's builders; the same seed and key give the same throws. */
export type Dice = {
  /** A number in [0, 1). */
  fraction(): number
  /** True in `share` (0..1) of the throws. */
  chance(share: number): boolean
  /** A whole number from `minimum` to `maximum`, both included. */
  whole(minimum: number, maximum: number): number
  /** One of the choices. */
  pick<T>(choices: readonly T[]): T
  /** One of the choices, each as often as its weight says. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T
  /** `count` different choices, or all when there are fewer. */
  some<T>(choices: readonly T[], count: number): T[]
}

const requireOne = <T>(choice: T | undefined): T => {
  if (choice === undefined) throw new Error('dice: nothing to choose from')
  return choice
}

/** Dice for one part of the world. */
export const createDice = (seed: number, key: string): Dice => {
  const fraction = seededRandom(seed, key)
  const whole = (minimum: number, maximum: number): number =>
    minimum + Math.floor(fraction() * (maximum - minimum + 1))
  return {
    fraction,
    whole,
    chance: (share) => fraction() < share,
    pick: (choices) => requireOne(choices[Math.floor(fraction() * choices.length)]),
    weighted: (choices) => {
      let left = fraction() * choices.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [choice, weight] of choices) {
        left -= weight
        if (left < 0) return choice
      }
      return requireOne(choices.at(-1)?.[0])
    },
    some: (choices, count) => {
      const left = [...choices]
      const chosen = []
      while (chosen.length < count && left.length > 0)
        chosen.push(...left.splice(Math.floor(fraction() * left.length), 1))
      return chosen
    },
  }
}
