import { z } from 'zod'

/** The counts of a campaign, each key by its name in the programs' contract, and no other. */
export const countsSchema = z.strictObject({
  found: z.number().int(),
  inProgress: z.number().int(),
  known: z.number().int(),
  related: z.number().int(),
  outOfArea: z.number().int(),
  wrongSize: z.number().int(),
  excluded: z.number().int(),
  notTrading: z.number().int(),
  unverified: z.number().int(),
  suppressed: z.number().int(),
  unsure: z.number().int(),
  surplus: z.number().int(),
  failed: z.number().int(),
  leads: z.number().int(),
})

/** Counts as printed or read. */
export type Counts = z.infer<typeof countsSchema>

const evidenceSchema = z.object({
  field: z.string().min(1),
  value: z.string().min(1),
  source: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }),
  retrievedAt: z.iso.datetime(),
  excerpt: z.string().min(1),
  retrievedUrl: z.url({ protocol: /^https?$/ }),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  isSandbox: z.literal(true),
})

/** One claim as printed. */
export type PrintedEvidence = z.infer<typeof evidenceSchema>

const leadSchema = z.object({
  id: z.uuid(),
  name: z.string().min(1),
  companyNumber: z.string().regex(/^([A-Z0-9]{8}|URN-\d{6}|CQC-[A-Z0-9-]+)$/),
  website: z.url().nullable(),
  address: z.string().min(1),
  postcode: z.string().regex(/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/),
  distanceMiles: z.number().min(0),
  sicCodes: z.array(z.string().regex(/^\d{5}$/)),
  stage: z.literal('DISCOVERY'),
  score: z.number().int().min(0).max(100),
  verification: z.enum(['verified', 'partly']),
  evidence: z.array(evidenceSchema).min(1),
})

/** One lead as printed. */
export type PrintedLead = z.infer<typeof leadSchema>

const outputSchema = z.strictObject({
  campaign: z.object({
    id: z.uuid(),
    type: z.string(),
    status: z.enum(['completed', 'partly_completed', 'cancelled', 'failed']),
    statusReason: z.string().min(1),
    counts: countsSchema,
    startedAt: z.iso.datetime().nullable(),
    finishedAt: z.iso.datetime(),
  }),
  leads: z.array(leadSchema),
})

/** What `campaign run --json` printed. Throws naming every key that is not as the issue promises. */
export const readCampaignOutput = (stdout: string): z.infer<typeof outputSchema> =>
  outputSchema.parse(JSON.parse(stdout))

/** The sum of all counts but `found`. */
export const sumOfParts = ({ found: _, ...parts }: Counts): number =>
  Object.values(parts).reduce((sum, part) => sum + part, 0)
