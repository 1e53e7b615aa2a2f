import { Button, Divider, EmptyState, Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions'
import { readLeadList } from '@leadwright/client/leads.ts'
import type { LeadListResponse, Viewer } from '@leadwright/contract'
import { capitalised, totalWords } from '@leadwright/ui/lead/lead-words.ts'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import { useAnswer } from '@leadwright/ui/use-answer.ts'
import { Fragment, type ReactNode, useState } from 'react'
import { FindRow } from './find-row.tsx'

/** So many are seen without losing one's way in a panel. */
const pageSize = 10

type FindsListProps = { baseUrl: string; companyId: string; viewer: Viewer; onDecided: () => void }

/** `begins`: where each page began that was seen, the present one last; null: the first. */
type Place = { begins: (string | null)[]; attempt: number }

const headWords = (page: number, list: LeadListResponse): string =>
  `${capitalised(totalWords(list))} to review, best fit first${page === 1 ? '' : `; page ${page}`}`

type PagingProps = { place: Place; nextAfter: string | null; onGo: (place: Place) => void }

const Paging = ({ place, nextAfter, onGo }: PagingProps): ReactNode =>
  place.begins.length === 1 && nextAfter === null ? null : (
    <Flex direction="row" gap="small">
      <Button
        size="xs"
        disabled={place.begins.length === 1}
        onClick={() => onGo({ ...place, begins: place.begins.slice(0, -1) })}
      >
        Previous
      </Button>
      <Button
        size="xs"
        disabled={nextAfter === null}
        onClick={() => onGo({ ...place, begins: [...place.begins, nextAfter] })}
      >
        Next
      </Button>
    </Flex>
  )

/** The finds of a record's campaigns that wait for a decision, best fit first, a page at a time. */
export const FindsList = ({ baseUrl, companyId, viewer, onDecided }: FindsListProps): ReactNode => {
  const [place, setPlace] = useState<Place>({ begins: [null], attempt: 0 })
  const after = place.begins.at(-1) ?? null
  const answer = useAnswer(JSON.stringify([after, place.attempt]), () =>
    readLeadList(baseUrl, {
      launchedFromCompanyId: companyId,
      review: 'to-review',
      sort: 'fit',
      limit: pageSize,
      after,
    }),
  )
  if (answer === null) return <LoadingSpinner label="Loading the finds" showLabel={true} />
  if (!answer.ok) {
    return (
      <Problem failure={answer.failure} onRetry={() => setPlace({ ...place, attempt: place.attempt + 1 })} />
    )
  }
  const { leads, nextAfter } = answer.answer
  if (leads.length === 0) {
    return (
      <EmptyState
        title="Nothing left to review"
        layout="vertical"
        imageName="emailConfirmation"
        imageWidth={120}
      >
        <Text>New finds of the campaigns from this record come here.</Text>
      </EmptyState>
    )
  }
  return (
    <Stack>
      <Microcopy>{headWords(place.begins.length, answer.answer)}</Microcopy>
      {viewer.mayReview ? null : (
        <Text>You may look, but not decide. {viewer.askWhom ?? 'An admin can allow it.'}</Text>
      )}
      {leads.map((lead) => (
        <Fragment key={lead.id}>
          <FindRow baseUrl={baseUrl} lead={lead} mayReview={viewer.mayReview} onDecided={onDecided} />
          <Divider />
        </Fragment>
      ))}
      <Paging place={place} nextAfter={nextAfter} onGo={setPlace} />
    </Stack>
  )
}
