import { z } from 'zod'

const limitWords = 'must be a whole number of millionths of a pound from 100000 (10 pence) to 1000000000000'

const limit = z.number(limitWords).int(limitWords).min(100_000, limitWords).max(1_000_000_000_000, limitWords)

/** A portal's hard limits, in millionths of a pound: for one campaign, for one person a month, for the portal a month. */
export const moneyLimitsSchema = z.strictObject({
  campaignMicroPounds: limit,
  personMonthMicroPounds: limit,
  portalMonthMicroPounds: limit,
})

const used = z.number().int().min(0)

/** Answer of `GET` and `PUT /api/v1/settings/limits`; the body of the latter is `limits` alone. */
export const moneyResponseSchema = z.object({
  limits: moneyLimitsSchema,
  /** Of this calendar month, in the portal's time zone; null: who asks has no limit of their own. */
  usedThisMonth: z.object({ youMicroPounds: used.nullable(), portalMicroPounds: used }),
})

/** Answer of `GET /api/v1/campaigns/:id/spending`: dearest first; `checking` is what proving and enriching took. */
export const spendingResponseSchema = z.object({
  sources: z.array(z.object({ source: z.string(), calls: used, microPounds: used })),
  totalMicroPounds: used,
  /** Null while there is no lead. */
  perLeadMicroPounds: used.nullable(),
})

const budgetWords = 'must be a number of pounds from 0.1 to 10,000'

/** Body of `POST /api/v1/campaigns/:id/resume`. `budget`: pounds that it may cost from now on, what it has cost included; absent: as it was. */
export const resumeRequestSchema = z.strictObject({
  budget: z.number(budgetWords).min(0.1, budgetWords).max(10_000, budgetWords).optional(),
})

/** See {@link spendingResponseSchema}. */
export type SpendingResponse = z.infer<typeof spendingResponseSchema>
/** See {@link resumeRequestSchema}. */
export type ResumeRequest = z.infer<typeof resumeRequestSchema>
/** See {@link moneyLimitsSchema}. */
export type MoneyLimits = z.infer<typeof moneyLimitsSchema>
/** See {@link moneyResponseSchema}. */
export type MoneyResponse = z.infer<typeof moneyResponseSchema>
