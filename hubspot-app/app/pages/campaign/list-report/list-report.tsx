import { Alert, Heading, LoadingSpinner, Text } from '@hubspot/ui-extensions'
import { readReport } from '@leadwright/client/company-list.ts'
import type { Campaign, ReportResponse } from '@leadwright/contract'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import { CursorPager, useTrail } from '../../frame/cursor-pager.tsx'
import { useHome } from '../../frame/home-context.ts'
import { useFresh } from '../../frame/use-fresh.ts'
import { ChoiceBar } from './choice-bar.tsx'
import { ReportTable } from './report-table.tsx'
import { useChoices } from './use-choices.ts'

const pageSize = 25

const countWords = ({ counts }: ReportResponse): string =>
  [
    `${counts.all} checked: ${counts.trading} trade`,
    `${counts.notTrading} do not`,
    `${counts.notFound} not found`,
    ...(counts.sameCompany === 0 ? [] : [`${counts.sameCompany} the same as another line`]),
    ...(counts.open === 0 ? [] : [`${counts.open} being looked up`]),
    ...(counts.failed === 0 ? [] : [`${counts.failed} could not be checked`]),
  ].join(', ')

/** The report on a list of companies, line by line, with what lines can be made. */
export const ListReport = ({ campaign }: { campaign: Campaign }): ReactNode => {
  const { baseUrl, home } = useHome()
  const trail = useTrail(campaign.id)
  const { after } = trail
  const { found, inProgress } = campaign.counts
  const fresh = useFresh(`${after} ${found} ${inProgress} ${campaign.status}`, {
    ask: () => readReport(baseUrl, campaign.id, { limit: pageSize, after }),
    isBusy: ({ counts }) => counts.open > 0,
  })
  const choices = useChoices(baseUrl, campaign.id, fresh.refresh)
  const { answer, failure, isOld } = fresh
  return (
    <Stack>
      <Heading>Your list, line by line</Heading>
      {failure === null ? null : <Problem failure={failure} onRetry={fresh.refresh} />}
      {answer === null && failure === null ? (
        <LoadingSpinner label="Loading the report" showLabel={true} />
      ) : null}
      {answer === null ? null : (
        <>
          <Text>{countWords(answer)}.</Text>
          <ChoiceBar rows={answer.rows} choices={choices} viewer={home.viewer} />
          {choices.refused.length === 0 ? null : (
            <Alert title="Some lines stay as they are" variant="warning">
              {choices.refused.map(({ line, reason }) => (
                <Text key={line}>{`Line ${line}: ${reason}`}</Text>
              ))}
            </Alert>
          )}
          {choices.failure === null ? null : <Problem failure={choices.failure} />}
          <ReportTable rows={answer.rows} choices={choices} />
          <CursorPager trail={trail} nextAfter={answer.nextAfter} isOld={isOld} />
        </>
      )}
    </Stack>
  )
}
