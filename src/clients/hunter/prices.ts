import { microPoundsOf } from '../../ports/price-list.ts'

/** Hunter's Starter plan: 49 dollars a month for 2,000 credits (hunter.io/pricing, read in November 2026); bigger plans pay less a credit. */
const STARTER = { microUsd: 49_000_000, credits: 2_000 } as const

/** What one credit costs at most, in millionths of a pound. Credits are bought by the month, so that this is their share of the plan. */
export const CREDIT_MICRO_POUNDS = microPoundsOf(STARTER.microUsd / STARTER.credits)
