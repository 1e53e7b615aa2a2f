import { addressLine, inMixedCase } from '../web/spelling.ts'
import { createDice, type Dice } from '../world/dice.ts'
import { distinctiveWords } from '../world/distinctive-words.ts'
import { addressIn } from '../world/firm-addresses.ts'
import { inSignCase } from '../world/firm-names.ts'
import { worldDate } from '../world/firm-numbers.ts'
import { areaOf, postcodeAreas } from '../world/postcode-areas.ts'
import type { Address, Firm, Point, World } from '../world/world.ts'
import { agentEndings, signWorks, trivialWorks, worksOfFirms } from './works.data.ts'

/** A planning application as a council published it and PlanIt copied it. Days are ISO dates. */
export type Application = {
  /** The council's reference, for example `26/01234/FUL`. */
  uid: string
  area: string
  description: string
  address: string
  postcode: string
  point: Point
  state: 'Undecided' | 'Permitted' | 'Conditions' | 'Rejected' | 'Withdrawn'
  size: 'Small' | 'Medium' | 'Large'
  type: string
  startDate: string
  decidedDate: string | null
  /** Who is named, as far as the council's page says it. */
  people: Record<string, string>
}

/** How many firms have applied for something in the last half year, and how many households beside them. */
const shareOfFirms = 0.3
const households = 1_200
const days = 180

const known = new WeakMap<World, readonly Application[]>()

/** Every application of a world, newest first; none in a world of real companies, about which nothing is made up. */
export const applicationsOf = (world: World): readonly Application[] => {
  const found = known.get(world) ?? make(world)
  known.set(world, found)
  return found
}

const make = (world: World): Application[] => {
  if (world.isRegister) return []
  const { seed } = world.fingerprint
  const agents = world.firms.filter(({ kind, status }) => kind === 'construction' && status === 'active')
  const ofFirms = world.firms.flatMap((firm, index) => {
    const dice = createDice(seed, `planning:${firm.number}`)
    if (firm.status !== 'active' || !dice.chance(shareOfFirms)) return []
    return applicationAt(world, firm.sites[0]?.address ?? firm.registeredOffice, index, dice, (place) =>
      firmsWork(firm, place, agents, dice),
    )
  })
  const ofHouseholds = Array.from({ length: households }, (_, index) => {
    const dice = createDice(seed, `planning household:${index}`)
    const address = {
      ...addressIn(dice.pick(postcodeAreas), 'education', dice),
      premises: String(dice.whole(1, 240)),
    }
    return applicationAt(world, address, world.firms.length + index, dice, (place) => {
      const [type, description] = dice.pick(trivialWorks)
      return { type, description, address: place, people: agentOf(agents, dice) }
    })
  }).flat()
  return [...ofFirms, ...ofHouseholds].sort(
    (a, b) => b.startDate.localeCompare(a.startDate) || a.uid.localeCompare(b.uid),
  )
}

type Work = Pick<Application, 'type' | 'description' | 'address' | 'people'>

const applicationAt = (
  { geography }: World,
  address: Address,
  index: number,
  dice: Dice,
  workAt: (place: string) => Work,
): Application[] => {
  const point = geography.postcode(address.postcode)
  if (point === null) return []
  const startDate = dayBefore(dice.whole(1, days))
  const state = dice.weighted([
    ['Undecided', 50],
    ['Permitted', 15],
    ['Conditions', 25],
    ['Rejected', 6],
    ['Withdrawn', 4],
  ] as const)
  const work = workAt(addressLine(address))
  return [
    {
      ...work,
      uid: `26/${String(10_001 + index).slice(1)}/${work.type === 'Trees' ? 'TPO' : 'FUL'}`,
      area: areaOf(address.postcode)?.adminDistrict ?? 'Unknown',
      postcode: address.postcode,
      point,
      state,
      size: /\bsq|m2/i.test(work.description) ? dice.pick(['Medium', 'Large'] as const) : 'Small',
      startDate,
      decidedDate: state === 'Undecided' ? null : startDate,
    },
  ]
}

/** A firm's work: a few only want a sign, some say for whom, many only where. */
const firmsWork = (firm: Firm, place: string, agents: readonly Firm[], dice: Dice): Work => {
  const name = inMixedCase(firm.legalName)
  const people = agentOf(agents, dice)
  const how = dice.fraction()
  if (how < 0.08) return { type: 'Advertising', description: dice.pick(signWorks), address: place, people }
  const works = dice.pick(worksOfFirms[firm.sector]).replace('*', floorArea(dice))
  const type = dice.chance(0.1) ? 'Conditions' : 'Full'
  if (how < 0.25) return { type, description: `${works} on behalf of ${name}`, address: place, people }
  if (how < 0.4) return { type, description: works, address: `${name}, ${place}`, people }
  // In capitals, as some councils print everything.
  if (how < 0.5) return { type, description: works.toUpperCase(), address: place.toUpperCase(), people }
  if (how < 0.65)
    return { type, description: works, address: place, people: { ...people, applicant_company: name } }
  return { type, description: works, address: place, people }
}

const floorArea = (dice: Dice): string => {
  const metres = dice.pick([60, 85, 120, 240, 380, 560, 900, 1450, 2600])
  return dice.pick([
    `${metres.toLocaleString('en-GB')} sqm`,
    `${metres} m2`,
    `${metres} square metres`,
    `${Math.round(metres / 0.0929).toLocaleString('en-GB')} sq ft`,
  ])
}

/** Half of the applications name an agent: a firm of the world, a practice that is on no register, or a person. */
const agentOf = (agents: readonly Firm[], dice: Dice): Record<string, string> => {
  const how = dice.fraction()
  const agent = agents.length === 0 ? null : dice.pick(agents)
  const practice = `${inSignCase(dice.pick(distinctiveWords))} ${dice.pick(agentEndings)}`
  if (how < 0.2 && agent !== null)
    return {
      agent_company: inMixedCase(agent.legalName),
      agent_address: addressLine(agent.registeredOffice),
    }
  if (how < 0.35) return { agent_company: practice }
  return how < 0.5 ? { agent_name: 'Mr J Example' } : {}
}

const dayBefore = (count: number): string =>
  new Date(Date.parse(worldDate) - count * 86_400_000).toISOString().slice(0, 10)
