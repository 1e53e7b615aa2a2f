import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { firmOfLocation } from './registers/care-file.ts'
import { publicBodiesOf } from './registers/public-bodies.ts'
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
 * `/firms/:number`, `/groups` (firms that belong together), and `/near?postcode=&radiusMiles=&sector=` with the numbers of active firms whose sites (or
 * else registered office) lie inside.
 */
export const truthRouter = (world: World): Router => {
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
  return router
}
