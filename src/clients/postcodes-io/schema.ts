import { z } from 'zod'

// Only what we read. Source: postcodes.io 18.0.1 (MIT). Positions are null for the Channel Islands and the Isle of Man.
const coordinate = z.number().nullish()
const text = z.string().nullish()

/** One postcode of postcodes.io. */
export const postcodeSchema = z.object({
  postcode: z.string(),
  outcode: z.string(),
  latitude: coordinate,
  longitude: coordinate,
  admin_district: text,
  region: text,
  country: text,
})

/** One outward code of postcodes.io; what it spans comes as lists. */
export const outcodeSchema = z.object({
  outcode: z.string(),
  latitude: coordinate,
  longitude: coordinate,
  admin_district: z.array(z.string()).nullish(),
  country: z.array(z.string()).nullish(),
})

/** Answer of `GET /postcodes/{postcode}`. */
export const postcodeAnswerSchema = z.object({ result: postcodeSchema })

/** Answer of `POST /postcodes`: one entry for each text asked, in order. */
export const bulkAnswerSchema = z.object({
  result: z.array(z.object({ query: z.string(), result: postcodeSchema.nullable() })),
})

/** Answer of `GET /outcodes/{outcode}`. */
export const outcodeAnswerSchema = z.object({ result: outcodeSchema })

/** Answer of `GET /outcodes?lon=&lat=`: null, not an empty list, when there is none. */
export const nearestAnswerSchema = z.object({ result: z.array(outcodeSchema).nullable() })
