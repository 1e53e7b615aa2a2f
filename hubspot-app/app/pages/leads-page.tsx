import { Tab, Tabs, useExtensionActions } from '@hubspot/ui-extensions'
import { PageTitle, usePageRoute } from '@hubspot/ui-extensions/pages'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import { useHome } from './frame/home-context.ts'
import { type LeadsAddress, paramsOf, type ReviewTab, readAddress } from './leads/address.ts'
import { LeadFilters } from './leads/lead-filters.tsx'
import { LeadList } from './leads/lead-list.tsx'
import { SavedViews } from './leads/saved-views.tsx'
import { useChoices } from './leads/use-choices.ts'

const tabs: { id: ReviewTab; title: string }[] = [
  { id: 'to-review', title: 'To review' },
  { id: 'accepted', title: 'Accepted' },
  { id: 'rejected', title: 'Rejected' },
  { id: 'all', title: 'All' },
]

/** All leads of the account: filters, saved views, and decisions on one or many. The address says what is shown. */
export const LeadsPage = (): ReactNode => {
  const { params } = usePageRoute()
  const { baseUrl, home } = useHome()
  const { navigateToPage } = useExtensionActions<'pages'>()
  const choices = useChoices(baseUrl)
  const address = readAddress(params)
  const open = (next: LeadsAddress): void => navigateToPage({ to: '/leads', params: paramsOf(next) })
  const change = (part: Partial<LeadsAddress>): void => open({ ...address, after: null, before: 0, ...part })
  return (
    <Stack gap="medium">
      <PageTitle>Leads</PageTitle>
      <SavedViews baseUrl={baseUrl} address={address} open={open} />
      <Tabs selected={address.review} onSelectedChange={(id: string) => change({ review: id as ReviewTab })}>
        {tabs.map(({ id, title }) => (
          <Tab key={id} tabId={id} title={title} />
        ))}
      </Tabs>
      <LeadFilters address={address} choices={choices} change={change} />
      <LeadList baseUrl={baseUrl} address={address} change={change} viewer={home.viewer} />
    </Stack>
  )
}
