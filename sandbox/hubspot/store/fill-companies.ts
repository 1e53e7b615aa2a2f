import type { Dice } from '../../world/dice.ts'
import { createDice } from '../../world/dice.ts'
import { postcodeAreas } from '../../world/postcode-areas.ts'
import { inwardLetters } from '../../world/postcode-text.ts'
import type { Portal } from '../../world/world.ts'
import type { CrmRecord } from '../crm-record.ts'
import type { Shelf } from './shelf.ts'

// Syllables that the world's own firms do not use: a filled company must not pass for one of them by accident.
const starts =
  'Tar Vel Dro Kin Mos Pra Lun Bex Cal Gor Hes Jor Nar Ost Pel Quin Ras Sol Tev Urb Vor Wil Yar Zel'.split(
    ' ',
  )
const middles = 'a e i o u an en il or ul av em'.split(' ')
const ends = 'dan fex ginn holm jack lith mund nard pott quist rix sett tova vick wyn zale brook cott'.split(
  ' ',
)
const trades =
  'Joinery Plumbing Catering Logistics Glazing Roofing Printing Textiles Packaging Motors Fabrications Foods Surveyors Lettings Electrical Scaffolding Upholstery Ceramics Signs Removals Tooling Hydraulics Optics Nurseries Interiors Haulage Bearings Coatings Timber Flooring'.split(
    ' ',
  )
const areas = postcodeAreas
const startedAtMs = Date.UTC(2023, 0, 2)
const stepMs = 90_000

const pick = <T>(choices: readonly T[], index: number, otherwise: T): T =>
  choices[index % choices.length] ?? otherwise

/** The word of a company by its number: different for the first few thousand, then with other trades and towns. */
const nameOf = (index: number): { name: string; slug: string } => {
  const words = starts.length * middles.length * ends.length
  const [wordIndex, round] = [index % words, Math.floor(index / words)]
  const middle = pick(middles, Math.floor(wordIndex / starts.length), '')
  const end = pick(ends, Math.floor(wordIndex / (starts.length * middles.length)), '')
  const word = `${pick(starts, wordIndex, '')}${middle}${end}`
  const trade = pick(trades, round, '')
  const town =
    round < trades.length ? '' : ` ${pick(areas, Math.floor(round / trades.length), areas[0])?.towns[0]}`
  const name = `${word} ${trade}${town}`
  return { name, slug: name.toLowerCase().replace(/[^a-z0-9]+/g, '-') }
}

const postcodeIn = (index: number, dice: Dice): { zip: string; city: string } => {
  const area = pick(areas, index, areas[0])
  const outcode = dice.pick(area?.outcodes ?? [])
  const [one, two] = [dice.whole(0, inwardLetters.length - 1), dice.whole(0, inwardLetters.length - 1)]
  return {
    zip: `${outcode} ${dice.whole(1, 9)}${inwardLetters[one]}${inwardLetters[two]}`,
    city: area?.towns[0] ?? '',
  }
}

// 056 is the UK's range for corporate VoIP: well-formed, and none of these is a company's number in the world.
const phoneOf = (index: number): string => `056 ${String(10_000_000 + index).replace(/^(\d{4})/, '$1 ')}`

const stages = ['lead', 'lead', 'subscriber', 'customer', 'salesqualifiedlead', 'opportunity', 'lead']

const companyOf = (portal: Portal, id: string, index: number, dice: Dice): CrmRecord => {
  const { name, slug } = nameOf(index)
  const place = postcodeIn(index, dice)
  const createdAt = new Date(startedAtMs + index * stepMs).toISOString()
  const updatedAt = new Date(startedAtMs + index * stepMs + 3_600_000).toISOString()
  const domain = dice.chance(0.8) ? `${slug}.co.uk` : null
  const properties: CrmRecord['properties'] = {
    name: dice.chance(0.6) ? `${name} Ltd` : name,
    domain,
    phone: dice.chance(0.5) ? phoneOf(index) : null,
    zip: dice.chance(0.7) ? place.zip : null,
    city: place.city,
    lifecyclestage: pick(stages, index, 'lead'),
    hubspot_owner_id: dice.chance(0.3) ? (pick(portal.users, index, portal.users[0])?.ownerId ?? null) : null,
    createdate: createdAt,
    hs_lastmodifieddate: updatedAt,
    hs_object_id: id,
  }
  const numberName = portal.ownProperties.find(({ holds }) => holds === 'company number')?.name
  // No real company has a number from 90000000 on.
  if (numberName) properties[numberName] = dice.chance(0.4) ? String(90_000_000 + index) : null
  return { id, portalId: portal.id, properties, createdAt, updatedAt, archivedAt: null }
}

/**
 * Adds `count` plausible companies (name, most with domain and postcode, half with phone, some with a company number
 * where the portal has a property for it). The same portal with the same records gets the same companies.
 */
export const fillWithCompanies = (shelf: Shelf, portal: Portal, count: number): void => {
  const before = shelf.table.all().length
  const dice = createDice(portal.id, `fill:${before}`)
  shelf.addAll(
    Array.from({ length: count }, (_, index) => companyOf(portal, shelf.nextId(), before + index, dice)),
  )
}
