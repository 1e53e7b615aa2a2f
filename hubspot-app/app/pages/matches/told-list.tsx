import { Alert, Button, Heading, TableCell, TableRow, Text } from '@hubspot/ui-extensions'
import { readMatchVerdicts, takeBackVerdict } from '@leadwright/client/matches.ts'
import type { MatchVerdict, TakeBackVerdictResponse } from '@leadwright/contract'
import { type Column, HeadedTable } from '@leadwright/ui/headed-table.tsx'
import { momentWords } from '@leadwright/ui/lead/lead-words.ts'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import { type ReactNode, useState } from 'react'
import { CursorPager, useTrail } from '../frame/cursor-pager.tsx'
import { useHome } from '../frame/home-context.ts'
import { useFresh } from '../frame/use-fresh.ts'
import { type Change, useChange } from '../plans/use-change.ts'

const columns: readonly Column[] = [['Found'], ['Known'], ['Verdict', 170], ['Said by', 170], ['Undo', 120]]

const words = { same: 'The same company', related: 'Related', different: 'Different companies' } as const

const placeOf = ({ companyNumber, website, postcode }: MatchVerdict['found']): string =>
  [companyNumber, website, postcode].filter((part) => part !== null).join(' · ')

const Side = ({ side }: { side: MatchVerdict['found'] }): ReactNode => (
  <Stack gap="flush">
    <Text>{side.name}</Text>
    <Microcopy>{placeOf(side)}</Microcopy>
  </Stack>
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
        <Stack gap="flush">
          <Text>{by}</Text>
          <Microcopy>{momentWords(at)}</Microcopy>
        </Stack>
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
    <Stack>
      <Heading>What was said</Heading>
      {consequence === null ? null : <Alert title={consequence} variant="info" />}
      {change.failure === null ? null : <Problem failure={change.failure} />}
      {answer.verdicts.length === 0 ? null : (
        <HeadedTable columns={columns}>
          {answer.verdicts.map((told) => (
            <Row key={told.id} told={told} change={change} />
          ))}
        </HeadedTable>
      )}
      <CursorPager trail={trail} nextAfter={answer.nextAfter} isOld={isOld} />
    </Stack>
  )
}
