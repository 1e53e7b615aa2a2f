import { z } from 'zod'

/** What is known of a lead's place on Google's map without asking Google. */
const googlePlaceSchema = z.object({
  /** `off`: Google Places is not configured; `unknown`: not asked yet; `none`: no place is surely this company. */
  state: z.enum(['off', 'unknown', 'none', 'known']),
  /** Why, in a sentence; null where the state says it all. */
  note: z.string().nullable(),
  /** The place on Google Maps, for people to open. */
  mapsUrl: z.string().nullable(),
  /** Other places of the same firm there. */
  branchUrls: z.array(z.string()),
  lookedAt: z.iso.datetime().nullable(),
  /** What showing it usually costs, in millionths of a pound. */
  costMicroPounds: z.number().int().min(0),
})

/** A place as Google has it at this moment: shown and forgotten, and never without the words "Google Maps" beside it. */
const livePlaceSchema = z.object({
  name: z.string(),
  state: z.enum(['open', 'closed-for-now', 'closed-for-good', 'opening-soon']).nullable(),
  /** 1.0 to 5.0; null: nobody has rated it. */
  rating: z.number().nullable(),
  ratingCount: z.number().nullable(),
  isOpenNow: z.boolean().nullable(),
  /** A line for each day, in Google's words; empty: not told. */
  hours: z.array(z.string()),
  mapsUrl: z.string(),
  /** Who else's data this is and must be named beside it. */
  providers: z.array(z.object({ name: z.string(), url: z.string().nullable() })),
  askedAt: z.iso.datetime(),
})

/** Answer of `GET /api/v1/leads/:id/google`; free of charge. */
export const googlePlaceResponseSchema = z.object({ place: googlePlaceSchema })

/** Answer of `POST /api/v1/leads/:id/google`, whose body is empty: Google is asked, which costs money. `live` null: there is no such place. */
export const liveGooglePlaceResponseSchema = z.object({
  place: googlePlaceSchema,
  live: livePlaceSchema.nullable(),
})

/** See {@link googlePlaceResponseSchema}. */
export type GooglePlaceResponse = z.infer<typeof googlePlaceResponseSchema>
/** See {@link liveGooglePlaceResponseSchema}. */
export type LiveGooglePlaceResponse = z.infer<typeof liveGooglePlaceResponseSchema>
