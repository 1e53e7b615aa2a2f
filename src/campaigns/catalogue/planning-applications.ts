import { z } from 'zod'
import type { Brief } from '../brief.ts'
import type { CampaignType, SearchArea } from '../campaign-type.ts'
import { nearestOutcode, planningTiles } from '../planning-tiles.ts'
import type { PlanningStep } from '../search-step.ts'

const DAYS = 'a whole number of days from 1 to 180'
const AREA = 'a whole number of square metres from 1 to 100000, or null for any'

const inputs = z.strictObject({
  daysBack: z.int(DAYS).min(1, DAYS).max(180, DAYS).default(60),
  decision: z.enum(['any', 'pending', 'approved'], { error: 'any, pending or approved' }).default('any'),
  minimumFloorAreaM2: z.int(AREA).min(1, AREA).max(100_000, AREA).nullable().default(null),
  role: z
    .enum(['occupier', 'agent', 'applicant'], { error: 'occupier, agent or applicant' })
    .default('occupier'),
})
type Inputs = z.output<typeof inputs>

/** Firms with building or refurbishment plans: whom to call about them. */
export const planningApplications: CampaignType<Inputs> = {
  id: 'planning-applications',
  title: 'Planning applications',
  formText: 'Building works, and whom to call',
  description:
    'Finds firms behind planning applications around a postcode: the firm at the address, or the agent or applicant where one is named. Households, trees and signs are left out.',
  inputs,
  inputTexts: [
    {
      name: 'daysBack',
      label: 'Days back',
      help: 'Applications made in the last 1 to 180 days.',
      kind: 'number',
      options: [],
      isRequired: false,
      defaultValue: 60,
    },
    {
      name: 'decision',
      label: 'Decision',
      help: 'Refused and withdrawn ones are always left out.',
      kind: 'choice',
      options: [
        { value: 'any', label: 'Pending or approved' },
        { value: 'pending', label: 'Pending' },
        { value: 'approved', label: 'Approved' },
      ],
      isRequired: false,
      defaultValue: 'any',
    },
    {
      name: 'minimumFloorAreaM2',
      label: 'Floor area from (square metres)',
      help: 'Leaves out applications that state less; those that state none stay in.',
      kind: 'number',
      options: [],
      isRequired: false,
      defaultValue: null,
    },
    {
      name: 'role',
      label: 'Whom to call',
      help: 'Occupier: the firm named or registered at the address. Few applications name an applicant.',
      kind: 'choice',
      options: [
        { value: 'occupier', label: 'The firm at the address' },
        { value: 'agent', label: 'The agent' },
        { value: 'applicant', label: 'The applicant' },
      ],
      isRequired: false,
      defaultValue: 'occupier',
    },
  ],
  defaults: { radiusMiles: 30, minimumEmployees: null, maximumEmployees: null },
  area: 'circle',
  counts: 'companies',
  prepares: null,
  // The application itself is a sign of growth.
  weights: { fit: 25, need: 15, growth: 30, website: 10, contact: 10, completeness: 10 },
  examples: [
    { name: 'Larger works, approved', inputs: { decision: 'approved', minimumFloorAreaM2: 500 } },
    { name: 'Agents with works to come', inputs: { decision: 'pending', role: 'agent', daysBack: 90 } },
  ],
  plan: (brief, own, area) => (area === null ? [] : planningSteps(brief, own, area)),
  target: (brief) => ({
    sicPrefixes: brief.sectors,
    minimumEmployees: brief.minimumEmployees,
    maximumEmployees: brief.maximumEmployees,
    radiusMiles: brief.radiusMiles,
    services: [],
    servicesWanted: 'ignored',
    keywords: [],
  }),
  // Which applications count is known only where they are read: the source leaves out what was not asked for.
  judge: () => ({ fits: true }),
}

/** A page is a hundred applications, half of them of households, and a minute. */
const RESULTS_OF_A_PAGE = 50
const MOST_PAGES = 4

const planningSteps = (brief: Brief, own: Inputs, { centre, outcodes }: SearchArea): PlanningStep[] =>
  planningTiles(centre, brief.radiusMiles).map(({ distanceMiles, ...tile }) => ({
    source: 'planning',
    label: `Planning applications around ${tile.radiusMiles === brief.radiusMiles ? centre.postcode : nearestOutcode(tile, outcodes, centre.postcode)}`,
    tile,
    circle: { latitude: centre.latitude, longitude: centre.longitude, radiusMiles: brief.radiusMiles },
    ...own,
    sectors: brief.sectors,
    mostPages: Math.min(MOST_PAGES, Math.ceil(brief.maxResults / RESULTS_OF_A_PAGE)),
    distanceMiles,
  }))
