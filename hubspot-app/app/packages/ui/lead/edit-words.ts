import type { Lead } from '@leadwright/contract'
import { dayWords } from './lead-words.ts'

/** The fields that a person may correct; the server refuses others. */
export type EditedField =
  | 'name'
  | 'phone'
  | 'email'
  | 'website'
  | 'contactPage'
  | 'linkedin'
  | 'address'
  | 'postcode'
  | 'description'

/** A field inside a sentence. */
export const editedWords: Record<EditedField, string> = {
  name: 'name',
  phone: 'phone number',
  email: 'e-mail address',
  website: 'website',
  contactPage: 'contact page',
  linkedin: 'LinkedIn page',
  address: 'address',
  postcode: 'postcode',
  description: 'description',
}

/** A person's word about a field of a lead. */
export type Word = Lead['evidence'][number]

/** What a person said about a field; null: nothing, it is as it was found. */
export const wordAbout = ({ evidence }: Lead, field: EditedField): Word | null =>
  evidence.find((claim) => claim.field === field && claim.source === 'person') ?? null

/** `Changed by Ada Admin, 22 Nov 2026`, or that none of the values found is right. */
export const wordWords = ({ value, typedBy, retrievedAt }: Word): string => {
  const by = `by ${typedBy ?? 'a person'}, ${dayWords(retrievedAt)}`
  return value === '' ? `Cleared ${by}: nothing that was found is right` : `Changed ${by}`
}
