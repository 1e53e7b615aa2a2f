import { z } from 'zod'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** One application as `/api/applics/json` of PlanIt lists it (specs/registers/shapes.json, "planit"). */
const recordShape = z.strictObject({
  uid: z.string().min(1),
  name: z.string().min(1),
  reference: z.string(),
  altid: z.string().nullable(),
  description: z.string(),
  address: z.string(),
  postcode: z.string(),
  app_state: z.enum([
    'Undecided',
    'Permitted',
    'Conditions',
    'Rejected',
    'Withdrawn',
    'Referred',
    'Unresolved',
    'Other',
  ]),
  app_size: z.enum(['Small', 'Medium', 'Large']),
  app_type: z.string(),
  start_date: day,
  decided_date: day.nullable(),
  last_changed: z.string(),
  link: z.url(),
  url: z.url(),
  area_name: z.string().min(1),
  location: z.strictObject({
    type: z.literal('Point'),
    coordinates: z.tuple([z.number(), z.number()]),
  }),
  location_x: z.number(),
  location_y: z.number(),
  distance: z.number().optional(),
  other_fields: z.record(z.string(), z.unknown()),
})

/** A page of applications. */
export const applicationsShape = z.strictObject({
  total: z.number().int().min(0),
  from: z.number().int().min(0),
  to: z.number().int().min(-1),
  records: z.array(recordShape),
})
