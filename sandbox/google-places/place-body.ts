import { addressLine } from '../web/spelling.ts'
import { openingHours } from './opening-hours.ts'
import type { Place } from './places.ts'

/**
 * A place with the fields that the mask names; those that are not known of it are absent. `prefix`: what paths begin with,
 * `places.` in a search and nothing for one place.
 */
export const placeBody = (
  place: Place,
  mask: string,
  prefix: 'places.' | '' = 'places.',
): Record<string, unknown> => {
  const paths = mask.split(',')
  const isAll = paths.includes('*') || paths.includes('places')
  const asked = new Set(paths.map((path) => path.slice(prefix.length).split('.')[0] ?? ''))
  const known = Object.entries(everything(place)).filter(
    ([field, value]) => value !== null && (isAll || asked.has(field)),
  )
  return Object.fromEntries(known)
}

const everything = ({
  id,
  name,
  site,
  point,
  types,
  status,
  website,
  rating,
  hours,
}: Place): Record<string, unknown> => ({
  name: `places/${id}`,
  id,
  types,
  nationalPhoneNumber: site.phone,
  internationalPhoneNumber: site.phone === null ? null : site.phone.replace(/^0/, '+44 '),
  formattedAddress: `${addressLine(site.address)}, UK`,
  postalAddress: {
    regionCode: 'GB',
    languageCode: 'en-GB',
    postalCode: site.address.postcode,
    locality: site.address.locality,
    addressLines: [site.address.line1],
  },
  location: point,
  googleMapsUri: `https://maps.google.com/?cid=${Number.parseInt(Buffer.from(id).toString('hex').slice(-12), 16)}`,
  websiteUri: website,
  businessStatus: status,
  displayName: { text: name, languageCode: 'en' },
  primaryType: types.length > 2 ? types[0] : null,
  rating: rating?.value ?? null,
  userRatingCount: rating?.count ?? null,
  regularOpeningHours: hours && openingHours(hours, new Date()),
  currentOpeningHours: hours && openingHours(hours, new Date()),
})
