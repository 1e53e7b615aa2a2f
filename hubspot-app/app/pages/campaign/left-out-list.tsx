import {
  Flex,
  Heading,
  Link,
  LoadingSpinner,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
  Tile,
} from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import { readLeftOut } from '@leadwright/client/campaigns.ts'
import type { LeftOut } from '@leadwright/contract'
import { numberWords } from '@leadwright/ui/lead/official-number.ts'
import { Problem } from '@leadwright/ui/problem.tsx'
import type { ReactNode } from 'react'
import { CursorPager, useTrail } from '../frame/cursor-pager.tsx'
import { useHome } from '../frame/home-context.ts'
import { useFresh } from '../frame/use-fresh.ts'

const Matched = ({ matched }: Pick<LeftOut, 'matched'>): ReactNode => {
  const { portalId } = useHome()
  if (matched === null) return null
  const { kind, id, name, because } = matched
  return (
    <Flex direction="column" gap="extra-small">
      {kind === 'lead' ? (
        <PageLink to="/leads/:leadId" params={{ leadId: id }}>
          {name}
        </PageLink>
      ) : (
        <Link href={`https://app.hubspot.com/contacts/${portalId}/record/0-2/${encodeURIComponent(id)}`}>
          {name}
        </Link>
      )}
      <Text variant="microcopy">{because}</Text>
    </Flex>
  )
}

const LeftOutTable = ({ companies }: { companies: readonly LeftOut[] }): ReactNode => {
  const hasMatches = companies.some(({ matched }) => matched !== null)
  return (
    <Table density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader width={300}>Company</TableHeader>
          <TableHeader>Why it became no lead</TableHeader>
          {hasMatches ? <TableHeader width={300}>Recognised as</TableHeader> : null}
        </TableRow>
      </TableHead>
      <TableBody>
        {companies.map(({ id, name, companyNumber, reason, matched }) => (
          <TableRow key={id}>
            <TableCell>
              <Text>{name}</Text>
              {companyNumber === null ? null : <Text variant="microcopy">{numberWords(companyNumber)}</Text>}
            </TableCell>
            <TableCell>{reason}</TableCell>
            {hasMatches ? (
              <TableCell>
                <Matched matched={matched} />
              </TableCell>
            ) : null}
          </TableRow>
        ))}
      </TableBody>
    </Table>
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
      <Flex direction="column" gap="small">
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
      </Flex>
    </Tile>
  )
}
