import { z } from 'zod'
import { campaignSchema, launchKeySchema } from './campaigns.ts'
import { connectionSchema } from './connection.ts'
import { viewerSchema } from './home.ts'

const text = z.string().nullable()

/** What we know of the company of a HubSpot record, as its card shows it. */
export const recordCompanySchema = z.object({
  /** Its lead or, for a company that was only checked, what the check found: `GET /api/v1/leads/:id` has all of it. */
  leadId: z.uuid(),
  name: z.string(),
  companyNumber: text,
  /** The register's word for its state, for example `active`. */
  companyStatus: text,
  /** The same as people read it: `In liquidation`. */
  companyStatusText: text,
  verification: z.enum(['verified', 'partly', 'unverified']),
  verificationReasons: z.array(z.string()),
  /** Null when it was only checked, and so never compared with a brief. */
  score: z.number().min(0).max(100).nullable(),
  /** At most three, each short: `20-49 staff`, `Secondary education`, `since 2004`. */
  facts: z.array(z.string()).max(3),
  stage: z.string(),
  /** The stage of the HubSpot record, by its name there. */
  hubspotStage: text,
  website: text,
  checkedAt: z.iso.datetime(),
})

/** The last check of a record. `message`: how it ended, or what is being done, in a sentence. */
export const recordCheckSchema = z.object({
  state: z.enum(['running', 'found', 'not-found', 'failed']),
  message: z.string(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
})

/** All that the card on a company's record shows, in one answer. */
export const recordSchema = z.object({
  hubspotCompanyId: z.string(),
  connection: connectionSchema,
  viewer: viewerSchema,
  /** Null: we have not looked at this company. */
  company: recordCompanySchema.nullable(),
  /** Null: never checked. */
  check: recordCheckSchema.nullable(),
  /** Of those launched from this record: one under way, else the newest. */
  campaign: campaignSchema.nullable(),
  /** How many launched from this record are under way. */
  campaignsUnderWay: z.number().int(),
  /** Leads to review of all campaigns that were launched from this record; 10,000 means that or more. */
  findsToReview: z.number().int().max(10_000),
})

/** Answer of `GET /api/v1/records/:companyId` and `POST /api/v1/records/:companyId/check` (202). */
export const recordResponseSchema = z.object({ record: recordSchema })

/**
 * Body of `POST /api/v1/records/:companyId/check`: a new key for each press of the button. The rest is what the record says at
 * this moment; it names nothing to a vendor but this company.
 */
export const checkRecordRequestSchema = z.strictObject({ checkKey: launchKeySchema })

/** See {@link recordCompanySchema}. */
export type RecordCompany = z.infer<typeof recordCompanySchema>
/** See {@link recordCheckSchema}. */
export type RecordCheck = z.infer<typeof recordCheckSchema>
/** See {@link recordSchema}. */
export type CompanyRecord = z.infer<typeof recordSchema>
/** See {@link recordResponseSchema}. */
export type RecordResponse = z.infer<typeof recordResponseSchema>
