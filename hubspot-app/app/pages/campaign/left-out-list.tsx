import { Heading, Link, LoadingSpinner, TableCell, TableRow, Text, Tile } from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import { readLeftOut } from '@leadwright/client/campaigns.ts'
import type { LeftOut } from '@leadwright/contract'
import { HeadedTable } from '@leadwright/ui/headed-table.tsx'
import { numberWords } from '@leadwright/ui/lead/official-number.ts'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import { CursorPager, useTrail } from '../frame/cursor-pager.tsx'
import { useHome } from '../frame/home-context.ts'
import { useFresh } from '../frame/use-fresh.ts'

const Matched = ({ matched }: Pick<LeftOut, 'matched'>): ReactNode => {
  const { portalId } = useHome()
  if (matched === null) return null
  const { kind, id, name, because } = matched
  return (
    <Stack gap="extra-small">
      {kind === 'lead' ? (
        <PageLink to="/leads/:leadId" params={{ leadId: id }}>
          {name}
        </PageLink>
      ) : (
        <Link href={`https://app.hubspot.com/contacts/${portalId}/record/0-2/${encodeURIComponent(id)}`}>
          {name}
        </Link>
      )}
      <Microcopy>{because}</Microcopy>
    </Stack>
  )
}

const LeftOutTable = ({ companies }: { companies: readonly LeftOut[] }): ReactNode => {
  const hasMatches = companies.some(({ matched }) => matched !== null)
  return (
    <HeadedTable
      columns={[
        ['Company', 300],
        ['Why it became no lead'],
        ...(hasMatches ? [['Recognised as', 300] as const] : []),
      ]}
    >
      {companies.map(({ id, name, companyNumber, reason, matched }) => (
        <TableRow key={id}>
          <TableCell>
            <Text>{name}</Text>
            {companyNumber === null ? null : <Microcopy>{numberWords(companyNumber)}</Microcopy>}
          </TableCell>
          <TableCell>{reason}</TableCell>
          {hasMatches ? (
            <TableCell>
              <Matched matched={matched} />
            </TableCell>
          ) : null}
        </TableRow>
      ))}
    </HeadedTable>
  )
}

type LeftOutListProps = {
  campaignId: string
  outcome: LeftOut['outcome']
  words: string
  /** How many there are: when it changes, the list is asked for anew. */
  count: number
}

/** The companies of one outcome, each with its reason. */
export const LeftOutList = ({ campaignId, outcome, words, count }: LeftOutListProps): ReactNode => {
  const { baseUrl } = useHome()
  const trail = useTrail(outcome)
  const { after } = trail
  const fresh = useFresh(`${after} ${count}`, {
    ask: () => readLeftOut(baseUrl, campaignId, { outcome, limit: 25, ...(after === null ? {} : { after }) }),
    isBusy: () => false,
  })
  const { answer, failure, isOld } = fresh
  return (
    <Tile>
      <Stack>
        <Heading>{words}</Heading>
        {failure === null ? null : <Problem failure={failure} onRetry={fresh.refresh} />}
        {answer === null && failure === null ? (
          <LoadingSpinner label="Loading the companies" showLabel={true} />
        ) : null}
        {answer !== null && answer.companies.length === 0 ? <Text>None is listed any more.</Text> : null}
        {answer !== null && answer.companies.length > 0 ? (
          <LeftOutTable companies={answer.companies} />
        ) : null}
        {answer === null ? null : <CursorPager trail={trail} nextAfter={answer.nextAfter} isOld={isOld} />}
      </Stack>
    </Tile>
  )
}
