import { Button, Flex, Text, useExtensionActions } from '@hubspot/ui-extensions'
import type { CompanyRecord } from '@leadwright/contract'
import { CampaignProgress, isUnderWay } from '@leadwright/ui/campaign-progress.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'

type CampaignPartProps = { record: CompanyRecord; isStopping: boolean; onStop: () => void }

/** The lead campaign that was launched from this record as one bar and one sentence, with Stop while it is under way. */
export const CampaignPart = ({ record, isStopping, onStop }: CampaignPartProps): ReactNode => {
  const { navigateToPage } = useExtensionActions<'crm.record.sidebar'>()
  const { campaign, campaignsUnderWay, viewer } = record
  if (campaign === null)
    return <Text>A lead campaign finds companies like this one that your team does not have yet.</Text>
  return (
    <Stack gap="extra-small">
      <CampaignProgress campaign={campaign} />
      <Flex direction="row" gap="small" align="center" wrap="wrap">
        {isUnderWay(campaign) ? (
          <Button size="xs" disabled={isStopping || !viewer.mayLaunch} onClick={onStop}>
            {isStopping ? 'Stopping' : 'Stop'}
          </Button>
        ) : null}
        <Button
          variant="transparent"
          size="xs"
          onClick={() =>
            navigateToPage({ to: '/campaigns/:campaignId', params: { campaignId: campaign.id } })
          }
        >
          See this lead campaign
        </Button>
        {campaignsUnderWay > 1 ? (
          <Button
            variant="transparent"
            size="xs"
            onClick={() => navigateToPage({ to: '/', params: { tab: 'under-way' } })}
          >
            {campaignsUnderWay} campaigns under way
          </Button>
        ) : null}
      </Flex>
    </Stack>
  )
}
