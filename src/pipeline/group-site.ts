import type { SiteFacts } from '../enrichment/provider.ts'

/** True when a site prints the numbers of several companies as its owner's: a group's site, whose words are nobody's in particular. */
export const isGroupSite = (site: SiteFacts): boolean =>
  new Set(site.companyNumbers.filter(({ standing }) => standing !== 'not-own').map(({ number }) => number))
    .size > 1
