import { z } from 'zod'
import { FOUND_PLACE_FIELDS, foundPlaceSchema } from './schema.ts'

/** `GET /places/{id}` (Places API (New) v1), as far as it is asked for; what Google does not know is absent. */
export const livePlaceSchema = z.object({
  id: z.string().min(1),
  displayName: z.object({ text: z.string().default('') }).optional(),
  businessStatus: z.string().optional(),
  rating: z.number().optional(),
  userRatingCount: z.number().optional(),
  regularOpeningHours: z.object({ weekdayDescriptions: z.array(z.string()).default([]) }).optional(),
  currentOpeningHours: z.object({ openNow: z.boolean().optional() }).optional(),
  googleMapsUri: z.string().optional(),
  attributions: z
    .array(z.object({ provider: z.string().default(''), providerUri: z.string().optional() }))
    .default([]),
})

/** The mask that the schema needs; without blanks. Rating and hours make it an Enterprise call. */
export const LIVE_MASK = [
  'id',
  'displayName',
  'businessStatus',
  'rating',
  'userRatingCount',
  'regularOpeningHours.weekdayDescriptions',
  'currentOpeningHours.openNow',
  'googleMapsUri',
  'attributions',
].join(',')

/** The mask of a search for one company; an Enterprise call, as the searches of campaigns are. */
export const MATCH_MASK = [...FOUND_PLACE_FIELDS, 'places.nationalPhoneNumber'].join(',')

/** Answer of `POST /places:searchText` to {@link MATCH_MASK}. */
export const matchSchema = z.object({
  places: z.array(foundPlaceSchema.extend({ nationalPhoneNumber: z.string().optional() })).default([]),
})
