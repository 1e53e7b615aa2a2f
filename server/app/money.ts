import type { Actor } from './actor.ts'

/** A portal's hard limits, in millionths of a pound. */
export type MoneyLimits = {
  /** For one campaign. */
  campaignMicroPounds: number
  /** For the campaigns of one person in a calendar month. */
  personMonthMicroPounds: number
  /** For the portal in a calendar month of its time zone. */
  portalMonthMicroPounds: number
}

/** The limits with what is used of this month's; calls under way count at the most that they can cost. */
export type MoneyView = {
  limits: MoneyLimits
  usedThisMonth: {
    /** By who asks; null for the operator of this installation, who has no limit of their own. */
    youMicroPounds: number | null
    portalMicroPounds: number
  }
}

/** What may be spent and what was. */
export type MoneyPart = {
  /** Throws `not_found` for an unknown portal. */
  limits(actor: Actor): Promise<MoneyView>
  /** Throws `not_found`, `not_allowed` for who is no admin. */
  saveLimits(input: { actor: Actor; limits: MoneyLimits }): Promise<MoneyView>
}
