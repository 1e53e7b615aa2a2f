/**
 * Shapes of HubSpot's CRM object API, in our own words after the generated client @hubspot/api-client 14.0.1
 * (Apache-2.0: SimplePublicObject, collection, batch and error models) and HubSpot's documentation of its limits.
 */
import { z } from 'zod'

const id = z.string().regex(/^\d+$/)
const time = z.iso.datetime()

/** One company record */
const company = z.strictObject({
  id,
  properties: z.record(z.string(), z.string().nullable()),
  createdAt: time,
  updatedAt: time,
  archived: z.boolean(),
})

const nextPage = z.strictObject({ next: z.strictObject({ after: z.string(), link: z.string().optional() }) })

/** `GET .../companies` */
export const companyPage = z.strictObject({ results: z.array(company), paging: nextPage.optional() })

/** `POST .../companies/search` */
export const companySearchPage = companyPage.extend({ total: z.int().min(0) })

/** `POST .../companies/batch/read` with 200 */
export const companyBatch = z.strictObject({
  status: z.literal('COMPLETE'),
  results: z.array(company),
  startedAt: time,
  completedAt: time,
})

/** `POST .../companies/batch/read` with 207: some records are missing */
export const companyBatchWithErrors = companyBatch.extend({
  numErrors: z.int().positive(),
  errors: z
    .array(
      z.strictObject({
        status: z.string(),
        category: z.string(),
        message: z.string(),
        context: z.record(z.string(), z.array(z.string())),
        errors: z.array(z.unknown()),
        links: z.record(z.string(), z.string()),
      }),
    )
    .min(1),
})

/** `GET /account-info/2026-09/details` */
export const accountDetails = z.looseObject({
  portalId: z.int(),
  accountType: z.string(),
  timeZone: z.string(),
  companyCurrency: z.string(),
  utcOffset: z.string(),
  utcOffsetMilliseconds: z.int(),
  uiDomain: z.string(),
  dataHostingLocation: z.string(),
})

/** Errors other than limits */
export const failure = z.strictObject({
  status: z.literal('error'),
  message: z.string().min(1),
  category: z.string(),
  correlationId: z.uuid(),
  errors: z.array(z.looseObject({ message: z.string() })).optional(),
})

/** 429 */
export const limitReached = z.strictObject({
  status: z.literal('error'),
  message: z.string(),
  errorType: z.literal('RATE_LIMIT'),
  policyName: z.enum(['TEN_SECONDLY_ROLLING', 'SECONDLY']),
  correlationId: z.uuid(),
  groupName: z.string(),
})
