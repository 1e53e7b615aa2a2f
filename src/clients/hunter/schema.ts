import { z } from 'zod'

// Hunter leaves out or sends null for what it does not know; only what is read is named here.
const text = z.string().nullish().catch(null)
const flag = z.boolean().nullish().catch(null)
const score = z.number().min(0).max(100).nullish().catch(null)
const verification = z.object({ status: text }).nullish().catch(null)
const source = z.object({ uri: text, still_on_page: flag })

const foundEmail = z.object({
  value: z.string(),
  type: text,
  confidence: score,
  first_name: text,
  last_name: text,
  position: text,
  verification,
  sources: z.array(source).nullish().catch(null),
})

/** Answer of `GET /domain-search`. */
export const domainSearchSchema = z.object({
  data: z.object({
    pattern: text,
    accept_all: flag,
    webmail: flag,
    disposable: flag,
    emails: z.array(foundEmail),
  }),
})

/** Answer of `GET /email-finder`; `email` is null when nothing was found. */
export const emailFinderSchema = z.object({
  data: z.object({
    email: z.string().nullish(),
    score,
    accept_all: flag,
    position: text,
    verification,
    sources: z.array(source).nullish().catch(null),
  }),
})

/** Answer of `GET /email-verifier`. Words that are not known yet are left to the reader. */
export const emailVerifierSchema = z.object({
  data: z.object({ status: z.string(), score, accept_all: flag, mx_records: flag }),
})

/** Errors as Hunter words them. */
export const errorsSchema = z.object({
  errors: z.array(z.object({ id: z.string().default(''), details: z.string().default('') })).min(1),
})
