/**
 * Shapes of postcodes.io, in our own words after the OpenAPI file of postcodes.io 18.0.1
 * (github.com/ideal-postcodes/postcodes.io, MIT). Fields that the file requires must be there; others may.
 */
import { z } from 'zod'

const nullableText = z.string().nullable()

/** One postcode */
const postcode = z.looseObject({
  postcode: z.string().regex(/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/),
  outcode: z.string(),
  incode: z.string(),
  quality: z.int(),
  eastings: z.int().nullable(),
  northings: z.int().nullable(),
  country: z.string(),
  nhs_ha: nullableText,
  admin_county: nullableText,
  admin_district: nullableText,
  admin_ward: nullableText,
  longitude: z.number().nullable(),
  latitude: z.number().nullable(),
  parliamentary_constituency: nullableText,
  european_electoral_region: nullableText,
  primary_care_trust: nullableText,
  region: nullableText,
  parish: nullableText,
  lsoa: nullableText,
  msoa: nullableText,
  ced: nullableText,
  ccg: nullableText,
  nuts: nullableText,
  codes: z.record(z.string(), nullableText),
})

/** One outward code */
const outcode = z.looseObject({
  outcode: z.string(),
  eastings: z.number().nullable(),
  northings: z.number().nullable(),
  admin_county: z.array(z.string()),
  admin_district: z.array(z.string()),
  admin_ward: z.array(z.string()),
  parish: z.array(z.string()),
  country: z.array(z.string()),
  longitude: z.number().nullable(),
  latitude: z.number().nullable(),
})

const envelope = <T>(result: z.ZodType<T>) => z.strictObject({ status: z.literal(200), result })

/** `GET /postcodes/{postcode}` */
export const postcodeAnswer = envelope(postcode)

/** `POST /postcodes` */
export const bulkAnswer = envelope(
  z.array(z.strictObject({ query: z.string(), result: postcode.nullable() })),
)

/** `GET /outcodes/{outcode}` */
export const outcodeAnswer = envelope(outcode)

/** `GET /outcodes?lon&lat` and `GET /outcodes/{outcode}/nearest` */
export const nearestOutcodesAnswer = envelope(
  z
    .array(outcode.extend({ distance: z.number().min(0) }))
    .min(1)
    .nullable(),
)

/** Every refusal */
export const failure = z.strictObject({ status: z.int().min(400), error: z.string().min(1) })
