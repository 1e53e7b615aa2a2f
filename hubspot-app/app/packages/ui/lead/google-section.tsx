import { Button, Flex, Heading, Link, LoadingSpinner, Text } from '@hubspot/ui-extensions'
import type { GooglePlaceResponse, Lead } from '@leadwright/contract'
import type { ReactNode } from 'react'
import { Microcopy } from '../microcopy.tsx'
import { poundsWords } from '../pounds.ts'
import { Problem } from '../problem.tsx'
import { Stack } from '../stack.tsx'
import { GoogleLive } from './google-live.tsx'
import type { LeadPlace } from './lead-place.ts'
import { useGoogle } from './use-google.ts'

type Place = GooglePlaceResponse['place']
type GoogleSectionProps = LeadPlace & { lead: Lead }

const standing: Record<Place['state'], string> = {
  off: 'Google Places was left out.',
  unknown: 'Google was not asked about this company yet.',
  none: 'No place on Google Maps is surely this company.',
  known: 'Its place on Google Maps is known.',
}

/** The sandbox's places are on no real map. */
const Links = ({ place, isSandbox }: { place: Place; isSandbox: boolean }): ReactNode => {
  const { mapsUrl, branchUrls } = place
  const more = branchUrls.length === 1 ? '1 more place' : `${branchUrls.length} more places`
  return (
    <Flex direction="row" gap="small" wrap={true}>
      {mapsUrl === null || isSandbox ? null : (
        <Link href={{ url: mapsUrl, external: true }}>Open on Google Maps</Link>
      )}
      {branchUrls.length === 0 ? null : (
        <Text>{more} with its name and its website or phone on Google Maps</Text>
      )}
      {isSandbox
        ? null
        : branchUrls.map((url, index) => (
            <Link key={url} href={{ url, external: true }}>{`Place ${index + 2}`}</Link>
          ))}
    </Flex>
  )
}

const Asking = ({
  place,
  viewer,
  isAsking,
  wasAsked,
  onAsk,
}: Pick<LeadPlace, 'viewer'> & {
  place: Place
  isAsking: boolean
  wasAsked: boolean
  onAsk: () => void
}): ReactNode => {
  if (place.state === 'off') return null
  const words = place.state === 'none' ? 'Look for it again' : 'Show Google rating and hours'
  return (
    <Stack gap="extra-small">
      <Flex direction="row">
        <Button size="sm" disabled={!viewer.mayLaunch || isAsking} onClick={onAsk}>
          {isAsking ? 'Asking Google' : wasAsked ? 'Ask Google again' : words}
        </Button>
      </Flex>
      <Microcopy>
        {viewer.mayLaunch
          ? `Asking costs about ${poundsWords(place.costMicroPounds)} and counts in your month.`
          : `Asking Google costs money, and you may not launch campaigns here. ${viewer.askWhom ?? ''}`}
      </Microcopy>
    </Stack>
  )
}

/** The lead on Google's map: what is known, and, for who asks, its rating and hours as they are now. */
export const GoogleSection = ({ lead, baseUrl, viewer }: GoogleSectionProps): ReactNode => {
  const { place, live, isAsking, failure, reload, ask } = useGoogle(baseUrl, lead.id)
  return (
    <Stack gap="extra-small">
      <Heading>Google Maps</Heading>
      {place === null ? (
        failure === null ? (
          <LoadingSpinner label="Looking up its place" showLabel={true} size="xs" />
        ) : (
          <Problem failure={failure} onRetry={reload} />
        )
      ) : (
        <>
          {live === null ? <Text>{place.note ?? standing[place.state]}</Text> : null}
          {live === null ? null : <GoogleLive live={live} isSandbox={lead.isSandbox} />}
          <Links place={place} isSandbox={lead.isSandbox} />
          {live === null || place.branchUrls.length > 0 ? null : (
            <Microcopy>
              Branches are left out: the search for this place named none near it, and Google gives others
              only to a search of its own.
            </Microcopy>
          )}
          {failure === null ? null : <Problem failure={failure} />}
          <Asking
            place={place}
            viewer={viewer}
            isAsking={isAsking}
            wasAsked={live !== null}
            onAsk={() => void ask()}
          />
        </>
      )}
    </Stack>
  )
}
