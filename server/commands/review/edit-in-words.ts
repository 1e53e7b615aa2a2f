import type { EditableField } from '../../../src/company/editable-fields.ts'
import { valueInWords } from '../../../src/company/register-words.ts'
import type { LeadEdit } from '../../db/repositories/lead-edits.ts'

const fieldWords: Record<EditableField, string> = {
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

const quoted = (field: EditableField, value: string): string => `“${valueInWords(field, value)}”`

/** What a person changed on a lead, as a sentence for its history. */
export const editInWords = ({ field, kind, oldValue, newValue }: LeadEdit): string => {
  const was = oldValue === null ? 'there was none' : `it was ${quoted(field, oldValue)}`
  const is = newValue === null ? 'there is none again' : `it is ${quoted(field, newValue)} again`
  const name = fieldWords[field]
  if (kind === 'taken-back') return `Took back the change of the ${name}: ${was}, ${is}.`
  if (kind === 'cleared' || newValue === null) return `Said that no ${name} that was found is right: ${was}.`
  return `Changed the ${name} to ${quoted(field, newValue)}: ${was}.`
}
