import { canonicalUrl } from '../../normalise/domain.ts'
import { normalisePostcode } from '../../normalise/postcode.ts'
import type { GeoPoint } from '../../ports/geocoder.ts'
import type { WireApplication } from './schema.ts'

/** A planning application. Texts are as the council wrote them; an empty one was not given. */
export type PlanningApplication = {
  /** The council and its reference: `Manchester/26/01234/FUL`. */
  name: string
  reference: string
  description: string
  address: string
  postcode: string | null
  /** Where the works are; null: not told. */
  point: GeoPoint | null
  /** `Undecided`, `Permitted`, `Conditions`, `Rejected`, `Withdrawn`... */
  state: string
  type: string
  /** `YYYY-MM-DD`. */
  startedOn: string | null
  /** A page for people; null when none was given. */
  page: string | null
  agent: NamedParty
  applicant: NamedParty
}

/** Who is named beside the text: a company, or a name that may be a person's. */
export type NamedParty = { company: string; name: string; address: string }

/** An application from its wire form. Never throws. */
export const applicationOf = (record: WireApplication): PlanningApplication => ({
  name: clean(record.name),
  reference: clean(record.uid ?? record.name),
  description: clean(record.description),
  address: clean(record.address),
  postcode: normalisePostcode(record.postcode ?? ''),
  point: pointOf(record),
  state: clean(record.app_state),
  type: clean(record.app_type),
  startedOn: /^\d{4}-\d{2}-\d{2}/u.exec(record.start_date ?? '')?.[0] ?? null,
  page: canonicalUrl(record.link ?? ''),
  agent: partyOf(record, 'agent'),
  applicant: partyOf(record, 'applicant'),
})

const pointOf = ({ location_x: longitude, location_y: latitude }: WireApplication): GeoPoint | null =>
  typeof longitude === 'number' && typeof latitude === 'number' ? { latitude, longitude } : null

/** Councils' texts hold line breaks and worse; a database takes neither NULs nor half characters. */
const clean = (text: string | null | undefined): string =>
  (text ?? '')
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()

const partyOf = ({ other_fields: fields }: WireApplication, who: 'agent' | 'applicant'): NamedParty => {
  const given = (what: string): string => {
    const value = fields?.[`${who}_${what}`]
    return typeof value === 'string' ? clean(value) : ''
  }
  return { company: given('company'), name: given('name'), address: given('address') }
}
