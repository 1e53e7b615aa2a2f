import type { Firm, World } from '../world/world.ts'
import { addressAnswer, etagOf, filled } from './answer-parts.ts'

type Json = Record<string, unknown>

const shared = (firm: Firm, key: string, kind: string): Json => ({
  etag: etagOf(`${firm.number} ${key}`),
  kind,
  address: addressAnswer(firm.registeredOffice),
  links: {
    self: `/company/${firm.number}/persons-with-significant-control/${kind.split('-')[0]}/${etagOf(key).slice(0, 27)}`,
  },
})

const parentAnswer = (firm: Firm, parent: Firm): Json => ({
  ...shared(firm, parent.number, 'corporate-entity-person-with-significant-control'),
  name: parent.legalName,
  notified_on: firm.incorporatedOn,
  natures_of_control: ['ownership-of-shares-75-to-100-percent', 'right-to-appoint-and-remove-directors'],
  identification: {
    country_registered: 'England',
    legal_authority: 'Companies Act 2006',
    legal_form: 'Limited Company',
    place_registered: 'Companies House',
    registration_number: parent.number,
  },
})

/** Shares as equal as the register's bands tell. */
const bandOf = (owners: number): string =>
  owners === 1 ? '75-to-100-percent' : owners < 4 ? '25-to-50-percent' : ''

const personAnswer = (firm: Firm, name: string, appointedOn: string, owners: number): Json => ({
  ...shared(firm, name, 'individual-person-with-significant-control'),
  name,
  notified_on: appointedOn,
  natures_of_control: [`ownership-of-shares-${bandOf(owners)}`, `voting-rights-${bandOf(owners)}`],
  nationality: 'British',
  country_of_residence: 'England',
})

/**
 * The vendor's list of persons with significant control: the parent, else the directors while they are few; the first who has
 * left is there too, with the day. Null: none, which the vendor answers with 404.
 */
export const controllersAnswer = (firm: Firm, world: World): Json | null => {
  // About a real company nothing is made up; of those the file gives no day.
  if (firm.incorporatedOn === null) return null
  const parent = firm.parentNumber === null ? undefined : world.firmByNumber.get(firm.parentNumber)
  const directors = firm.officers.filter(({ role }) => role === 'director')
  const owners = directors.filter(({ resignedOn }) => resignedOn === null)
  const left = directors.find(({ resignedOn }) => resignedOn !== null)
  const now =
    parent !== undefined
      ? [parentAnswer(firm, parent)]
      : owners.length < 4
        ? owners.map(({ name, appointedOn }) => personAnswer(firm, name, appointedOn, owners.length))
        : []
  const earlier = left
    ? [{ ...personAnswer(firm, left.name, left.appointedOn, 1), ceased_on: left.resignedOn, ceased: true }]
    : []
  const items = [...now, ...earlier].map(filled)
  if (items.length === 0) return null
  return {
    active_count: now.length,
    ceased_count: earlier.length,
    total_results: items.length,
    items_per_page: 25,
    start_index: 0,
    items,
    links: { self: `/company/${firm.number}/persons-with-significant-control` },
  }
}
