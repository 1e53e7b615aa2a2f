import { registrableDomain } from '../normalise/domain.ts'
import type { GeoPoint } from '../ports/geocoder.ts'
import type { CompanyFacts, NumberedClaim } from './company.ts'
import { type EditableField, isEditable } from './editable-fields.ts'
import { NONE_IS_RIGHT } from './evidence.ts'

/** A person's word about a field; null: none of the values found is right. */
export type PersonsWords = Partial<Record<EditableField, string | null>>

/** The part of a company's facts that a person's word may change. */
export type EditablePart = Pick<
  CompanyFacts,
  | 'name'
  | 'website'
  | 'domain'
  | 'phone'
  | 'email'
  | 'contactPage'
  | 'linkedin'
  | 'address'
  | 'postcode'
  | 'placeKind'
  | 'point'
>

/** The words of a person among a company's claims. */
export const personsWords = (claims: readonly NumberedClaim[]): PersonsWords =>
  Object.fromEntries(
    claims
      .filter(({ source, field }) => source === 'person' && isEditable(field))
      .map(({ field, value }) => [field, value === NONE_IS_RIGHT ? null : value]),
  )

/** That part of facts, to be kept while a person's word stands in its place; what facts of long ago do not have is null. */
export const editablePart = (facts: CompanyFacts): EditablePart => ({
  name: facts.name,
  website: facts.website ?? null,
  domain: facts.domain ?? null,
  phone: facts.phone ?? null,
  email: facts.email ?? null,
  contactPage: facts.contactPage ?? null,
  linkedin: facts.linkedin ?? null,
  address: facts.address ?? null,
  postcode: facts.postcode ?? null,
  placeKind: facts.placeKind ?? null,
  point: facts.point ?? null,
})

/**
 * Facts with a person's words in the place of what was found. The identity (company number, legal name) is not theirs to
 * change. `point`: where the postcode is that a person gave, null when they gave none or it is not known.
 */
export const withWords = (found: CompanyFacts, words: PersonsWords, point: GeoPoint | null): CompanyFacts => {
  const said = <Field extends EditableField & keyof CompanyFacts>(field: Field) =>
    words[field] === undefined ? found[field] : words[field]
  return {
    ...found,
    name: words.name ?? found.name,
    phone: said('phone'),
    email: said('email'),
    contactPage: said('contactPage'),
    linkedin: said('linkedin'),
    address: said('address'),
    postcode: said('postcode'),
    website: said('website'),
    ...(words.website === undefined ? {} : { domain: registrableDomain(words.website ?? '') }),
    ...(words.address === undefined ? {} : { placeKind: words.address === null ? null : 'site' }),
    ...(words.postcode === undefined ? {} : { point }),
  }
}
