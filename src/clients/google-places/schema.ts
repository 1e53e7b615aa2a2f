import { z } from 'zod'

/**
 * Answer of `POST /places:searchText` (Places API (New) v1) as far as it is asked for. Google leaves out what it does not
 * know, and the list itself when nothing was found.
 */
export const searchTextSchema = z.object({
  places: z
    .array(
      z.object({
        id: z.string().min(1),
        displayName: z.object({ text: z.string().default('') }).optional(),
        postalAddress: z.object({ postalCode: z.string().optional() }).optional(),
        location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
        businessStatus: z.string().optional(),
        websiteUri: z.string().optional(),
      }),
    )
    .default([]),
  nextPageToken: z.string().optional(),
})

/** The field mask that the schema needs. Without blanks: Google refuses them. `websiteUri` makes it an Enterprise call. */
export const FIELD_MASK = [
  'places.id',
  'places.displayName',
  'places.postalAddress',
  'places.location',
  'places.businessStatus',
  'places.websiteUri',
  'nextPageToken',
].join(',')

/** google.rpc.Status, as far as it tells what to do. */
export const errorSchema = z.object({
  error: z.object({
    status: z.string().default(''),
    message: z.string().default(''),
    details: z.array(z.object({ reason: z.string().default('') })).default([]),
  }),
})
