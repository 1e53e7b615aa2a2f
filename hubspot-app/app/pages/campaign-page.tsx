import { Divider, Flex, LoadingSpinner, StatusTag, Tag } from '@hubspot/ui-extensions'
import { PageBreadcrumbs, PageLink, PageTitle, usePageRoute } from '@hubspot/ui-extensions/pages'
import { isUnderWay } from '@leadwright/ui/campaign-progress.tsx'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import { BestLeads } from './campaign/best-leads.tsx'
import { BriefPart } from './campaign/brief-part.tsx'
import { DeedButtons } from './campaign/deed-buttons.tsx'
import { Funnel } from './campaign/funnel.tsx'
import { KeepPart } from './campaign/keep-part.tsx'
import { ListReport } from './campaign/list-report/list-report.tsx'
import { ProgressPart } from './campaign/progress-part.tsx'
import { SourcesTable } from './campaign/sources-table.tsx'
import { SpendingPart } from './campaign/spending-part.tsx'
import { StateNote } from './campaign/state-note.tsx'
import { Story } from './campaign/story.tsx'
import { type CampaignLook, useCampaign } from './campaign/use-campaign.ts'
import { useDeeds } from './campaign/use-deeds.ts'
import { isListCheck, statusWords } from './campaigns/status-words.ts'
import { useHome } from './frame/home-context.ts'
import type { Fresh } from './frame/use-fresh.ts'

type KnownProps = { look: CampaignLook; fresh: Fresh<CampaignLook> }

/** What stands first: where it is, what to do about it, and what can be done. */
const Head = ({ look, fresh }: KnownProps): ReactNode => {
  const { baseUrl, home } = useHome()
  const { campaign } = look
  const deeds = useDeeds(baseUrl, campaign.id, {
    onDone: (changed) => fresh.put({ ...look, campaign: changed }),
    onConflict: fresh.refresh,
  })
  const { words, variant } = statusWords(campaign)
  return (
    <Stack>
      <Flex direction="row" gap="small" align="center">
        <StatusTag variant={variant}>{words}</StatusTag>
        {campaign.isSandbox ? <Tag variant="warning">Make-believe companies</Tag> : null}
      </Flex>
      <ProgressPart campaign={campaign} />
      {isListCheck(campaign) && campaign.status === 'completed' ? null : <StateNote campaign={campaign} />}
      <DeedButtons
        campaign={campaign}
        viewer={home.viewer}
        isConnected={home.connection.status === 'connected'}
        deeds={deeds}
      />
    </Stack>
  )
}

const Known = (props: KnownProps): ReactNode => {
  const { campaign, events, storyFailure } = props.look
  return (
    <>
      <PageTitle>{campaign.name}</PageTitle>
      {props.fresh.failure === null ? null : (
        <Microcopy>
          {props.fresh.failure.message} What you see may be out of date; it is tried again by itself.
        </Microcopy>
      )}
      <Head {...props} />
      <Divider />
      {isListCheck(campaign) ? <ListReport campaign={campaign} /> : <BestLeads campaign={campaign} />}
      <Divider />
      {isListCheck(campaign) ? null : (
        <>
          <Funnel campaign={campaign} />
          <Divider />
        </>
      )}
      {isUnderWay(campaign) || campaign.sources.length > 0 ? (
        <>
          <SourcesTable sources={campaign.sources} />
          <SpendingPart campaign={campaign} />
          <Divider />
        </>
      ) : null}
      <Story events={events} storyFailure={storyFailure} />
      <Divider />
      <BriefPart campaign={campaign} />
      <KeepPart campaign={campaign} />
    </>
  )
}

const OneCampaign = ({ id }: { id: string }): ReactNode => {
  const { baseUrl } = useHome()
  const fresh = useCampaign(baseUrl, id)
  const { answer, failure } = fresh
  if (answer !== null) return <Known look={answer} fresh={fresh} />
  return (
    <>
      <PageTitle>Lead campaign</PageTitle>
      {failure === null ? (
        <LoadingSpinner label="Loading the lead campaign" showLabel={true} layout="centered" />
      ) : (
        <>
          <Problem failure={failure} onRetry={fresh.refresh} />
          {failure.code === 'not_found' ? <PageLink to="/">Back to the list</PageLink> : null}
        </>
      )}
    </>
  )
}

/** One lead campaign, live while it is under way. */
export const CampaignPage = (): ReactNode => {
  const { campaignId = '' } = usePageRoute().params
  return (
    <Stack gap="medium">
      <PageBreadcrumbs>
        <PageBreadcrumbs.PageLink to="/">Lead campaigns</PageBreadcrumbs.PageLink>
        <PageBreadcrumbs.Current>Lead campaign</PageBreadcrumbs.Current>
      </PageBreadcrumbs>
      <OneCampaign key={campaignId} id={campaignId} />
    </Stack>
  )
}
