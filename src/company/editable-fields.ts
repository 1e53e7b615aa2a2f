import { canonicalUrl } from '../normalise/domain.ts'
import { normaliseEmail } from '../normalise/email.ts'
import { normaliseLinkedInCompany } from '../normalise/linkedin.ts'
import { normalisePhone } from '../normalise/phone.ts'
import { normalisePostcode } from '../normalise/postcode.ts'
import type { FieldName } from './evidence.ts'

/** The fields of a lead that a person may correct. What a register alone can say (number, status, officers) is not among them. */
export const editableFields = [
  'name',
  'phone',
  'email',
  'website',
  'contactPage',
  'linkedin',
  'address',
  'postcode',
  'description',
] as const satisfies readonly FieldName[]

/** One of {@link editableFields}. */
export type EditableField = (typeof editableFields)[number]

/** How one field is read: its clean value, or null, and what is allowed in words that follow the field's name. */
type Reading = { read: (text: string) => string | null; allowed: string }

const MOST_IN_DESCRIPTION = 1_000

const oneLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim()

const textOf = (least: number, most: number): Reading => ({
  read: (text) => {
    const line = oneLine(text)
    return line.length >= least && line.length <= most ? line : null
  },
  allowed: `must be a text of ${least} to ${most} characters`,
})

const webAddress = { read: canonicalUrl, allowed: 'must be a web address like https://www.example.co.uk' }

const readings: Record<EditableField, Reading> = {
  name: textOf(1, 255),
  phone: {
    read: (text) => normalisePhone(text)?.e164 ?? null,
    allowed: 'must be a phone number that exists, like 0113 496 0000 or +353 1 496 0000',
  },
  email: { read: normaliseEmail, allowed: 'must be an e-mail address like office@example.co.uk' },
  website: webAddress,
  contactPage: webAddress,
  linkedin: {
    read: normaliseLinkedInCompany,
    allowed: "must be a company's page on LinkedIn, like https://www.linkedin.com/company/example",
  },
  address: textOf(3, 300),
  postcode: { read: normalisePostcode, allowed: 'must be a full UK postcode like M1 1AA' },
  description: textOf(1, MOST_IN_DESCRIPTION),
}

/** What a person typed into a field, in the one spelling in which it is kept; else what is allowed there, in words. */
export const readEdit = (
  field: EditableField,
  text: string,
): { ok: true; value: string } | { ok: false; allowed: string } => {
  const { read, allowed } = readings[field]
  const value = read(text)
  return value === null ? { ok: false, allowed } : { ok: true, value }
}

/** True for a field that a person may correct. */
export const isEditable = (field: string): field is EditableField =>
  editableFields.some((one) => one === field)
