import {
  AutoGrid,
  DescriptionList,
  DescriptionListItem,
  Flex,
  Link,
  StatusTag,
  Text,
} from '@hubspot/ui-extensions'
import type { LiveGooglePlaceResponse } from '@leadwright/contract'
import type { ReactNode } from 'react'
import { Microcopy } from '../microcopy.tsx'
import { Stack } from '../stack.tsx'
import { countWords, momentWords } from './lead-words.ts'

type Live = NonNullable<LiveGooglePlaceResponse['live']>

const ratingWords = ({ rating, ratingCount }: Live): string => {
  if (rating === null) return 'Not rated yet'
  const reviews =
    ratingCount === null ? '' : ` (${countWords(ratingCount)} ${ratingCount === 1 ? 'review' : 'reviews'})`
  return `${rating.toFixed(1)} of 5${reviews}`
}

const closed: Partial<Record<NonNullable<Live['state']>, string>> = {
  'closed-for-now': 'Closed for a time',
  'closed-for-good': 'Closed for good',
  'opening-soon': 'Not open yet',
}

const openWords = ({ isOpenNow }: Live): string | null =>
  isOpenNow === null ? null : isOpenNow ? 'Open now' : 'Closed now'

const Hours = ({ live }: { live: Live }): ReactNode => {
  const now = openWords(live)
  return (
    <Stack gap="flush">
      {now === null ? null : <Text format={{ fontWeight: 'demibold' }}>{now}</Text>}
      {live.hours.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
      {live.hours.length === 0 ? <Text>Not told</Text> : null}
    </Stack>
  )
}

/** Google's terms want its name, as it is, beside what it says; in the sandbox there is nothing to open. */
const Attribution = ({ live, isSandbox }: { live: Live; isSandbox: boolean }): ReactNode => (
  <Flex direction="row" gap="extra-small" wrap={true}>
    <Text>From</Text>
    {isSandbox ? (
      <Text format={{ fontWeight: 'demibold' }}>Google Maps</Text>
    ) : (
      <Link href={{ url: live.mapsUrl, external: true }}>Google Maps</Link>
    )}
    {live.providers.map(({ name, url }) =>
      url === null ? (
        <Text key={name}>{name}</Text>
      ) : (
        <Link key={name} href={{ url, external: true }}>
          {name}
        </Link>
      ),
    )}
  </Flex>
)

/** What Google says of a place at this moment, with its name beside it. */
export const GoogleLive = ({ live, isSandbox }: { live: Live; isSandbox: boolean }): ReactNode => {
  const notOpen = live.state === null ? undefined : closed[live.state]
  return (
    <Stack gap="extra-small">
      <AutoGrid columnWidth={260} flexible={true} gap="large">
        <DescriptionList direction="column">
          <DescriptionListItem label="Name there">
            <Flex direction="row" gap="small" align="center" wrap={true}>
              <Text>{live.name === '' ? 'Not told' : live.name}</Text>
              {notOpen === undefined ? null : <StatusTag variant="danger">{notOpen}</StatusTag>}
            </Flex>
          </DescriptionListItem>
          <DescriptionListItem label="Rating">
            <Text>{ratingWords(live)}</Text>
          </DescriptionListItem>
        </DescriptionList>
        <DescriptionList direction="column">
          <DescriptionListItem label="Opening hours">
            <Hours live={live} />
          </DescriptionListItem>
        </DescriptionList>
      </AutoGrid>
      <Attribution live={live} isSandbox={isSandbox} />
      <Microcopy>
        Asked on {momentWords(live.askedAt)}. It is shown here only: not kept, and not written to HubSpot.
      </Microcopy>
    </Stack>
  )
}
