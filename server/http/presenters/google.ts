import type { GooglePlaceResponse, LiveGooglePlaceResponse } from '@leadwright/contract'
import type { GooglePlaceView, LivePlaceView } from '../../app/google.ts'

/** What is known of a lead's place as the contract has it: moments as ISO text. */
export const presentPlace = (place: GooglePlaceView): GooglePlaceResponse['place'] => ({
  ...place,
  lookedAt: place.lookedAt?.toISOString() ?? null,
})

/** What Google says now, as the contract has it. */
export const presentLivePlace = ({
  place,
  live,
}: {
  place: GooglePlaceView
  live: LivePlaceView | null
}): LiveGooglePlaceResponse => ({
  place: presentPlace(place),
  live: live && { ...live, askedAt: live.askedAt.toISOString() },
})
