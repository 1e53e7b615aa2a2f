import { z } from 'zod'

/** Errors of Hunter's API v2 (hunter.io/api-documentation/v2). */
export const errorsShape = z.strictObject({
  errors: z.array(z.strictObject({ id: z.string(), code: z.number().int(), details: z.string() })).min(1),
})

const bucket = z.strictObject({ used: z.number().int(), available: z.number().int() })

/** Answer of `GET /account`; documented and undocumented fields beyond these come and go. */
export const accountShape = z.looseObject({
  data: z.looseObject({
    email: z.string(),
    plan_name: z.string(),
    plan_level: z.number().int(),
    reset_date: z.iso.date(),
    requests: z.looseObject({ searches: bucket, verifications: bucket }),
  }),
})

const nullable = z.string().nullable()
const status = z.enum(['valid', 'invalid', 'accept_all', 'webmail', 'disposable', 'unknown', 'blocked'])
const verification = z.strictObject({ date: z.iso.date().nullable(), status: status.nullable() })
const sources = z.array(
  z.strictObject({
    domain: z.string(),
    uri: z.url(),
    extracted_on: z.iso.date(),
    last_seen_on: z.iso.date(),
    still_on_page: z.boolean(),
  }),
)

/** Answer of `GET /domain-search` (`DomainSearch` of the transcribed contract). */
export const domainSearchShape = z.strictObject({
  data: z.looseObject({
    domain: z.string(),
    disposable: z.boolean(),
    webmail: z.boolean(),
    accept_all: z.boolean(),
    pattern: nullable,
    organization: nullable,
    emails: z.array(
      z.strictObject({
        value: z.email(),
        type: z.enum(['personal', 'generic']),
        confidence: z.number().int().min(0).max(100),
        first_name: nullable,
        last_name: nullable,
        position: nullable,
        position_raw: nullable,
        seniority: nullable,
        department: nullable,
        linkedin: nullable,
        twitter: nullable,
        phone_number: nullable,
        verification,
        sources,
      }),
    ),
  }),
  meta: z.looseObject({ results: z.number().int() }),
})

/** Answer of `GET /email-finder` (`EmailFinder`): nulls for what was not found. */
export const emailFinderShape = z.strictObject({
  data: z.strictObject({
    first_name: nullable,
    last_name: nullable,
    email: nullable,
    score: z.number().int().nullable(),
    domain: z.string(),
    accept_all: z.boolean().nullable(),
    position: nullable,
    twitter: nullable,
    linkedin_url: nullable,
    phone_number: nullable,
    company: nullable,
    sources,
    verification,
  }),
  meta: z.looseObject({}),
})

const flag = z.boolean().nullable()

/** Answer of `GET /email-verifier` (`EmailVerifier`). */
export const emailVerifierShape = z.strictObject({
  data: z.strictObject({
    status,
    result: z.string(),
    score: z.number().int().nullable(),
    email: z.string(),
    regexp: flag,
    gibberish: flag,
    disposable: flag,
    webmail: flag,
    mx_records: flag,
    smtp_server: flag,
    smtp_check: flag,
    accept_all: flag,
    block: flag,
    sources,
  }),
  meta: z.looseObject({}),
})
