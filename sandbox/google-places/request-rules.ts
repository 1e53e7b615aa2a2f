import { z } from 'zod'
import { placeTypes } from './place-types.data.ts'

const latLng = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
})
const rectangle = z.object({ low: latLng, high: latLng })
const circle = z.object({ center: latLng, radius: z.number().min(0).max(50_000) })

/** Body of a text search, as far as the sandbox acts on it. */
export const bodySchema = z.strictObject({
  textQuery: z.string().min(1),
  includedType: z.string().optional(),
  strictTypeFiltering: z.boolean().optional(),
  languageCode: z.string().optional(),
  regionCode: z.string().optional(),
  locationBias: z.union([z.strictObject({ circle }), z.strictObject({ rectangle })]).optional(),
  locationRestriction: z.strictObject({ rectangle }).optional(),
  rankPreference: z.enum(['RELEVANCE', 'DISTANCE']).optional(),
  includePureServiceAreaBusinesses: z.boolean().optional(),
  openNow: z.boolean().optional(),
  minRating: z.number().min(0).max(5).multipleOf(0.5).optional(),
  pageSize: z.number().int().min(0).optional(),
  pageToken: z.string().optional(),
})

/** A text search that keeps the rules. */
export type SearchBody = z.output<typeof bodySchema>

/** Fields of a place that may be asked for. Those that the sandbox does not know of any place are left out of its answers. */
const placeFields = (
  'id name displayName formattedAddress shortFormattedAddress addressComponents postalAddress location viewport types primaryType primaryTypeDisplayName ' +
  'businessStatus googleMapsUri pureServiceAreaBusiness websiteUri nationalPhoneNumber internationalPhoneNumber rating userRatingCount ' +
  'regularOpeningHours currentOpeningHours priceLevel utcOffsetMinutes plusCode attributions reviews editorialSummary'
).split(' ')
const fields: ReadonlySet<string> = new Set([
  'nextPageToken',
  'searchUri',
  ...placeFields.map((field) => `places.${field}`),
])
const fieldsOfOne: ReadonlySet<string> = new Set(placeFields)

const isKnownField = (path: string): boolean =>
  path === '*' || path === 'places' || fields.has(path.split('.').slice(0, 2).join('.'))

const maskFault = (mask: string, isKnown: (path: string) => boolean): string | null => {
  if (mask === '')
    return 'FieldMask is a required parameter. See https://cloud.google.com/apis/docs/system-parameters on how to provide it.'
  const unknown = mask.split(',').find((path) => !isKnown(path))
  return unknown === undefined
    ? null
    : `Error expanding 'fields' parameter. Cannot find matching fields for path '${unknown}'.`
}

/** What is wrong with a mask for one place, as Google words it; null: nothing. Its paths have no `places.` before them. */
export const detailsFaultOf = (mask: string): string | null =>
  maskFault(mask, (path) => path === '*' || fieldsOfOne.has(path.split('.')[0] ?? ''))

/** What is wrong with a search, as Google words it; null: nothing. */
export const faultOf = (mask: string, body: unknown): string | null => {
  const wrongMask = maskFault(mask, isKnownField)
  if (wrongMask !== null) return wrongMask
  const parsed = bodySchema.safeParse(body)
  if (!parsed.success) return bodyFault(parsed.error)
  const { includedType, locationBias, locationRestriction } = parsed.data
  if (includedType !== undefined && !placeTypes.has(includedType))
    return `Unsupported types: ${includedType}.`
  if (locationBias && locationRestriction)
    return 'location_bias and location_restriction cannot be set at the same time.'
  return null
}

const bodyFault = ({ issues: [issue] }: z.ZodError): string => {
  const path = issue?.path.join('.') ?? ''
  if (path === 'textQuery' || path === '') return 'Empty text_query.'
  return path.endsWith('radius')
    ? 'Radius must be between 0 and 50000.0 meters (inclusive).'
    : `Invalid value at '${path}'.`
}
