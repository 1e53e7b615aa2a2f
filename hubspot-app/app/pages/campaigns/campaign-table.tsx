import { Table, TableBody, TableHead, TableHeader, TableRow } from '@hubspot/ui-extensions'
import type { Campaign } from '@leadwright/contract'
import type { ReactNode } from 'react'
import { CampaignRow } from './campaign-row.tsx'

type CampaignTableProps = { campaigns: readonly Campaign[]; titleOf: (type: string) => string }

/** A page of lead campaigns. */
export const CampaignTable = ({ campaigns, titleOf }: CampaignTableProps): ReactNode => (
  <Table density="condensed">
    <TableHead>
      <TableRow>
        <TableHeader>Lead campaign</TableHeader>
        <TableHeader width={280}>State</TableHeader>
        <TableHeader width={110}>Ready</TableHeader>
        <TableHeader width={90}>To review</TableHeader>
        <TableHeader width={80}>Cost</TableHeader>
        <TableHeader width={190}>Launched</TableHeader>
      </TableRow>
    </TableHead>
    <TableBody>
      {campaigns.map((campaign) => (
        <CampaignRow key={campaign.id} campaign={campaign} typeTitle={titleOf(campaign.type)} />
      ))}
    </TableBody>
  </Table>
)
