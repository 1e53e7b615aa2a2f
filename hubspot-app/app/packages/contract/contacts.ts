import { z } from 'zod'

const text = z.string().nullable()

/** Somebody to speak to, or a role box. `name` null: only the address is known. */
const contactSchema = z.object({
  name: text,
  role: text,
  source: z.enum(['own-website', 'register', 'finder']),
  /** A page that names them. */
  sourceUrl: text,
  /** When the source was read. */
  seenAt: z.iso.datetime(),
  email: z
    .object({
      address: z.string(),
      origin: z.enum(['own-website', 'finder', 'guessed']),
      confidence: z.number().min(0).max(1),
      /** A finder's probe within the last month said that it takes mail. */
      isChecked: z.boolean(),
      url: text,
      /** Why we think so, as a sentence. */
      reason: z.string(),
      /** When it is deleted from Leadwright; null: with its source. */
      deletedOn: z.iso.datetime().nullable(),
    })
    .nullable(),
  isSandbox: z.boolean(),
})

/** Answer of `GET /api/v1/leads/:id/contacts`: the people of a lead, whom an address is known of first. */
export const leadContactsResponseSchema = z.object({
  people: z.array(contactSchema),
  roleBoxes: z.array(contactSchema),
  /** So many people objected and are left out. */
  objectors: z.number().int().min(0),
  /** What was left out or could not be had, in sentences. */
  notes: z.array(z.string()),
  /** Null: not yet. */
  gatheredAt: z.iso.datetime().nullable(),
  /** Addresses were looked for beyond its own website. */
  lookedFurther: z.boolean(),
  /** The account lets them be looked for now. */
  looksForEmails: z.boolean(),
  /** On what basis it may be written to and called, in agreed words. */
  basis: z.object({ email: z.string(), phone: z.string() }),
})

/** Body of `PUT /api/v1/settings/contacts`. */
export const contactSettingsRequestSchema = z.strictObject({
  looksForEmails: z.boolean('must be true or false'),
})

/** Answer of `GET` and `PUT /api/v1/settings/contacts`. */
export const contactSettingsResponseSchema = z.object({
  contacts: z.object({
    looksForEmails: z.boolean(),
    /** What a lead can cost at most, in millionths of a pound. */
    mostMicroPoundsPerLead: z.number().int(),
    mostCallsPerLead: z.number().int(),
    /** Why Hunter is not asked, as a sentence; null: it is. */
    whyNoFinder: text,
  }),
})

/** See {@link leadContactsResponseSchema}. */
export type LeadContactsResponse = z.infer<typeof leadContactsResponseSchema>
/** See {@link contactSettingsRequestSchema}. */
export type ContactSettingsRequest = z.infer<typeof contactSettingsRequestSchema>
/** See {@link contactSettingsResponseSchema}. */
export type ContactSettingsResponse = z.infer<typeof contactSettingsResponseSchema>
