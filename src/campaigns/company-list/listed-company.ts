import { z } from 'zod'
import { normaliseCompanyNumber } from '../../normalise/company-number.ts'
import { registrableDomain } from '../../normalise/domain.ts'
import { normalisePostcodeOrOutcode } from '../../normalise/postcode.ts'
import type { ListedCompany } from '../search-step.ts'

/** Most companies that one list may hold; as many as a campaign may bring. */
export const MOST_LISTED = 500

const LONGEST_NAME = 255

const cleaned = (clean: (text: string) => string | null, message: string) =>
  z
    .string({ error: message })
    .nullable()
    .default(null)
    .transform((text, context) => {
      if (text === null || text.trim() === '') return null
      const value = clean(text)
      if (value === null) context.addIssue({ code: 'custom', message })
      return value
    })

/** A web address that can be opened, of a domain of its own; null for anything else. */
const websiteOf = (text: string): string | null => {
  if (registrableDomain(text) === null) return null
  return /^https?:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`
}

/** One company of a list as it is launched; what is optional may be null or absent. Messages say what is allowed. */
export const listedCompany: z.ZodType<ListedCompany> = z.strictObject({
  line: z
    .number({ error: 'the line of the list, from 1' })
    .int('the line of the list, from 1')
    .min(1, 'from 1')
    .max(1_000_000, 'up to 1,000,000'),
  name: z
    .string({ error: 'the name of the company is missing' })
    .trim()
    .min(1, 'the name of the company is missing')
    .max(LONGEST_NAME, `a name has at most ${LONGEST_NAME} characters`),
  companyNumber: cleaned(
    normaliseCompanyNumber,
    'the company number cannot be read; write it like 01234567 or SC123456',
  ),
  postcode: cleaned(normalisePostcodeOrOutcode, 'the postcode cannot be read; write it like M1 1AA'),
  website: cleaned(websiteOf, 'the website cannot be read; write it like example.co.uk'),
})

/** A list to be checked: 1 to 500 companies, each of a line of its own. */
export const listedCompanies = z
  .array(listedCompany, { error: 'a list of companies, each with line and name' })
  .min(1, 'at least one company')
  .max(MOST_LISTED, `at most ${MOST_LISTED} companies`)
  .refine((all) => new Set(all.map(({ line }) => line)).size === all.length, 'each line may come once')
