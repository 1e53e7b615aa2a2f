import {
  Flex,
  Heading,
  LoadingSpinner,
  StatusTag,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import { readLeadList } from '@leadwright/client/leads.ts'
import type { Campaign, LeadItem } from '@leadwright/contract'
import { isUnderWay } from '@leadwright/ui/campaign-progress.tsx'
import { countWords, milesWords, reviewWords, verificationWords } from '@leadwright/ui/lead/lead-words.ts'
import { Problem } from '@leadwright/ui/problem.tsx'
import type { ReactNode } from 'react'
import { useHome } from '../frame/home-context.ts'
import { useFresh } from '../frame/use-fresh.ts'

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
        {lead.reasons.length === 0 ? null : <Text variant="microcopy">{lead.reasons.join(' · ')}</Text>}
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
  <Table density="condensed">
    <TableHead>
      <TableRow>
        <TableHeader>Company</TableHeader>
        <TableHeader width="min" align="right">
          Fit
        </TableHeader>
        <TableHeader width={150}>Proof</TableHeader>
        <TableHeader width={110}>Distance</TableHeader>
        <TableHeader width={130}>Review</TableHeader>
      </TableRow>
    </TableHead>
    <TableBody>
      {leads.map((lead) => (
        <Row key={lead.id} lead={lead} />
      ))}
    </TableBody>
  </Table>
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
    <Flex direction="column" gap="small">
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
    </Flex>
  )
}
