import { z } from 'zod'
import { cursorSchema, pageSizeSchema } from './paging.ts'

const text = z.string().nullable()

/** One claim about a lead. `url` is for a person to open; `retrievedUrl` had `contentHash` and holds `excerpt`. */
export const evidenceSchema = z.object({
  id: z.string(),
  field: z.string(),
  value: z.string(),
  source: z.string(),
  url: z.string(),
  retrievedUrl: z.string(),
  excerpt: z.string(),
  contentHash: z.string(),
  retrievedAt: z.iso.datetime(),
  method: z.string(),
  confidence: z.number().min(0).max(1),
  retention: z.string(),
  /** True for the value that the lead shows. */
  isShown: z.boolean(),
  isSandbox: z.boolean(),
})

/** A lead with its fit (0-100), the breakdown of it, and its evidence. */
export const leadSchema = z.object({
  id: z.uuid(),
  campaignId: z.uuid(),
  name: z.string(),
  legalName: text,
  companyNumber: text,
  website: text,
  address: text,
  postcode: text,
  placeKind: text,
  distanceMiles: z.number().nullable(),
  sicCodes: z.array(z.object({ code: z.string(), name: text })),
  phone: text,
  email: text,
  linkedin: text,
  employees: text,
  stage: z.string(),
  /** The stage of its company in HubSpot, by its name there. */
  hubspotStage: text,
  score: z.number().min(0).max(100),
  evidenceQuality: z.number().min(0).max(100),
  factors: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      points: z.number(),
      maximum: z.number(),
      sentence: z.string(),
    }),
  ),
  reasons: z.array(z.string()),
  verification: z.enum(['verified', 'partly', 'unverified']),
  verificationReasons: z.array(z.string()),
  hubspotCompanyId: text,
  isSandbox: z.boolean(),
  evidence: z.array(evidenceSchema),
  createdAt: z.iso.datetime(),
})

/** Query of `GET /api/v1/campaigns/:id/leads`, best fit first. */
export const leadsQuerySchema = z.strictObject({
  limit: pageSizeSchema.default(25),
  after: cursorSchema.optional(),
})

/** Answer of `GET /api/v1/campaigns/:id/leads`. */
export const leadsResponseSchema = z.object({ leads: z.array(leadSchema), nextAfter: z.string().nullable() })

/** Answer of `GET /api/v1/leads/:id`. */
export const leadResponseSchema = z.object({ lead: leadSchema })

/** See {@link leadSchema}. */
export type Lead = z.infer<typeof leadSchema>
/** See {@link leadsResponseSchema}. */
export type LeadsResponse = z.infer<typeof leadsResponseSchema>
/** See {@link leadResponseSchema}. */
export type LeadResponse = z.infer<typeof leadResponseSchema>
