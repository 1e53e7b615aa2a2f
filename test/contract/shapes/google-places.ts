import { z } from 'zod'

/** google.rpc.Status as the Places API (New) answers it. */
export const errorShape = z.strictObject({
  error: z.strictObject({
    code: z.number().int(),
    message: z.string(),
    status: z.enum([
      'INVALID_ARGUMENT',
      'PERMISSION_DENIED',
      'NOT_FOUND',
      'RESOURCE_EXHAUSTED',
      'UNAVAILABLE',
    ]),
    details: z
      .array(z.strictObject({ '@type': z.string(), reason: z.string(), domain: z.literal('googleapis.com') }))
      .optional(),
  }),
})

/** Answer of `POST /places:searchText` to a field mask of ids. Nothing found is `{}`. */
export const idsShape = z.strictObject({
  places: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[\w-]{20,}$/),
        name: z.string().startsWith('places/').optional(),
      }),
    )
    .min(1)
    .max(20)
    .optional(),
})

const placeShape = z.strictObject({
  id: z.string().regex(/^[\w-]{20,}$/),
  displayName: z.strictObject({ text: z.string().min(1), languageCode: z.string() }),
  postalAddress: z.strictObject({
    regionCode: z.literal('GB'),
    languageCode: z.string(),
    postalCode: z.string(),
    locality: z.string(),
    addressLines: z.array(z.string()),
  }),
  location: z.strictObject({ latitude: z.number(), longitude: z.number() }),
  businessStatus: z.enum(['OPERATIONAL', 'CLOSED_TEMPORARILY', 'CLOSED_PERMANENTLY', 'FUTURE_OPENING']),
  websiteUri: z.url().optional(),
})

/** Answer of `POST /places:searchText` to the field mask of the product's searches. */
export const placesShape = z.strictObject({
  places: z.array(placeShape).min(1).max(20).optional(),
  nextPageToken: z.string().min(1).optional(),
})

const hoursShape = z.strictObject({
  openNow: z.boolean(),
  weekdayDescriptions: z.array(z.string().regex(/^[A-Z][a-z]+day: /)).length(7),
})

/** Answer of `GET /places/{id}` to the field mask of the product; what nobody told of the place is absent. */
export const livePlaceShape = z.strictObject({
  id: z.string().regex(/^[\w-]{20,}$/),
  displayName: z.strictObject({ text: z.string().min(1), languageCode: z.string() }),
  businessStatus: z.enum(['OPERATIONAL', 'CLOSED_TEMPORARILY', 'CLOSED_PERMANENTLY', 'FUTURE_OPENING']),
  rating: z.number().min(1).max(5).optional(),
  userRatingCount: z.number().int().min(1).optional(),
  regularOpeningHours: hoursShape.optional(),
  currentOpeningHours: hoursShape.optional(),
  googleMapsUri: z.url(),
})
