import { z } from 'zod'

/** A place as a search answers it; Google leaves out what it does not know. Further keys of the answer are dropped. */
export const foundPlaceSchema = z.object({
  id: z.string().min(1),
  displayName: z.object({ text: z.string().default('') }).optional(),
  postalAddress: z.object({ postalCode: z.string().optional() }).optional(),
  location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  businessStatus: z.string().optional(),
  websiteUri: z.string().optional(),
})

/**
 * Answer of `POST /places:searchText` (Places API (New) v1) as far as it is asked for. The list itself is absent when nothing
 * was found.
 */
export const searchTextSchema = z.object({
  places: z.array(foundPlaceSchema).default([]),
  nextPageToken: z.string().optional(),
})

/** What {@link foundPlaceSchema} needs of each place, as a field mask. `websiteUri` makes it an Enterprise call. */
export const FOUND_PLACE_FIELDS = [
  'places.id',
  'places.displayName',
  'places.postalAddress',
  'places.location',
  'places.businessStatus',
  'places.websiteUri',
]

/** The field mask of a search page. Without blanks: Google refuses them. */
export const FIELD_MASK = [...FOUND_PLACE_FIELDS, 'nextPageToken'].join(',')

/** google.rpc.Status, as far as it tells what to do. */
export const errorSchema = z.object({
  error: z.object({
    status: z.string().default(''),
    message: z.string().default(''),
    details: z.array(z.object({ reason: z.string().default('') })).default([]),
  }),
})
