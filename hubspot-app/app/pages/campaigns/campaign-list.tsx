import { LoadingSpinner } from '@hubspot/ui-extensions'
import { listCampaigns } from '@leadwright/client/campaigns.ts'
import type { CampaignsResponse } from '@leadwright/contract'
import { isUnderWay } from '@leadwright/ui/campaign-progress.tsx'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import { type ReactNode, useEffect } from 'react'
import { CursorPager, useTrail } from '../frame/cursor-pager.tsx'
import { useHome } from '../frame/home-context.ts'
import { useFresh } from '../frame/use-fresh.ts'
import { useTypes } from '../frame/use-types.ts'
import { type CampaignsAddress, paramsOf } from './address.ts'
import { CampaignTable } from './campaign-table.tsx'
import { NoCampaigns } from './no-campaigns.tsx'

const pageSize = 25

type CampaignListProps = {
  address: CampaignsAddress
  /** Gets the counts by tab whenever they are known anew. */
  onCounts: (counts: CampaignsResponse['counts']) => void
}

/** The campaigns that the address finds; it is looked again while one of them is under way. */
export const CampaignList = ({ address, onCounts }: CampaignListProps): ReactNode => {
  const { baseUrl } = useHome()
  const { titleOf } = useTypes(baseUrl)
  const key = JSON.stringify(paramsOf(address))
  const trail = useTrail(key)
  const { tab, search, sort } = address
  const { after } = trail
  const fresh = useFresh(`${key} ${after}`, {
    ask: () =>
      listCampaigns(baseUrl, {
        ...(tab === 'all' ? {} : { tab }),
        ...(search === '' ? {} : { search }),
        ...(after === null ? {} : { after }),
        sort,
        limit: pageSize,
      }),
    isBusy: ({ campaigns }) => campaigns.some(isUnderWay),
  })
  const { answer, failure, isOld } = fresh
  const counts = answer?.counts
  useEffect(() => {
    if (counts !== undefined) onCounts(counts)
  }, [counts, onCounts])
  if (answer === null) {
    if (failure !== null) return <Problem failure={failure} onRetry={fresh.refresh} />
    return <LoadingSpinner label="Loading the lead campaigns" showLabel={true} layout="centered" />
  }
  const isFirst = answer.counts.all === 0 && search === ''
  return (
    <Stack>
      {failure === null ? null : <Problem failure={failure} onRetry={fresh.refresh} />}
      {answer.campaigns.length > 0 ? <CampaignTable campaigns={answer.campaigns} titleOf={titleOf} /> : null}
      {answer.campaigns.length === 0 && !isOld ? <NoCampaigns address={address} isFirst={isFirst} /> : null}
      <CursorPager trail={trail} nextAfter={answer.nextAfter} isOld={isOld} />
    </Stack>
  )
}
