import type { SandboxContext } from '../context.ts'
import { comparable, signName } from '../web/spelling.ts'
import type { Firm, Point, Site } from '../world/world.ts'

/** One place of one firm, with what makes the model think of it. */
export type Entry = {
  firm: Firm
  site: Site
  point: Point
  /** For example `LE1`. */
  outcode: string
  /** The firm's names in comparable spelling. */
  names: readonly string[]
  /** How well known the firm is to the search engine, 0..1; the same in every call. */
  prominence: number
}

/** What the model "knows": every site of every firm, and where towns lie. */
export type Market = {
  entries: readonly Entry[]
  /** Towns in lower case with the middle of their firms. */
  towns: ReadonlyMap<string, Point>
  /** Every kind of firm and every service that a firm names. */
  kinds: ReadonlySet<string>
  services: ReadonlySet<string>
  /** Every postcode at which a firm is. */
  postcodes: ReadonlySet<string>
}

const built = new WeakMap<SandboxContext, Market>()
const countries = new Set([
  'england',
  'scotland',
  'wales',
  'northern ireland',
  'united kingdom',
  'uk',
  'great britain',
])
/** A register file's localities are typed by people: a name counts as a town when this many sites bear it. */
const registerTownMinimum = 3

function entriesOf(context: SandboxContext, firm: Firm): Entry[] {
  const prominence = context.random(`prominence:${firm.number}`)()
  const names = [comparable(firm.legalName), comparable(signName(firm))]
  // A company on paper only is known to nobody.
  if (firm.employees === 0) return []
  const sites = firm.sites.length > 0 ? firm.sites : [{ address: firm.registeredOffice, phone: null }]
  return sites.flatMap((site): Entry[] => {
    const { postcode } = site.address
    const point = context.world.geography.postcode(postcode)
    return point
      ? [{ firm, site, point, outcode: postcode.split(' ')[0] ?? postcode, names, prominence }]
      : []
  })
}

function middle(points: Point[]): Point {
  const sum = points.reduce((a, b) => ({
    latitude: a.latitude + b.latitude,
    longitude: a.longitude + b.longitude,
  }))
  return { latitude: sum.latitude / points.length, longitude: sum.longitude / points.length }
}

function townsOf(entries: Entry[], minimum: number): Map<string, Point> {
  const points = new Map<string, Point[]>()
  for (const { site, point } of entries) {
    const town = site.address.locality.toLowerCase()
    if (town.length < 3 || countries.has(town)) continue
    const list = points.get(town)
    if (list) list.push(point)
    else points.set(town, [point])
  }
  const known = [...points].filter(([, list]) => list.length >= minimum)
  return new Map(known.map(([town, list]) => [town, middle(list)]))
}

/** The market of a sandbox's world, built once. */
export function marketOf(context: SandboxContext): Market {
  const existing = built.get(context)
  if (existing) return existing
  const entries = context.world.firms.flatMap((firm) => entriesOf(context, firm))
  const { firms } = context.world
  const market = {
    entries,
    kinds: new Set(firms.map((firm) => firm.kind)),
    services: new Set(firms.flatMap((firm) => firm.services)),
    towns: townsOf(entries, context.world.isRegister ? registerTownMinimum : 1),
    postcodes: new Set([
      ...entries.map(({ site }) => site.address.postcode),
      ...context.world.firms.map((firm) => firm.registeredOffice.postcode),
    ]),
  }
  built.set(context, market)
  return market
}
