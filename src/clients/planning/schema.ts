import { z } from 'zod'

const text = z.string().nullish()

/**
 * One application as PlanIt lists it (`/api/applics/json`). Councils fill in what they like: only the name and the page are
 * always there. `other_fields` is what its readers saw on the council's page, under their own names.
 */
const recordSchema = z.object({
  name: z.string().min(1),
  uid: text,
  description: text,
  address: text,
  postcode: text,
  app_state: text,
  app_size: text,
  app_type: text,
  start_date: text,
  link: text,
  location_x: z.number().nullish(),
  location_y: z.number().nullish(),
  other_fields: z.record(z.string(), z.unknown()).nullish(),
})

/** One application, as answered. */
export type WireApplication = z.infer<typeof recordSchema>

/** One page of applications. `total` counts all pages. */
export const applicationsSchema = z.object({
  total: z.number().int().nullish(),
  records: z.array(recordSchema),
})
