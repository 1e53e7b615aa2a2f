import { z } from 'zod'
import { faultsOf } from '../../../src/campaigns/brief.ts'
import { invalidInput } from '../../../src/errors.ts'
import { normaliseCompanyNumber } from '../../../src/normalise/company-number.ts'
import { canonicalUrl } from '../../../src/normalise/domain.ts'

/** Text of at most so many characters; blank, null and absent are the same: nobody has said it. */
const text = (maximum: number) => {
  const words = `must be text of at most ${maximum} characters, or null`
  return z
    .string(words)
    .trim()
    .max(maximum, words)
    .refine((value) => !value.includes('\u0000') && value.isWellFormed(), words)
    .nullish()
    .transform((value) => value || null)
}

/** What a normaliser makes of a text; what it cannot read is refused with these words. */
const normalised = (maximum: number, normalise: (value: string) => string | null, words: string) =>
  text(maximum).transform((value, context) => {
    const result = value === null ? null : normalise(value)
    if (value !== null && result === null) context.addIssue({ code: 'custom', message: words })
    return result
  })

const serviceWords = 'must be text of 2 to 100 characters'

const services = z
  .array(z.string(serviceWords).trim().min(2, serviceWords).max(100, serviceWords), 'must be a list of texts')
  .max(20, 'must be at most 20 services')
  .nullish()
  .transform((list) => [...new Set(list ?? [])])

const schema = z.strictObject(
  {
    sells: text(2000),
    services,
    customers: text(2000),
    dealSizes: text(500),
    tone: text(500),
    website: normalised(
      300,
      canonicalUrl,
      'must be the address of your own website, like https://example.co.uk',
    ),
    companyNumber: normalised(
      20,
      normaliseCompanyNumber,
      'must be a UK company number, like 01234567 or SC123456',
    ),
  },
  'must be an object with the fields of the profile',
)

/** Who the team is: what it sells and to whom; null and an empty list where nobody has said it. */
export type Profile = z.output<typeof schema>

/** The profile as sent, checked and normalised. Throws `invalid_input` naming every wrong field. */
export const readProfile = (raw: unknown): Profile => {
  const read = schema.safeParse(raw)
  if (!read.success) throw invalidInput(faultsOf(read.error))
  return read.data
}

/** A profile as it was saved; one that nobody has told is empty. */
export const savedProfile = (saved: unknown): Profile => schema.parse(saved ?? {})
