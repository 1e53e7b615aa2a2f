import { z } from 'zod'
import { hubSpotCompanyIdSchema } from './brief.ts'
import { cursorSchema, pageSizeSchema } from './paging.ts'
import { stageSchema } from './stages.ts'

const searchWords = 'must be a text of 1 to 100 characters'
const fitWords = 'must be a whole number from 0 to 100'

/** Which leads are meant; what is left out does not narrow. Companies that were only checked are never among them. */
export const leadFilterSchema = z.strictObject({
  campaignId: z.uuid('must be the id of a campaign').optional(),
  /** Only those of campaigns that were launched from this company's record. */
  launchedFromCompanyId: hubSpotCompanyIdSchema.optional(),
  /** Id of a campaign type. */
  type: z.string().max(60).optional(),
  review: z
    .enum(['to-review', 'accepted', 'rejected'], 'must be one of to-review, accepted, rejected')
    .optional(),
  stage: stageSchema.optional(),
  verification: z.enum(['verified', 'partly'], 'must be verified or partly').optional(),
  minimumFit: z.coerce.number(fitWords).int(fitWords).min(0, fitWords).max(100, fitWords).optional(),
  /** A part of the name, a company number, or the beginning of a postcode. */
  search: z.string(searchWords).trim().min(1, searchWords).max(100, searchWords).optional(),
  has: z.enum(['phone', 'website', 'email'], 'must be one of phone, website, email').optional(),
})

const sorts = ['fit', 'newest', 'nearest', 'name'] as const

/** In which order. */
export const leadSortSchema = z.enum(sorts, `must be one of ${sorts.join(', ')}`)

/** Query of `GET /api/v1/leads`: the filter's fields, the order and the page. */
export const leadListQuerySchema = leadFilterSchema.extend({
  sort: leadSortSchema.default('fit'),
  limit: pageSizeSchema.default(25),
  after: cursorSchema.optional(),
})

const text = z.string().nullable()

/** A lead as a list shows it. */
export const leadItemSchema = z.object({
  id: z.uuid(),
  campaignId: z.uuid(),
  campaignName: z.string(),
  name: z.string(),
  companyNumber: text,
  website: text,
  postcode: text,
  distanceMiles: z.number().nullable(),
  /** Name of its first SIC code. */
  sector: text,
  employees: text,
  phone: text,
  /** The phone number as people write it: `0116 496 0599`. */
  phoneText: text,
  email: text,
  /** Null: a company of a list that was made a lead; it was compared with nothing. */
  score: z.number().min(0).max(100).nullable(),
  verification: z.enum(['verified', 'partly']),
  /** The three reasons under the fit. */
  reasons: z.array(z.string()),
  stage: stageSchema,
  hubspotStage: text,
  hubspotCompanyId: text,
  review: z.enum(['to-review', 'accepted', 'rejected']),
  isSandbox: z.boolean(),
  createdAt: z.iso.datetime(),
})

/** Answer of `GET /api/v1/leads`. `total`: how many the filter finds, at most 10,000; `isMore`: there are more than those. */
export const leadListResponseSchema = z.object({
  leads: z.array(leadItemSchema),
  total: z.number().int().max(10_000),
  isMore: z.boolean(),
  nextAfter: z.string().nullable(),
})

/** Answer of `GET /api/v1/leads/count`, whose query is a filter: how many it finds, however many. */
export const leadCountResponseSchema = z.object({ count: z.number().int(), askedAt: z.iso.datetime() })

const nameWords = 'must be a text of 1 to 60 characters'

/** Body of `POST /api/v1/lead-views`: a filter worth keeping, for everybody in this HubSpot account. */
export const saveLeadViewRequestSchema = z.strictObject({
  name: z.string(nameWords).trim().min(1, nameWords).max(60, nameWords),
  filter: leadFilterSchema,
  sort: leadSortSchema.default('fit'),
})

/** A saved view. `mayDelete`: by who asks: its maker or an admin. */
export const leadViewSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  filter: leadFilterSchema,
  sort: leadSortSchema,
  madeBy: z.string(),
  mayDelete: z.boolean(),
})

/** Answer of `GET` and `POST /api/v1/lead-views` and of `DELETE /api/v1/lead-views/:id`: all views, by name. */
export const leadViewsResponseSchema = z.object({ views: z.array(leadViewSchema) })

/** See {@link leadFilterSchema}. */
export type LeadFilter = z.infer<typeof leadFilterSchema>
/** See {@link leadSortSchema}. */
export type LeadSort = z.infer<typeof leadSortSchema>
/** See {@link leadItemSchema}. */
export type LeadItem = z.infer<typeof leadItemSchema>
/** See {@link leadListResponseSchema}. */
export type LeadListResponse = z.infer<typeof leadListResponseSchema>
/** See {@link leadCountResponseSchema}. */
export type LeadCountResponse = z.infer<typeof leadCountResponseSchema>
/** See {@link saveLeadViewRequestSchema}. */
export type SaveLeadViewRequest = z.input<typeof saveLeadViewRequestSchema>
/** See {@link leadViewSchema}. */
export type LeadView = z.infer<typeof leadViewSchema>
/** See {@link leadViewsResponseSchema}. */
export type LeadViewsResponse = z.infer<typeof leadViewsResponseSchema>
