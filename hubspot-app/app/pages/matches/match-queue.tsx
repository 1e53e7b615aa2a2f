import { Alert, Button, EmptyState, Flex, LoadingSpinner, Text, Tile } from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import { readMatches, tellMatch } from '@leadwright/client/matches.ts'
import type { Match, MatchWord, TellMatchResponse } from '@leadwright/contract'
import { countWords } from '@leadwright/ui/lead/lead-words.ts'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import { type ReactNode, useState } from 'react'
import { CursorPager, useTrail } from '../frame/cursor-pager.tsx'
import { useHome } from '../frame/home-context.ts'
import { useFresh } from '../frame/use-fresh.ts'
import { type Change, useChange } from '../plans/use-change.ts'
import { PairTable } from './pair-table.tsx'

const pageSize = 10

const choices: readonly { verdict: MatchWord; label: string }[] = [
  { verdict: 'same', label: 'The same company' },
  { verdict: 'related', label: 'Related: group or branch' },
  { verdict: 'different', label: 'Different companies' },
]

type PairProps = { match: Match; change: Change<TellMatchResponse> }

const Pair = ({ match, change }: PairProps): ReactNode => {
  const { baseUrl, home } = useHome()
  const { id, found, known, because, timesFound } = match
  return (
    <Tile>
      <Stack>
        <Text>
          Found by{' '}
          <PageLink to="/campaigns/:campaignId" params={{ campaignId: found.campaignId }}>
            {found.campaignName}
          </PageLink>
          {timesFound > 1 ? ` and ${countWords(timesFound - 1)} more` : ''}: {because}.
        </Text>
        <PairTable found={found} known={known} />
        <Flex direction="row" gap="small" wrap={true}>
          {choices.map(({ verdict, label }) => (
            <Button
              key={verdict}
              size="sm"
              variant="secondary"
              disabled={!home.viewer.mayReview || change.busyWith !== null}
              onClick={() => change.run(`${id} ${verdict}`, () => tellMatch(baseUrl, id, verdict))}
            >
              {change.busyWith === `${id} ${verdict}` ? 'Saving' : label}
            </Button>
          ))}
        </Flex>
      </Stack>
    </Tile>
  )
}

type MatchQueueProps = { changes: number; onTold: () => void }

/** The pairs that wait for a word, those found oftenest first. */
export const MatchQueue = ({ changes, onTold }: MatchQueueProps): ReactNode => {
  const { baseUrl, home } = useHome()
  const trail = useTrail('matches')
  const { after } = trail
  const [consequence, setConsequence] = useState<string | null>(null)
  const fresh = useFresh(`${after} ${changes}`, {
    ask: () => readMatches(baseUrl, { limit: pageSize, after }),
    isBusy: () => false,
  })
  const change = useChange<TellMatchResponse>((answer) => {
    setConsequence(answer.consequence)
    onTold()
  })
  const { answer, failure, isOld } = fresh
  return (
    <Stack>
      {consequence === null ? null : <Alert title={consequence} variant="success" />}
      {home.viewer.mayReview ? null : (
        <Microcopy>{home.viewer.askWhom ?? 'An admin of Leadwright can let you change this.'}</Microcopy>
      )}
      {change.failure === null ? null : <Problem failure={change.failure} />}
      {failure === null ? null : <Problem failure={failure} onRetry={fresh.refresh} />}
      {answer === null && failure === null ? (
        <LoadingSpinner label="Loading the possible duplicates" showLabel={true} layout="centered" />
      ) : null}
      {answer === null ? null : answer.matches.length === 0 ? (
        <EmptyState title="No pair waits for a word" layout="vertical" reverseOrder={true}>
          <Text>
            A find whose name you have already, at another place or under another website, comes up here.
          </Text>
        </EmptyState>
      ) : (
        <>
          <Text format={{ fontWeight: 'bold' }}>
            {answer.total === 1 ? 'One pair waits' : `${countWords(answer.total)} pairs wait`} for a word
          </Text>
          {answer.matches.map((match) => (
            <Pair key={match.id} match={match} change={change} />
          ))}
          <CursorPager trail={trail} nextAfter={answer.nextAfter} isOld={isOld} />
        </>
      )}
    </Stack>
  )
}
