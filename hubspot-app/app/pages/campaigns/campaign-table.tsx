import type { Campaign } from '@leadwright/contract'
import { type Column, HeadedTable } from '@leadwright/ui/headed-table.tsx'
import type { ReactNode } from 'react'
import { CampaignRow } from './campaign-row.tsx'

const columns: readonly Column[] = [
  ['Lead campaign'],
  ['State', 280],
  ['Ready', 110],
  ['To review', 90],
  ['Cost', 80],
  ['Launched', 190],
]

type CampaignTableProps = { campaigns: readonly Campaign[]; titleOf: (type: string) => string }

/** A page of lead campaigns. */
export const CampaignTable = ({ campaigns, titleOf }: CampaignTableProps): ReactNode => (
  <HeadedTable columns={columns}>
    {campaigns.map((campaign) => (
      <CampaignRow key={campaign.id} campaign={campaign} typeTitle={titleOf(campaign.type)} />
    ))}
  </HeadedTable>
)
