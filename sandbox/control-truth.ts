import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { filedAccounts } from './companies-house/filed-accounts.ts'
import type { SandboxContext } from './context.ts'
import { firmOfLocation } from './registers/care-file.ts'
import { publicBodiesOf } from './registers/public-bodies.ts'
import { servicesMissing } from './web/service-gaps.ts'
import { distanceMetres, metresPerMile } from './world/geometry.ts'
import type { Firm, Point, World } from './world/world.ts'

const sectors = ['education', 'it', 'manufacturing', 'healthcare', 'retail-office', 'other'] as const

const nearSchema = z.object({
  postcode: z.string(),
  radiusMiles: z.coerce.number().positive().max(500),
  sector: z.enum(sectors).optional(),
})

const countBy = (firms: readonly Firm[], keyOf: (firm: Firm) => string): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const firm of firms) counts[keyOf(firm)] = (counts[keyOf(firm)] ?? 0) + 1
  return counts
}

const groupsOf = (firms: readonly Firm[]): { groupId: string; numbers: string[]; domains: string[] }[] => {
  const grouped = Map.groupBy(firms, (firm) => firm.groupId)
  return [...grouped].flatMap(([groupId, members]) => {
    const domains = new Set(members.flatMap(({ website }) => website?.domain ?? []))
    return groupId === null
      ? []
      : [{ groupId, numbers: members.map(({ number }) => number), domains: [...domains] }]
  })
}

const pointsOf = (firm: Firm, world: World): Point[] => {
  const sites = firm.sites.flatMap((site) => world.geography.postcode(site.address.postcode) ?? [])
  if (sites.length > 0) return sites
  const office = world.geography.postcode(firm.registeredOffice.postcode)
  return office ? [office] : []
}

/** What tells whether a firm is what a brief asks for; `sitesInside`: its places in the circle, or its office when it has none. */
const traitsOf = (context: SandboxContext, firm: Firm, sitesInside: number) => ({
  number: firm.number,
  sector: firm.sector,
  kind: firm.kind,
  sicCodes: firm.sicCodes,
  employees: firm.employees,
  accountsType: firm.accountsType,
  incorporatedOn: firm.incorporatedOn,
  services: firm.services,
  /** Its own website, when robots.txt lets it be read. */
  website: firm.website === null || firm.website.robots === 'closed' ? null : firm.website.domain,
  servicesMissing: servicesMissing(context, firm),
  sitesInside,
})

/** Finds active firms by place; positions are worked out once, at the first question. */
const nearFinder = (world: World) => {
  let placed: { firm: Firm; points: Point[] }[] | null = null
  return (centre: Point, radiusMiles: number, sector: Firm['sector'] | undefined): Firm[] => {
    placed ??= world.firms.map((firm) => ({ firm, points: pointsOf(firm, world) }))
    const radiusMetres = radiusMiles * metresPerMile
    return placed
      .filter(({ firm }) => firm.status === 'active' && (sector === undefined || firm.sector === sector))
      .filter(({ points }) => points.some((point) => distanceMetres(centre, point) <= radiusMetres))
      .map(({ firm }) => firm)
  }
}

/** All active firms in a circle, those on no register of companies too, with what they are. */
const traitsNear = (context: SandboxContext, centre: Point, radiusMiles: number) => {
  const { world } = context
  const isInside = (point: Point) => distanceMetres(centre, point) <= radiusMiles * metresPerMile
  return [...world.firms, ...publicBodiesOf(world).all].flatMap((firm) => {
    const sitesInside = firm.status === 'active' ? pointsOf(firm, world).filter(isInside).length : 0
    return sitesInside === 0 ? [] : [traitsOf(context, firm, sitesInside)]
  })
}

/** Also schools and care providers that are no companies, by their own register's number. */
const byNumber = (world: World, number: string): Firm | undefined =>
  world.firmByNumber.get(number) ??
  publicBodiesOf(world).byNumber.get(number) ??
  (number.startsWith('CQC-') ? firmOfLocation(world, number.slice('CQC-'.length)) : undefined)

const byQuery = (world: World, query: Request['query']): Firm[] => {
  if (typeof query.number === 'string')
    return [byNumber(world, query.number)].filter((firm) => firm !== undefined)
  if (typeof query.domain === 'string')
    return world.firmsByDomain.get(query.domain) ?? publicBodiesOf(world).byDomain.get(query.domain) ?? []
  const name = String(query.name ?? '').toLowerCase()
  if (name === '') return []
  return world.firms.filter((firm) =>
    [firm.legalName, firm.tradingName ?? '', ...firm.previousNames.map((previous) => previous.name)].some(
      (each) => each.toLowerCase().includes(name),
    ),
  )
}

/**
 * The ground truth, for tests and benches only: `/world`, `/firms?number=|domain=|name=` (at most 200),
 * `/firms/:number`, `/firms/:number/accounts` (what its last two years' accounts hold, the newest first), `/groups` (firms that belong together), `/near?postcode=&radiusMiles=&sector=` with the numbers of active firms whose sites (or
 * else registered office) lie inside, and `/traits?postcode=&radiusMiles=` with what tells whether they are what a brief asks for.
 */
export const truthRouter = (context: SandboxContext): Router => {
  const { world } = context
  const router = Router()
  const findNear = nearFinder(world)
  router.get('/world', (_request, response) => {
    response.json({
      fingerprint: world.fingerprint,
      isRegister: world.isRegister,
      firms: world.firms.length,
      bySector: countBy(world.firms, (firm) => firm.sector),
      byStatus: countBy(world.firms, (firm) => firm.status),
    })
  })
  router.get('/firms', (request, response) => {
    response.json({ firms: byQuery(world, request.query).slice(0, 200) })
  })
  router.get('/firms/:number', (request, response) => {
    const firm = byNumber(world, request.params.number)
    if (firm) response.json(firm)
    else response.status(404).json({ error: `No firm has the number ${request.params.number}.` })
  })
  router.get('/firms/:number/accounts', (request, response) => {
    const firm = byNumber(world, request.params.number)
    response.json({ years: firm === undefined ? [] : filedAccounts(firm) })
  })
  router.get('/groups', (_request, response) => {
    response.json({ groups: groupsOf(world.firms) })
  })
  router.get('/near', (request: Request, response: Response) => {
    const parsed = nearSchema.safeParse(request.query)
    const centre = parsed.success ? world.geography.postcode(parsed.data.postcode) : null
    if (!parsed.success || !centre) {
      return response.status(400).json({
        error: `Needs an existing postcode, radiusMiles above 0, and at most one sector of ${sectors.join(', ')}.`,
      })
    }
    const firms = findNear(centre, parsed.data.radiusMiles, parsed.data.sector)
    return response.json({ count: firms.length, numbers: firms.map((firm) => firm.number) })
  })
  router.get('/traits', (request: Request, response: Response) => {
    const parsed = nearSchema.safeParse(request.query)
    const centre = parsed.success ? world.geography.postcode(parsed.data.postcode) : null
    if (!parsed.success || !centre)
      return response.status(400).json({ error: 'Needs an existing postcode and radiusMiles above 0.' })
    return response.json({ firms: traitsNear(context, centre, parsed.data.radiusMiles) })
  })
  return router
}
