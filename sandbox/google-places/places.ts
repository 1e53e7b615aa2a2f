import { createHash } from 'node:crypto'
import type { SandboxContext } from '../context.ts'
import { comparable, signName, slug } from '../web/spelling.ts'
import type { Firm, Point, Site } from '../world/world.ts'
import { typesOf } from './trades.ts'

/** A place on Google's map: one site of one firm, as people and the firm itself have described it there. */
export type Place = {
  id: string
  firm: Firm
  site: Site
  point: Point
  /** Often not the register's name. */
  name: string
  /** The name in comparable spelling. */
  plainName: string
  website: string | null
  status: 'OPERATIONAL' | 'CLOSED_TEMPORARILY' | 'CLOSED_PERMANENTLY'
  types: string[]
  /** How well known it is, 0..1. */
  prominence: number
  /** What people and the owner added; null: nobody did. */
  rating: { value: number; count: number } | null
  /** When it opens and closes on working days, whole hours; null: not told. */
  hours: { opens: number; closes: number; isOpenOnSaturdays: boolean } | null
}

const built = new WeakMap<SandboxContext, readonly Place[]>()

/** Every place of a sandbox's world, built once. */
export const placesOf = (context: SandboxContext): readonly Place[] => {
  const existing = built.get(context)
  if (existing) return existing
  const places = context.world.firms.flatMap((firm) => placesOfFirm(context, firm))
  built.set(context, places)
  return places
}

const idOf = (firm: Firm, index: number): string => {
  const key = index === 0 ? firm.number : `${firm.number}:${index}`
  return `ChIJ${createHash('sha256').update(key).digest('base64url').slice(0, 23)}`
}

const placesOfFirm = (context: SandboxContext, firm: Firm): Place[] => {
  const { isRegister, geography } = context.world
  // A firm of a register file has no premises that anybody told of but its office.
  const sites = firm.sites.length > 0 ? firm.sites : [{ address: firm.registeredOffice, phone: null }]
  return sites.flatMap((site, index): Place[] => {
    const point = geography.postcode(site.address.postcode)
    const random = context.random(`place:${firm.number}:${index}`)
    // In one order, whatever is used of it.
    const [fame, forName, forSite, forClosing] = [random(), random(), random(), random()] as const
    if (!point || (firm.status === 'dissolved' && forClosing < 0.5)) return []
    // About a real company nothing is made up.
    const chance = isRegister ? { forName: 1, forSite: 1, forClosing: 1 } : { forName, forSite, forClosing }
    const name = nameOver(firm, site, chance.forName, context)
    return [
      {
        id: idOf(firm, index),
        firm,
        site,
        point,
        name,
        plainName: comparable(name),
        website: websiteOf(firm, chance.forSite),
        status: statusOf(firm, chance.forClosing),
        types: typesOf(firm),
        prominence: fame,
        ...addedByPeople(context, `${firm.number}:${index}`),
      },
    ]
  })
}

/** About a real company nothing is made up. */
const addedByPeople = (context: SandboxContext, key: string): Pick<Place, 'rating' | 'hours'> => {
  if (context.world.isRegister) return { rating: null, hours: null }
  const random = context.random(`place-told:${key}`)
  const [isRated, value, count, hasHours, opens, closes, saturday] = Array.from({ length: 7 }, random)
  return {
    rating: below(isRated, 0.8)
      ? {
          value: Math.round((2.6 + (value ?? 0) * 2.4) * 10) / 10,
          count: 1 + Math.floor((count ?? 0) ** 3 * 900),
        }
      : null,
    hours: below(hasHours, 0.8)
      ? {
          opens: 7 + Math.floor((opens ?? 0) * 3),
          closes: 16 + Math.floor((closes ?? 0) * 4),
          isOpenOnSaturdays: below(saturday, 0.3),
        }
      : null,
  }
}

const below = (chance: number | undefined, share: number): boolean => (chance ?? 1) < share

/** The sign's name; with the town behind it for some; for a few one that only the map has, since the firm's owner typed it there. */
const nameOver = (firm: Firm, { address }: Site, chance: number, context: SandboxContext): string => {
  const sign = signName(firm)
  if (chance < 0.06) return ownName(firm, context)
  if (chance < 0.18 && address.locality !== '') return `${sign} ${address.locality}`
  return sign
}

const FIRST = [
  'Redwing',
  'Copperleaf',
  'Saltmarsh',
  'Thornbury',
  'Bluegate',
  'Larkrise',
  'Wintermoor',
  'Foxglove',
]
const LAST = ['House', 'Rooms', 'Corner', 'Hub', 'Yard', 'Place', 'Point', 'Court']

const ownName = (firm: Firm, { random }: SandboxContext): string => {
  const throwOne = random(`map-name:${firm.number}`)
  const pick = (words: readonly string[]): string => words[Math.floor(throwOne() * words.length)] ?? ''
  return `${pick(FIRST)} ${pick(LAST)} ${firm.number.slice(-3)}`
}

/** Some owners give no website, some one with the tags of their advertising; who has none gives a page on a social network, at times. */
const websiteOf = (firm: Firm, chance: number): string | null => {
  if (!firm.website) return chance < 0.2 ? `https://www.facebook.com/${slug(signName(firm))}` : null
  if (chance < 0.1) return null
  const home = `https://www.${firm.website.domain}/`
  return chance < 0.3 ? `${home}?utm_source=google&utm_medium=organic&utm_campaign=gmb` : home
}

const statusOf = (firm: Firm, chance: number): Place['status'] => {
  if (firm.status === 'dissolved') return 'CLOSED_PERMANENTLY'
  return chance < 0.03 ? 'CLOSED_TEMPORARILY' : 'OPERATIONAL'
}

/** What a query's words are looked for in, in comparable spelling. */
export const wordsOf = ({ name, firm, site: { address } }: Place): string =>
  comparable(`${name} ${firm.legalName} ${address.locality} ${address.region ?? ''} ${address.postcode}`)
