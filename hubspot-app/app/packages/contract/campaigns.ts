import { z } from 'zod'
import { briefSchema, hubSpotCompanyIdSchema } from './brief.ts'
import { cursorSchema, pageSizeSchema } from './paging.ts'

const statuses = [
  'draft',
  'queued',
  'running',
  'paused',
  'completed',
  'partly_completed',
  'cancelled',
  'failed',
] as const

/** Where a campaign stands. */
export const campaignStatusSchema = z.enum(statuses, `must be one of ${statuses.join(', ')}`)

const launchKeyWords = 'must be a text of 8 to 100 letters, digits and . _ : - that is new for each launch'

/** Makes launching repeatable: the same key in the same portal gives the same campaign back. */
export const launchKeySchema = z.string(launchKeyWords).regex(/^[\w.:-]{8,100}$/, launchKeyWords)

/** Body of `POST /api/v1/campaigns`. */
export const launchRequestSchema = briefSchema.extend({ launchKey: launchKeySchema })

const count = z.number().int().min(0)

/** Where each found company went; `found` is the sum of the others at every moment, `inProgress` is 0 at the end. */
export const campaignCountsSchema = z.object({
  found: count,
  inProgress: count,
  known: count,
  related: count,
  outOfArea: count,
  wrongSize: count,
  excluded: count,
  notTrading: count,
  unverified: count,
  suppressed: count,
  unsure: count,
  surplus: count,
  failed: count,
  leads: count,
})

/** A campaign. Moments are ISO 8601 in UTC, money is in millionths of a pound. */
export const campaignSchema = z.object({
  id: z.uuid(),
  type: z.string(),
  name: z.string(),
  status: campaignStatusSchema,
  statusReason: z.string(),
  /** How far it is, 0 to 1; it may step back while searches bring new companies, and is 1 at the end only. */
  progress: z.number().min(0).max(1),
  /** The counts in words, for example `31 ready; 59 left out: 20 out of area, 39 already known`. */
  summary: z.string(),
  /** True when the companies or claims are make-believe. */
  isSandbox: z.boolean(),
  /** Who launched it. */
  launchedBy: z.string(),
  /** True when something failed that a retry would take up. */
  mayRetry: z.boolean(),
  brief: z.record(z.string(), z.unknown()),
  counts: campaignCountsSchema,
  /**
   * Suitable companies that it saw, those known included, and how many there are (estimate with its range; null: it can't be
   * told, `sentence` says why). Null before its end, and where no area was searched.
   */
  completeness: z
    .object({
      found: count,
      estimate: count.nullable(),
      low: count.nullable(),
      high: count.nullable(),
      sentence: z.string(),
    })
    .nullable(),
  /** Sites of its finds inside its area; at least as many as finds. */
  siteCount: count,
  /** Its finds that wait for somebody to decide, counted up to 10,000. */
  toReview: count,
  sources: z.array(
    z.object({
      source: z.string(),
      stepsPlanned: count,
      stepsDone: count,
      stepsFailed: count,
      stepsSkipped: count,
      findings: count,
    }),
  ),
  costMicroPounds: count,
  /** What it may cost, and what is left of that. */
  budget: z.object({ limitMicroPounds: count, leftMicroPounds: count }),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
})

const tabs = ['under-way', 'finished', 'stopped', 'failed'] as const
const sorts = ['newest', 'name', 'leads', 'cost'] as const
const searchWords = 'must be a text of 1 to 100 characters'

/** Groups of states: waiting, running or paused; completed in full or in part; cancelled; failed. */
export const campaignTabSchema = z.enum(tabs, `must be one of ${tabs.join(', ')}`)

/** In which order; `leads` and `cost` begin with the most. */
export const campaignSortSchema = z.enum(sorts, `must be one of ${sorts.join(', ')}`)

/** Query of `GET /api/v1/campaigns`. */
export const campaignsQuerySchema = z.strictObject({
  status: campaignStatusSchema.optional(),
  tab: campaignTabSchema.optional(),
  /** A part of the name. */
  search: z.string(searchWords).trim().min(1, searchWords).max(100, searchWords).optional(),
  sort: campaignSortSchema.default('newest'),
  /** Only those that were launched from this company's record. */
  launchedFromCompanyId: hubSpotCompanyIdSchema.optional(),
  limit: pageSizeSchema.default(25),
  after: cursorSchema.optional(),
})

/** Answer of launch (202), read, cancel, pause, resume and retry (which takes up what failed). */
export const campaignResponseSchema = z.object({ campaign: campaignSchema })

/** Answer of `GET /api/v1/campaigns`. */
export const campaignsResponseSchema = z.object({
  campaigns: z.array(campaignSchema),
  /** How many there are by tab, for this search, whichever tab was asked for. */
  counts: z.object({ all: count, underWay: count, finished: count, stopped: count, failed: count }),
  nextAfter: z.string().nullable(),
})

/** See {@link campaignSchema}. */
export type Campaign = z.infer<typeof campaignSchema>
/** See {@link launchRequestSchema}. */
export type LaunchRequest = z.infer<typeof launchRequestSchema>
/** See {@link campaignResponseSchema}. */
export type CampaignResponse = z.infer<typeof campaignResponseSchema>
/** See {@link campaignsResponseSchema}. */
export type CampaignsResponse = z.infer<typeof campaignsResponseSchema>
/** See {@link campaignTabSchema}. */
export type CampaignTab = z.infer<typeof campaignTabSchema>
/** See {@link campaignSortSchema}. */
export type CampaignSort = z.infer<typeof campaignSortSchema>
