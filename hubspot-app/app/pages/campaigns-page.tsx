import { Flex, Select, Tab, Tabs, useExtensionActions } from '@hubspot/ui-extensions'
import { PageHeader, PageTitle, usePageRoute } from '@hubspot/ui-extensions/pages'
import type { CampaignsResponse } from '@leadwright/contract'
import { countWords } from '@leadwright/ui/lead/lead-words.ts'
import { Stack } from '@leadwright/ui/stack.tsx'
import { type ReactNode, useState } from 'react'
import { type CampaignsAddress, type ListTab, paramsOf, readAddress } from './campaigns/address.ts'
import { CampaignList } from './campaigns/campaign-list.tsx'
import { SearchField } from './leads/search-field.tsx'

type Counts = CampaignsResponse['counts']

const tabs: { id: ListTab; title: string; count: keyof Counts }[] = [
  { id: 'all', title: 'All', count: 'all' },
  { id: 'under-way', title: 'Under way', count: 'underWay' },
  { id: 'finished', title: 'Finished', count: 'finished' },
  { id: 'stopped', title: 'Stopped', count: 'stopped' },
  { id: 'failed', title: 'Failed', count: 'failed' },
]

const orders: { label: string; value: CampaignsAddress['sort'] }[] = [
  { label: 'Newest first', value: 'newest' },
  { label: 'By name', value: 'name' },
  { label: 'Most leads first', value: 'leads' },
  { label: 'Highest cost first', value: 'cost' },
]

/** All lead campaigns of the account. The address says which are shown. */
export const CampaignsPage = (): ReactNode => {
  const { params } = usePageRoute()
  const { navigateToPage } = useExtensionActions<'pages'>()
  const [counts, setCounts] = useState<Counts | null>(null)
  const address = readAddress(params)
  const change = (part: Partial<CampaignsAddress>): void =>
    navigateToPage({ to: '/', params: paramsOf({ ...address, ...part }) })
  return (
    <Stack gap="medium">
      <PageHeader>
        <PageHeader.PrimaryAction>
          <PageHeader.PageLink to="/campaigns/new">New lead campaign</PageHeader.PageLink>
        </PageHeader.PrimaryAction>
      </PageHeader>
      <PageTitle>Lead campaigns</PageTitle>
      <Tabs selected={address.tab} onSelectedChange={(id: string) => change({ tab: id as ListTab })}>
        {tabs.map(({ id, title, count }) => (
          <Tab
            key={id}
            tabId={id}
            title={counts === null ? title : `${title} (${countWords(counts[count])})`}
          />
        ))}
      </Tabs>
      <Flex direction="row" gap="small" wrap={true}>
        <SearchField
          label="Part of a name"
          value={address.search}
          onSearch={(search) => change({ search })}
        />
        <Select
          name="sort"
          label="Order"
          value={address.sort}
          options={orders}
          onChange={(sort) => change({ sort: sort as CampaignsAddress['sort'] })}
        />
      </Flex>
      <CampaignList address={address} onCounts={setCounts} />
    </Stack>
  )
}
