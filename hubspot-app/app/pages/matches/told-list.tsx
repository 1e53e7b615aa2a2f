import {
  Alert,
  Button,
  Flex,
  Heading,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions'
import { readMatchVerdicts, takeBackVerdict } from '@leadwright/client/matches.ts'
import type { MatchVerdict, TakeBackVerdictResponse } from '@leadwright/contract'
import { momentWords } from '@leadwright/ui/lead/lead-words.ts'
import { Problem } from '@leadwright/ui/problem.tsx'
import { type ReactNode, useState } from 'react'
import { CursorPager, useTrail } from '../frame/cursor-pager.tsx'
import { useHome } from '../frame/home-context.ts'
import { useFresh } from '../frame/use-fresh.ts'
import { type Change, useChange } from '../plans/use-change.ts'

const words = { same: 'The same company', related: 'Related', different: 'Different companies' } as const

const placeOf = ({ companyNumber, website, postcode }: MatchVerdict['found']): string =>
  [companyNumber, website, postcode].filter((part) => part !== null).join(' · ')

const Side = ({ side }: { side: MatchVerdict['found'] }): ReactNode => (
  <Flex direction="column" gap="flush">
    <Text>{side.name}</Text>
    <Text variant="microcopy">{placeOf(side)}</Text>
  </Flex>
)

type RowProps = { told: MatchVerdict; change: Change<TakeBackVerdictResponse> }

const Row = ({ told, change }: RowProps): ReactNode => {
  const { baseUrl, home } = useHome()
  const { id, verdict, found, known, by, at } = told
  return (
    <TableRow>
      <TableCell>
        <Side side={found} />
      </TableCell>
      <TableCell>
        <Side side={known} />
      </TableCell>
      <TableCell>{words[verdict]}</TableCell>
      <TableCell>
        <Flex direction="column" gap="flush">
          <Text>{by}</Text>
          <Text variant="microcopy">{momentWords(at)}</Text>
        </Flex>
      </TableCell>
      <TableCell>
        <Button
          size="xs"
          variant="secondary"
          disabled={!home.viewer.mayReview || change.busyWith !== null}
          onClick={() => change.run(id, () => takeBackVerdict(baseUrl, id))}
        >
          {change.busyWith === id ? 'Taking it back' : 'Take back'}
        </Button>
      </TableCell>
    </TableRow>
  )
}

type ToldListProps = { changes: number; onTakenBack: () => void }

/** What people said of pairs, each with the way back; nothing while nothing was said. */
export const ToldList = ({ changes, onTakenBack }: ToldListProps): ReactNode => {
  const { baseUrl } = useHome()
  const trail = useTrail('match-verdicts')
  const { after } = trail
  const [consequence, setConsequence] = useState<string | null>(null)
  const fresh = useFresh(`${after} ${changes}`, {
    ask: () => readMatchVerdicts(baseUrl, { limit: 25, after }),
    isBusy: () => false,
  })
  const change = useChange<TakeBackVerdictResponse>((answer) => {
    setConsequence(answer.consequence)
    onTakenBack()
  })
  const { answer, failure, isOld } = fresh
  if (failure !== null) return <Problem failure={failure} onRetry={fresh.refresh} />
  if (answer === null || (answer.verdicts.length === 0 && consequence === null)) return null
  return (
    <Flex direction="column" gap="small">
      <Heading>What was said</Heading>
      {consequence === null ? null : <Alert title={consequence} variant="info" />}
      {change.failure === null ? null : <Problem failure={change.failure} />}
      {answer.verdicts.length === 0 ? null : (
        <Table density="condensed">
          <TableHead>
            <TableRow>
              <TableHeader>Found</TableHeader>
              <TableHeader>Known</TableHeader>
              <TableHeader width={170}>Verdict</TableHeader>
              <TableHeader width={170}>Said by</TableHeader>
              <TableHeader width={120}>Undo</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {answer.verdicts.map((told) => (
              <Row key={told.id} told={told} change={change} />
            ))}
          </TableBody>
        </Table>
      )}
      <CursorPager trail={trail} nextAfter={answer.nextAfter} isOld={isOld} />
    </Flex>
  )
}
