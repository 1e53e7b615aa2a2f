import type { GooglePlaceResponse, LiveGooglePlaceResponse } from '@leadwright/contract'

type Place = GooglePlaceResponse['place']
type Live = NonNullable<LiveGooglePlaceResponse['live']>

/** A lead's place on Google's map, known by its id. */
export const googlePlace = (given: Partial<Place> = {}): Place => ({
  state: 'known',
  note: null,
  mapsUrl: 'https://www.google.com/maps/search/?api=1&query=place&query_place_id=ChIJ1',
  branchUrls: [],
  lookedAt: '2026-11-22T14:05:00.000Z',
  costMicroPounds: 16_000,
  ...given,
})

/** What Google says of it now. */
export const livePlace = (given: Partial<Live> = {}): Live => ({
  name: 'Hilltop School',
  state: 'open',
  rating: 4.3,
  ratingCount: 27,
  isOpenNow: true,
  hours: ['Monday: 9:00 am – 5:00 pm', 'Tuesday: Closed'],
  mapsUrl: 'https://maps.google.com/?cid=1',
  providers: [],
  askedAt: '2026-11-22T14:05:00.000Z',
  ...given,
})
