import { z } from 'zod'
import { reviewSchema } from './decisions.ts'
import { cursorSchema, pageSizeSchema } from './paging.ts'

const text = z.string().nullable()

/** How a lead stands to one criterion of its campaign's brief, with what was seen and where. */
const criterionResultSchema = z.object({
  id: z.string(),
  text: z.string(),
  need: z.enum(['must', 'nice']),
  result: z.enum(['met', 'not-met', 'unknown']),
  because: z.string(),
  url: text,
})

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
  /** The value as people read it: codes in words, days like `22 Nov 2026`. */
  valueText: z.string(),
  isSandbox: z.boolean(),
  /** Who typed it; null: it was found. What was typed has no url, excerpt or hash, and an empty `value` when none found is right. */
  typedBy: text,
})

/** A lead with its fit (0-100), the breakdown of it, and its evidence. */
export const leadSchema = z.object({
  id: z.uuid(),
  campaignId: z.uuid(),
  campaignName: z.string(),
  /** `check`: a company of HubSpot that was only checked; it is not reviewed and has no fit. */
  origin: z.enum(['campaign', 'check']),
  name: z.string(),
  legalName: text,
  companyNumber: text,
  /** The register's word for its state, for example `active`. */
  companyStatus: text,
  /** The same as people read it: `In liquidation`. */
  companyStatusText: text,
  incorporatedOn: text,
  officers: z.array(z.object({ name: z.string(), role: z.string(), appointedOn: text })),
  website: text,
  address: text,
  postcode: text,
  placeKind: text,
  distanceMiles: z.number().nullable(),
  /** Its places inside the area that was searched, nearest first; empty when none was. */
  sites: z.array(
    z.object({ name: z.string(), postcode: z.string(), address: text, distanceMiles: z.number() }),
  ),
  /** How many more places of it are known outside that area. */
  sitesElsewhere: z.number().int().min(0),
  sicCodes: z.array(z.object({ code: z.string(), name: text })),
  phone: text,
  /** The phone number as people write it: `0116 496 0599`. */
  phoneText: text,
  email: text,
  linkedin: text,
  contactPage: text,
  description: text,
  employees: text,
  stage: z.string(),
  review: reviewSchema,
  /** The stage of its company in HubSpot, by its name there. */
  hubspotStage: text,
  /** Null for a company that was only checked. */
  score: z.number().min(0).max(100).nullable(),
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
  /** Empty when its campaign's brief has no criteria. */
  criteria: z.array(criterionResultSchema),
  verification: z.enum(['verified', 'partly', 'unverified']),
  verificationReasons: z.array(z.string()),
  hubspotCompanyId: text,
  isSandbox: z.boolean(),
  evidence: z.array(evidenceSchema),
  createdAt: z.iso.datetime(),
  /** When the register was read for it in depth, after its publishing; null: not yet. */
  registerReadAt: z.iso.datetime().nullable(),
  /** What the register did not tell, in sentences. */
  registerNotes: z.array(z.string()),
})

/** Query of `GET /api/v1/campaigns/:id/leads`, best fit first. */
export const leadsQuerySchema = z.strictObject({
  limit: pageSizeSchema.default(25),
  after: cursorSchema.optional(),
})

/** Answer of `GET /api/v1/campaigns/:id/leads`; what the register says in depth is on a lead's own page only. */
export const leadsResponseSchema = z.object({ leads: z.array(leadSchema), nextAfter: z.string().nullable() })

/** Answer of `GET /api/v1/leads/:id`. */
export const leadResponseSchema = z.object({ lead: leadSchema })

/** See {@link leadSchema}. */
export type Lead = z.infer<typeof leadSchema>
/** See {@link leadsResponseSchema}. */
export type LeadsResponse = z.infer<typeof leadsResponseSchema>
/** See {@link leadResponseSchema}. */
export type LeadResponse = z.infer<typeof leadResponseSchema>

const historyKinds = ['found', 'review', 'stage', 'edit', 'check'] as const

/** Answer of `GET /api/v1/leads/:id/history`, newest first: what happened to it, in sentences. */
export const leadHistoryResponseSchema = z.object({
  history: z.array(
    z.object({
      at: z.iso.datetime(),
      kind: z.enum(historyKinds),
      who: z.string(),
      sentence: z.string(),
    }),
  ),
})

/** See {@link leadHistoryResponseSchema}. */
export type LeadHistoryResponse = z.infer<typeof leadHistoryResponseSchema>
