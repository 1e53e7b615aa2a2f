import type { Subject } from './subject.ts'

/** What a feature found between two companies, with the two values that met. */
export type Evidence = {
  feature: string
  /** Natural logarithm of how much likelier this is for one company than for two; below 0 speaks against. */
  logOdds: number
  /** One sentence for a person. */
  reason: string
  /** What joins two different companies, when this does. */
  relation: 'group' | 'branch' | 'trading name' | null
}

/** One thing to compare two companies by. Null: nothing to compare, which is no evidence. */
export type Feature = { id: string; compare(a: Subject, b: Subject): Evidence | null }

/** The first value that both lists have. */
export const sharedValue = (a: readonly string[], b: readonly string[]): string | null =>
  a.find((value) => b.includes(value)) ?? null
