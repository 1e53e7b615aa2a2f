import { z } from 'zod'
import { cursorSchema, pageSizeSchema } from './paging.ts'

const text = z.string().nullable()
const columnWords = 'must be the number of a column, from 0, or null'
const column = z.number(columnWords).int(columnWords).min(0, columnWords).max(200, columnWords)

/** Which column of a list holds what, from 0; null: none does. */
export const listColumnsSchema = z.strictObject({
  name: column,
  companyNumber: column.nullable(),
  postcode: column.nullable(),
  website: column.nullable(),
  hasHeader: z.boolean('must be true or false'),
})

const textWords = 'must be the list as text of at most 600,000 characters'
const fileWords = 'must be the file of at most 600 kB in base64'

/** Body of `POST /api/v1/company-lists/read`: the pasted text, or a CSV file; `columns` as a person corrected them. Stores nothing. */
export const readListRequestSchema = z
  .strictObject({
    text: z.string(textWords).max(600_000, textWords).optional(),
    file: z
      .string(fileWords)
      .max(800_000, fileWords)
      .regex(/^[A-Za-z0-9+/\s]*={0,2}$/, fileWords)
      .optional(),
    columns: listColumnsSchema.optional(),
  })
  .refine(({ text: pasted, file }) => (pasted === undefined) !== (file === undefined), {
    path: ['text'],
    message: 'must be sent, or file; not both',
  })

/** A company of a list, as `inputs.companies` of a launch takes it. `line`: where it stands in what was sent, from 1. */
export const listedCompanySchema = z.object({
  line: z.number().int(),
  name: z.string(),
  companyNumber: text,
  postcode: text,
  website: text,
})

/** Answer of `POST /api/v1/company-lists/read`: every line, with why it cannot be checked; `fault` null: it can. */
export const readListResponseSchema = z.object({
  columns: listColumnsSchema,
  /** Of the columns, or their first cells: `Column 2: Postcode`. */
  titles: z.array(z.string()),
  rows: z.array(listedCompanySchema.extend({ fault: text })),
  counts: z.object({ good: z.number().int(), faulty: z.number().int(), leftOver: z.number().int() }),
})

const verdicts = [
  'trading',
  'not-trading',
  'not-found',
  'same-company',
  'checking',
  'failed',
  'not-checked',
] as const

/** What is known of one company of a list. `sentence` says the verdict with its reasons. */
export const reportRowSchema = z.object({
  line: z.number().int(),
  /** As the list has it. */
  asked: listedCompanySchema.omit({ line: true }),
  verdict: z.enum(verdicts),
  verdictText: z.string(),
  sentence: z.string(),
  /** The earlier line that is the same company. */
  sameAsLine: z.number().int().nullable(),
  company: z
    .object({
      leadId: z.uuid(),
      name: z.string(),
      legalName: text,
      companyNumber: z.string(),
      statusText: text,
      incorporatedOn: text,
      dissolvedOn: text,
      address: text,
      postcode: text,
      employees: text,
      website: text,
      sector: text,
      verification: z.enum(['verified', 'partly']),
      registerUrl: z.string(),
    })
    .nullable(),
  /** Its record in HubSpot; `because`: how it was recognised. */
  inHubSpot: z.object({ id: z.string(), name: text, because: z.string() }).nullable(),
  /** The lead that another campaign made of it before. */
  earlierLead: z.object({ leadId: z.uuid(), campaignName: z.string() }).nullable(),
  choice: z.enum(['find', 'exclude']).nullable(),
})

/** Query of `GET /api/v1/campaigns/:id/report`, in the order of the list. */
export const reportQuerySchema = z.strictObject({
  limit: pageSizeSchema.default(25),
  after: cursorSchema.optional(),
})

/** Answer of `GET /api/v1/campaigns/:id/report`; `counts` are of the whole list. */
export const reportResponseSchema = z.object({
  rows: z.array(reportRowSchema),
  counts: z.object({
    all: z.number().int(),
    trading: z.number().int(),
    notTrading: z.number().int(),
    notFound: z.number().int(),
    sameCompany: z.number().int(),
    open: z.number().int(),
    failed: z.number().int(),
  }),
  nextAfter: text,
})

const linesWords = 'must be a list of 1 to 500 lines of the list'

/** Body of `POST /api/v1/campaigns/:id/report/choices`; `none` undoes both others. The same again changes nothing. */
export const chooseRowsRequestSchema = z.strictObject({
  choice: z.enum(['find', 'exclude', 'none'], 'must be find, exclude or none'),
  lines: z.array(z.number(linesWords).int(linesWords), linesWords).min(1, linesWords).max(500, linesWords),
})

/** Answer of `POST /api/v1/campaigns/:id/report/choices`. `refused`: lines that stay as they are, and why. */
export const chooseRowsResponseSchema = z.object({
  changed: z.number().int(),
  unchanged: z.number().int(),
  refused: z.array(z.object({ line: z.number().int(), reason: z.string() })),
})

/** A company that later campaigns leave out. */
export const exclusionSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  companyNumber: text,
  domain: text,
  reason: z.enum(['competitor']),
  by: z.string(),
  at: z.iso.datetime(),
})

/** Query of `GET /api/v1/exclusions`, newest first. */
export const exclusionsQuerySchema = z.strictObject({
  limit: pageSizeSchema.default(25),
  after: cursorSchema.optional(),
})

const nameWords = 'must be a text of 1 to 255 characters'

/** Body of `POST /api/v1/exclusions`. */
export const addExclusionRequestSchema = z.strictObject({
  name: z.string(nameWords).trim().min(1, nameWords).max(255, nameWords),
  companyNumber: z.string('must be a company number').max(20, 'must be a company number').optional(),
  website: z.string('must be a web address').max(500, 'must be a web address').optional(),
})

/** Answer of `GET /api/v1/exclusions`. */
export const exclusionsResponseSchema = z.object({
  exclusions: z.array(exclusionSchema),
  nextAfter: text,
})

/** Answer of `POST /api/v1/exclusions`; the one that was there already where it was. */
export const exclusionResponseSchema = z.object({ exclusion: exclusionSchema })

/** See {@link readListRequestSchema}. */
export type ReadListRequest = z.infer<typeof readListRequestSchema>
/** See {@link readListResponseSchema}. */
export type ReadListResponse = z.infer<typeof readListResponseSchema>
/** See {@link listedCompanySchema}. */
export type ListedCompany = z.infer<typeof listedCompanySchema>
/** See {@link reportRowSchema}. */
export type ReportRow = z.infer<typeof reportRowSchema>
/** See {@link reportResponseSchema}. */
export type ReportResponse = z.infer<typeof reportResponseSchema>
/** See {@link chooseRowsRequestSchema}. */
export type ChooseRowsRequest = z.infer<typeof chooseRowsRequestSchema>
/** See {@link chooseRowsResponseSchema}. */
export type ChooseRowsResponse = z.infer<typeof chooseRowsResponseSchema>
/** See {@link exclusionsResponseSchema}. */
export type ExclusionsResponse = z.infer<typeof exclusionsResponseSchema>
/** See {@link exclusionResponseSchema}. */
export type ExclusionResponse = z.infer<typeof exclusionResponseSchema>
/** See {@link exclusionSchema}. */
export type Exclusion = z.infer<typeof exclusionSchema>
