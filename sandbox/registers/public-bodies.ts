import { createDice, type Dice } from '../world/dice.ts'
import { distinctiveWords } from '../world/distinctive-words.ts'
import { addressIn } from '../world/firm-addresses.ts'
import { inSignCase } from '../world/firm-names.ts'
import { websiteOn } from '../world/firm-websites.ts'
import { createPhoneBook } from '../world/phones.ts'
import { type PostcodeArea, postcodeAreas } from '../world/postcode-areas.ts'
import { kinds } from '../world/sectors.ts'
import type { Firm, Sector, World } from '../world/world.ts'

/**
 * Schools of councils, surgeries of doctors in partnership, NHS hospitals, homes of sole owners: on an official register, on no
 * register of companies. They are firms of the world in all else; `number` is the one on their own register, with its scheme.
 */
export type PublicBodies = {
  all: readonly Firm[]
  byNumber: ReadonlyMap<string, Firm>
  byDomain: ReadonlyMap<string, Firm[]>
}

type Sort = {
  kind: string
  sector: Sector
  /** How many in all of England. */
  count: number
  names: readonly string[]
  ending: string
  /** Who runs it, for the register. */
  runBy: (town: string, district: string, dice: Dice) => string
}

const council = (_town: string, district: string): string => district
const partners = (_town: string, _district: string, dice: Dice): string =>
  `Dr ${inSignCase(dice.pick(distinctiveWords))} and Partners`

const schoolSorts: readonly Sort[] = [
  {
    kind: 'primary',
    sector: 'education',
    count: 240,
    // Names with accents and apostrophes, as the true register has them.
    names: [
      "St Thérèse's * Catholic Primary School",
      '* Community Primary School',
      'St Mary’s * CofE Primary School',
    ],
    ending: 'sch.uk',
    runBy: council,
  },
  {
    kind: 'secondary',
    sector: 'education',
    count: 120,
    names: ['* Comprehensive School', '* Community High School'],
    ending: 'sch.uk',
    runBy: council,
  },
  {
    kind: 'nursery',
    sector: 'education',
    count: 40,
    names: ['* Nursery School'],
    ending: 'sch.uk',
    runBy: council,
  },
]

const careSorts: readonly Sort[] = [
  {
    kind: 'gp',
    sector: 'healthcare',
    count: 140,
    names: ['The * Practice', '* Family Doctors'],
    ending: 'nhs.uk',
    runBy: partners,
  },
  {
    kind: 'dentist',
    sector: 'healthcare',
    count: 80,
    names: ['* Family Dentists', 'The * Dental Surgery'],
    ending: 'co.uk',
    runBy: partners,
  },
  {
    kind: 'hospital',
    sector: 'healthcare',
    count: 40,
    names: ['* General Hospital', '* Royal Infirmary'],
    ending: 'nhs.uk',
    runBy: (town) => `${town} University Hospitals NHS Foundation Trust`,
  },
  {
    kind: 'care home',
    sector: 'healthcare',
    count: 60,
    names: ['* Lodge', '* Grange Rest Home'],
    ending: 'co.uk',
    runBy: (_town, _district, dice) => `Mrs ${inSignCase(dice.pick(distinctiveWords))}`,
  },
]

const slug = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')

/** Half of them near the cities that campaigns are tried in. */
const cities = new Set(['M', 'LE', 'LS', 'B', 'BS', 'OL', 'SK', 'BL'])

const areaFor = (dice: Dice): PostcodeArea => {
  const english = postcodeAreas.filter(({ country }) => country === 'England')
  return dice.pick(dice.chance(0.5) ? english.filter(({ area }) => cities.has(area)) : english)
}

type Made = { firm: Firm; runBy: string }

const bodyOf = (
  sort: Sort,
  number: string,
  dice: Dice,
  domains: Set<string>,
  phone: (area: string) => string | null,
): Made => {
  const area = areaFor(dice)
  const word = inSignCase(dice.pick(distinctiveWords))
  const name = dice.pick(sort.names).replace('*', word)
  const address = addressIn(area, sort.sector, dice)
  const label = `${slug(name)}${slug(area.towns[0] ?? '')}`.slice(0, 50)
  const place = sort.ending === 'sch.uk' ? `.${slug(area.adminDistrict).slice(0, 18)}` : ''
  const domain = `${label}${place}.${sort.ending}`
  const isFirst = !domains.has(domain)
  domains.add(domain)
  const hasWebsite = isFirst && dice.chance(0.9)
  const firm: Firm = {
    number,
    legalName: name,
    tradingName: null,
    previousNames: [],
    type: 'other',
    status: dice.chance(0.07) ? 'dissolved' : 'active',
    incorporatedOn: null,
    dissolvedOn: null,
    sicCodes: [],
    registeredOffice: address,
    sites: [{ address, phone: phone(area.area) }],
    officers: [],
    employees: null,
    employeesBand: null,
    accountsType: null,
    groupId: null,
    parentNumber: null,
    sector: sort.sector,
    kind: sort.kind,
    services: [...(kinds.find(({ kind }) => kind === sort.kind)?.services ?? [])],
    email: null,
    website: hasWebsite ? { ...websiteOn(domain, dice), numberShown: 'none' } : null,
  }
  return { firm, runBy: sort.runBy(area.towns[0] ?? '', area.adminDistrict, dice) }
}

const make = (world: World): { made: Made[]; bodies: PublicBodies } => {
  // Nothing is made up beside real companies.
  const seed = world.isRegister ? null : world.fingerprint.seed
  const made =
    seed === null
      ? []
      : [
          ...series(seed, schoolSorts, (n) => `URN-${140_001 + n * 7}`),
          ...series(seed, careSorts, (n) => `CQC-1-${200_000_003 + n * 11}`),
        ]
  const all = made.map(({ firm }) => firm)
  return {
    made,
    bodies: {
      all,
      byNumber: new Map(all.map((firm) => [firm.number, firm])),
      byDomain: new Map(all.flatMap((firm) => (firm.website ? [[firm.website.domain, [firm]]] : []))),
    },
  }
}

const series = (seed: number, sorts: readonly Sort[], numberOf: (index: number) => string): Made[] => {
  const domains = new Set<string>()
  const phones = createPhoneBook(createDice(seed, `public phones:${sorts[0]?.sector}`))
  let index = 0
  return sorts.flatMap((sort) =>
    Array.from({ length: sort.count }, (_, position) => {
      const dice = createDice(seed, `public:${sort.kind}:${position}`)
      const body = bodyOf(sort, numberOf(index), dice, domains, phones.next)
      index += 1
      return body
    }),
  )
}

const known = new WeakMap<World, ReturnType<typeof make>>()

const of = (world: World): ReturnType<typeof make> => {
  const found = known.get(world) ?? make(world)
  known.set(world, found)
  return found
}

/** The public bodies of a world; none in a world of real companies. The same seed gives the same ones. */
export const publicBodiesOf = (world: World): PublicBodies => of(world).bodies

/** The same with who runs each. */
export const publicBodiesWithRunners = (world: World): readonly Made[] => of(world).made
