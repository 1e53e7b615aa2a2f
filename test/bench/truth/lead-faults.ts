import type { LeadView } from '../../../server/app.ts'
import type { Firm, OutsideWorld, Point } from '../runner/outside-world.ts'

/** In what way a lead is untrue. The first four break T1, the others T2; `unknowable-size` breaks it only by a headcount that no source gives. */
export type FaultKind =
  | 'not-real'
  | 'not-active'
  | 'other-name'
  | 'other-website'
  | 'outside'
  | 'not-its-place'
  | 'wrong-sector'
  | 'wrong-size'
  | 'unknowable-size'

export type LeadFault = { kind: FaultKind; detail: string }

/** Kinds that make a lead one that does not exist as it is shown. */
export const untrueKinds: readonly FaultKind[] = ['not-real', 'not-active', 'other-name', 'other-website']

/** What was asked for, as the ground truth words it. */
export type Asked = {
  centre: Point
  radiusMiles: number
  sector: string
  minimumEmployees: number | null
  maximumEmployees: number | null
}

const EARTH_RADIUS_MILES = 3958.7613
/** The product's own distance may be rounded differently in the last place. */
const ROUNDING_MILES = 0.01

const milesBetween = (a: Point, b: Point): number => {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180
  const half = (from: number, to: number): number => Math.sin(radians(to - from) / 2) ** 2
  const chord =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude)
  return 2 * EARTH_RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** A name bare of case, punctuation and legal form. Written anew here, so that it can't share a mistake with the product. */
export const bareName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(limited|ltd|plc|llp|public limited company|cyf|cyfyngedig|the)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const nameFault = (lead: LeadView, firm: Firm): LeadFault[] => {
  const own = [firm.legalName, firm.tradingName ?? '', ...firm.previousNames.map(({ name }) => name)].map(
    bareName,
  )
  if (own.includes(bareName(lead.name))) return []
  return [
    {
      kind: 'other-name',
      detail: `shown as ${lead.name}, is ${firm.legalName} (${firm.tradingName ?? 'no trading name'})`,
    },
  ]
}

const websiteFault = async (lead: LeadView, firm: Firm, world: OutsideWorld): Promise<LeadFault[]> => {
  if (lead.website === null) return []
  const domain = new URL(lead.website).hostname.replace(/^www\./, '')
  const owners = await world.firmsOn(domain)
  const isOwn = owners.some(
    (owner) => owner.number === firm.number || (owner.groupId !== null && owner.groupId === firm.groupId),
  )
  if (isOwn) return []
  return [
    {
      kind: 'other-website',
      detail: `${domain} is ${owners[0]?.legalName ?? "nobody's"}; its own is ${firm.website?.domain ?? 'none'}`,
    },
  ]
}

const placeFaults = async (
  lead: LeadView,
  firm: Firm,
  asked: Asked,
  world: OutsideWorld,
): Promise<LeadFault[]> => {
  const place = lead.postcode === null ? null : await world.position(lead.postcode)
  if (place === null)
    return [{ kind: 'not-its-place', detail: `${lead.postcode ?? 'no postcode'} does not exist` }]
  const miles = milesBetween(asked.centre, place)
  const away: LeadFault[] =
    miles > asked.radiusMiles + ROUNDING_MILES
      ? [
          {
            kind: 'outside',
            detail: `${lead.postcode} is ${miles.toFixed(2)} miles away, ${asked.radiusMiles} were asked for`,
          },
        ]
      : []
  const own = [firm.registeredOffice, ...firm.sites.map(({ address }) => address)].map(
    ({ postcode }) => postcode,
  )
  if (own.includes(lead.postcode ?? '')) return away
  return [...away, { kind: 'not-its-place', detail: `${lead.postcode} is none of ${own.join(', ')}` }]
}

/** Headcounts that the accounts type proves (Companies Act 2006 ss. 382, 384A, 465). */
const provenBands: Readonly<Record<string, readonly [number, number]>> = {
  dormant: [0, 0],
  'micro-entity': [0, 10],
  'total-exemption-full': [0, 50],
  small: [0, 50],
  medium: [51, 250],
}

const sizeFault = async (
  lead: LeadView,
  firm: Firm,
  asked: Asked,
  world: OutsideWorld,
): Promise<LeadFault[]> => {
  const minimum = asked.minimumEmployees ?? 0
  const maximum = asked.maximumEmployees ?? Number.POSITIVE_INFINITY
  const { employees } = firm
  if (employees === null || (employees >= minimum && employees <= maximum)) return []
  const accounts = filedAccounts(lead)
  const band = provenBands[accounts ?? ''] ?? [0, Number.POSITIVE_INFINITY]
  const detail = `${employees} employees, accounts ${accounts ?? 'none filed'}; asked for ${minimum} to ${asked.maximumEmployees ?? 'any'}`
  if (band[1] < minimum || band[0] > maximum)
    return [{ kind: 'wrong-size', detail: `${detail}; its accounts tell` }]
  if (await saysHeadcount(firm, world))
    return [{ kind: 'wrong-size', detail: `${detail}; its website tells` }]
  return [{ kind: 'unknowable-size', detail }]
}

/** What the register's record said when it was read: young firms have filed nothing yet. */
const filedAccounts = (lead: LeadView): string | null =>
  lead.evidence.find(({ field }) => field === 'accountsType')?.value ?? null

const saysHeadcount = async (firm: Firm, world: OutsideWorld): Promise<boolean> => {
  if (firm.website === null || firm.website.robots === 'closed') return false
  const about = await world.open(`https://www.${firm.website.domain}/about`)
  return about.status === 200 && new RegExp(`\\bteam of ${firm.employees}\\b`).test(about.text)
}

/** Everything in which a lead differs from the firm of its number, or from what was asked for. Empty: true in every respect. */
export const leadFaults = async (lead: LeadView, asked: Asked, world: OutsideWorld): Promise<LeadFault[]> => {
  const firm = await world.firm(lead.companyNumber ?? '')
  if (firm === null) return [{ kind: 'not-real', detail: `there is no company ${lead.companyNumber}` }]
  const inactive: LeadFault[] = firm.status === 'active' ? [] : [{ kind: 'not-active', detail: firm.status }]
  const wrongSector: LeadFault[] =
    firm.sector === asked.sector
      ? []
      : [
          {
            kind: 'wrong-sector',
            detail: `${firm.sector} (${firm.sicCodes.join(', ')}), ${asked.sector} was asked for`,
          },
        ]
  return [
    ...inactive,
    ...nameFault(lead, firm),
    ...(await websiteFault(lead, firm, world)),
    ...(await placeFaults(lead, firm, asked, world)),
    ...wrongSector,
    ...(await sizeFault(lead, firm, asked, world)),
  ]
}
