import { z } from 'zod'
import { worldDate } from '../world/firm-numbers.ts'
import { distanceMetres } from '../world/geometry.ts'
import type { Geography, Point } from '../world/world.ts'
import type { Application } from './applications.ts'

const number = z.coerce.number()
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** The questions that PlanIt takes (specs/registers/shapes.json), as far as the sandbox acts on them. */
const schema = z.strictObject({
  krad: number.min(0.1).max(200).default(5),
  lat: number.min(-90).max(90).optional(),
  lng: number.min(-180).max(180).optional(),
  pcode: z.string().optional(),
  recent: number.int().min(1).optional(),
  start_date: day.optional(),
  end_date: day.optional(),
  app_state: z.string().optional(),
  app_size: z.string().optional(),
  app_type: z.string().optional(),
  search: z.string().optional(),
  pg_sz: number.int().min(1).max(1000).default(100),
  page: number.int().min(1).default(1),
  sort: z.literal('-start_date').default('-start_date'),
  compress: z.literal('on').optional(),
})

/** A question that can be answered. */
export type Question = z.output<typeof schema>

/** The question, or what is wrong with it. */
export const questionOf = (query: unknown): Question | string => {
  const parsed = schema.safeParse(query)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  return `Invalid parameter '${issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue?.path.join('.')}'`
}

/** Those that answer the question, newest first, each with its distance in kilometres where a place was asked about. */
export const answersTo = (
  question: Question,
  all: readonly Application[],
  geography: Geography,
): { application: Application; distanceKm: number | null }[] | string => {
  const centre = centreOf(question, geography)
  if (typeof centre === 'string') return centre
  const from = question.start_date ?? (question.recent ? dayBefore(question.recent) : '')
  return all
    .filter(
      ({ startDate, state, size, type, description }) =>
        startDate >= from &&
        startDate <= (question.end_date ?? worldDate) &&
        (question.app_state === undefined || question.app_state === state) &&
        (question.app_size === undefined || question.app_size === size) &&
        (question.app_type === undefined || question.app_type === type) &&
        (question.search === undefined || description.toLowerCase().includes(question.search.toLowerCase())),
    )
    .map((application) => ({
      application,
      distanceKm: centre === null ? null : distanceMetres(centre, application.point) / 1000,
    }))
    .filter(({ distanceKm }) => distanceKm === null || distanceKm <= question.krad)
}

const centreOf = ({ lat, lng, pcode }: Question, geography: Geography): Point | null | string => {
  if (lat !== undefined && lng !== undefined) return { latitude: lat, longitude: lng }
  if (pcode === undefined) return null
  return geography.postcode(pcode) ?? geography.outcode(pcode) ?? `Postcode ${pcode} not found`
}

const dayBefore = (count: number): string =>
  new Date(Date.parse(worldDate) - count * 86_400_000).toISOString().slice(0, 10)
