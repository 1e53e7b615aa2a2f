import { z } from 'zod'
import { cursorSchema, pageSizeSchema } from './paging.ts'

const text = z.string().nullable()
const moment = z.iso.datetime().nullable()

/** Vendors that a portal may bring a key of its own for. */
export const keyVendorSchema = z.enum(['openai', 'companies-house', 'google-places', 'hunter'])

/** How a vendor's key stands. The key itself is never told. */
export const vendorKeySchema = z.object({
  vendor: keyVendorSchema,
  name: z.string(),
  /** What the vendor is asked for, and what is missing without it. */
  purpose: z.string(),
  /** `own`: configured here; `system`: this installation's key is used; `failing`: the key in use is refused. */
  status: z.enum(['own', 'system', 'not_configured', 'failing']),
  /** The status in one sentence. */
  sentence: z.string(),
  /** Whose key is in use, working or not. */
  usedKey: z.enum(['own', 'system']).nullable(),
  /** Last four characters of the portal's own key, if it is long enough to tell them. */
  hint: text,
  savedAt: moment,
  savedBy: text,
  testedAt: moment,
  /** Why a saved key could not be tested yet. */
  untestedBecause: text,
  failingSince: moment,
  failure: text,
  /** What was left on the account at `testedAt`, where the vendor says it. */
  quota: z
    .object({ left: z.number(), limit: z.number().nullable(), unit: z.string(), resetsOn: text })
    .nullable(),
})

/** Body of `PUT /api/v1/settings/keys/:vendor`. */
export const saveKeyRequestSchema = z.strictObject({ apiKey: z.string().regex(/^[\x21-\x7e]{8,400}$/) })

/** Answer of saving, testing (`POST …/:vendor/test`) and removing (`DELETE`) a key. */
export const vendorKeyResponseSchema = z.object({ key: vendorKeySchema })

/** Body of `PUT /api/v1/settings/model`; null: this installation's model. */
export const modelRequestSchema = z.strictObject({ model: text })

/** Answer of `GET` and `PUT /api/v1/settings/model`. */
export const modelResponseSchema = z.object({
  model: z.object({
    /** The one that is asked first. */
    model: z.string(),
    /** What the portal chose. */
    choice: text,
    options: z.array(z.object({ model: z.string(), words: z.string(), warning: text })),
    /** What to know of the model in use, such as the day on which it ends. */
    warning: text,
  }),
})

/** Body of `PUT /api/v1/settings/profile`: it replaces the profile, and who sends it confirms it. */
export const profileRequestSchema = z.strictObject({
  /** What the team sells. */
  sells: z.string().max(2000).nullish(),
  services: z.array(z.string().min(2).max(100)).max(20).nullish(),
  /** To whom it sells. */
  customers: z.string().max(2000).nullish(),
  dealSizes: z.string().max(500).nullish(),
  /** How the team writes. */
  tone: z.string().max(500).nullish(),
  website: z.string().max(300).nullish(),
  companyNumber: z.string().max(20).nullish(),
})

/** Answer of `GET` and `PUT /api/v1/settings/profile`. */
export const profileResponseSchema = z.object({
  profile: z.object({
    sells: text,
    services: z.array(z.string()),
    customers: text,
    dealSizes: text,
    tone: text,
    website: text,
    companyNumber: text,
    confirmedBy: text,
    /** Null: nobody has told the profile yet. */
    confirmedAt: moment,
  }),
})

/** Body of `POST /api/v1/settings/profile/draft`: the team's own website. */
export const draftProfileRequestSchema = z.strictObject({
  website: z.string('must be a web address').trim().min(3).max(300),
})

/** Its answer: what the website says of the team, for a person to correct; nothing is saved. Null: it does not say. */
export const draftProfileResponseSchema = z.object({
  draft: z.object({
    sells: text,
    services: z.array(z.string()),
    customers: text,
    website: z.string(),
    companyNumber: text,
  }),
  /** Pages that were read. */
  pages: z.array(z.object({ url: z.string(), title: z.string() })),
  /** What could not be found or is doubtful, in sentences. */
  notes: z.array(z.string()),
})

const rolesSchema = z.strictObject({ isAdmin: z.boolean(), mayLaunch: z.boolean(), mayPush: z.boolean() })

/** A person of the portal and what they may do here. An admin may do everything. */
export const personSchema = z.object({
  userId: z.number().int(),
  name: text,
  email: text,
  ...rolesSchema.shape,
})

/** Answer of `GET /api/v1/settings/people`, admins first. */
export const peopleResponseSchema = z.object({ people: z.array(personSchema) })

/** Body of `PUT /api/v1/settings/people/:userId`. */
export const rolesRequestSchema = rolesSchema

/** Answer of `PUT /api/v1/settings/people/:userId`. */
export const personResponseSchema = z.object({ person: personSchema })

/** Query of `GET /api/v1/settings/audit`, newest first. */
export const auditQuerySchema = z.strictObject({
  limit: pageSizeSchema.default(25),
  after: cursorSchema.optional(),
})

/** Answer of `GET /api/v1/settings/audit`. `userId` null: the operator of the installation. */
export const auditResponseSchema = z.object({
  entries: z.array(
    z.object({
      id: z.number().int(),
      at: z.iso.datetime(),
      userId: z.number().int().nullable(),
      who: z.string(),
      action: z.string(),
      subject: z.string(),
      detail: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
  nextAfter: z.string().nullable(),
})

/** Answer of `GET /api/v1/settings`. */
export const settingsResponseSchema = z.object({
  settings: z.object({
    keys: z.array(vendorKeySchema),
    profile: z.object({ isConfirmed: z.boolean(), confirmedBy: text, confirmedAt: moment }),
    people: z.object({ count: z.number().int(), admins: z.number().int() }),
    /** Where each subject is read and changed. */
    links: z.object({
      profile: z.string(),
      people: z.string(),
      audit: z.string(),
      limits: z.string(),
      notifications: z.string(),
    }),
  }),
})

/** See {@link vendorKeySchema}. */
export type VendorKey = z.infer<typeof vendorKeySchema>
/** See {@link vendorKeyResponseSchema}. */
export type VendorKeyResponse = z.infer<typeof vendorKeyResponseSchema>
/** See {@link modelResponseSchema}. */
export type ModelResponse = z.infer<typeof modelResponseSchema>
/** See {@link profileResponseSchema}. */
export type ProfileResponse = z.infer<typeof profileResponseSchema>
/** See {@link peopleResponseSchema}. */
export type PeopleResponse = z.infer<typeof peopleResponseSchema>
/** See {@link personResponseSchema}. */
export type PersonResponse = z.infer<typeof personResponseSchema>
/** See {@link auditResponseSchema}. */
export type AuditResponse = z.infer<typeof auditResponseSchema>
/** See {@link settingsResponseSchema}. */
export type SettingsResponse = z.infer<typeof settingsResponseSchema>
/** See {@link draftProfileResponseSchema}. */
export type DraftProfileResponse = z.infer<typeof draftProfileResponseSchema>
/** See {@link profileRequestSchema}. */
export type ProfileRequest = z.infer<typeof profileRequestSchema>
/** See {@link rolesRequestSchema}. */
export type RolesRequest = z.infer<typeof rolesRequestSchema>
