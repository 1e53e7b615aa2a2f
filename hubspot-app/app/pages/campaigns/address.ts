import type { CampaignSort, CampaignTab } from '@leadwright/contract'

/** The tabs of the list; `all` narrows nothing. */
export type ListTab = CampaignTab | 'all'

/** What the address of the list says. */
export type CampaignsAddress = { tab: ListTab; search: string; sort: CampaignSort }

/** Reads the address's parameters as they are: what is wrong in them the server refuses in words. */
export const readAddress = (params: Record<string, string>): CampaignsAddress => ({
  tab: (params.tab ?? 'all') as ListTab,
  search: params.search ?? '',
  sort: (params.sort ?? 'newest') as CampaignSort,
})

/** The parameters that say this address; what is as usual is left out. */
export const paramsOf = ({ tab, search, sort }: CampaignsAddress): Record<string, string> => ({
  ...(tab === 'all' ? {} : { tab }),
  ...(search === '' ? {} : { search }),
  ...(sort === 'newest' ? {} : { sort }),
})
