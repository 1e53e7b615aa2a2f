import { Flex, Heading, LoadingSpinner, StatusTag, TableCell, TableRow, Text } from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import { readLeadList } from '@leadwright/client/leads.ts'
import type { Campaign, LeadItem } from '@leadwright/contract'
import { isUnderWay } from '@leadwright/ui/campaign-progress.tsx'
import { type Column, HeadedTable } from '@leadwright/ui/headed-table.tsx'
import { countWords, milesWords, reviewWords, verificationWords } from '@leadwright/ui/lead/lead-words.ts'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import { useHome } from '../frame/home-context.ts'
import { useFresh } from '../frame/use-fresh.ts'

const columns: readonly Column[] = [
  ['Company'],
  ['Fit', 'min', 'right'],
  ['Proof', 150],
  ['Distance', 110],
  ['Review', 130],
]

const shownAtOnce = 10

const Row = ({ lead }: { lead: LeadItem }): ReactNode => {
  const proof = verificationWords[lead.verification]
  const review = reviewWords[lead.review]
  return (
    <TableRow>
      <TableCell>
        <PageLink
          to="/leads/:leadId"
          params={{ leadId: lead.id, campaignId: lead.campaignId, review: 'all', list: 'yes' }}
        >
          {lead.name}
        </PageLink>
        {lead.reasons.length === 0 ? null : <Microcopy>{lead.reasons.join(' · ')}</Microcopy>}
      </TableCell>
      <TableCell align="right">{lead.score === null ? 'None' : Math.round(lead.score)}</TableCell>
      <TableCell>
        <StatusTag variant={proof.variant}>{proof.words}</StatusTag>
      </TableCell>
      <TableCell>{milesWords(lead.distanceMiles) ?? 'Not known'}</TableCell>
      <TableCell>
        <StatusTag variant={review.variant}>{review.words}</StatusTag>
      </TableCell>
    </TableRow>
  )
}

const BestTable = ({ leads }: { leads: readonly LeadItem[] }): ReactNode => (
  <HeadedTable columns={columns}>
    {leads.map((lead) => (
      <Row key={lead.id} lead={lead} />
    ))}
  </HeadedTable>
)

/** The campaign's leads, best fit first, with the way to all of them and to those to review. */
export const BestLeads = ({ campaign }: { campaign: Campaign }): ReactNode => {
  const { baseUrl } = useHome()
  const { id: campaignId, counts } = campaign
  const wanted = { campaignId, sort: 'fit', after: null } as const
  const fresh = useFresh(`${counts.leads}`, {
    ask: async () => {
      const [best, open] = await Promise.all([
        readLeadList(baseUrl, { ...wanted, limit: shownAtOnce }),
        readLeadList(baseUrl, { ...wanted, review: 'to-review', limit: 1 }),
      ])
      return { leads: best.leads, total: best.total, toReview: open.total }
    },
    isBusy: () => false,
  })
  const { answer, failure } = fresh
  return (
    <Stack>
      <Heading>Leads, best fit first</Heading>
      {failure === null ? null : <Problem failure={failure} onRetry={fresh.refresh} />}
      {answer === null && failure === null ? (
        <LoadingSpinner label="Loading the leads" showLabel={true} />
      ) : null}
      {answer !== null && answer.leads.length === 0 ? (
        <Text>{isUnderWay(campaign) ? 'No lead is ready yet.' : 'It brought no lead.'}</Text>
      ) : null}
      {answer === null || answer.leads.length === 0 ? null : (
        <>
          <Flex direction="row" gap="medium" wrap={true}>
            {answer.toReview === 0 ? (
              <Text inline={true}>All are reviewed.</Text>
            ) : (
              <PageLink to="/leads" params={{ campaignId }}>
                {`Review ${countWords(answer.toReview)}`}
              </PageLink>
            )}
            <PageLink to="/leads" params={{ campaignId, review: 'all' }}>
              {`See all ${countWords(answer.total)}`}
            </PageLink>
          </Flex>
          <BestTable leads={answer.leads} />
        </>
      )}
    </Stack>
  )
}
