import type { Brief } from './brief.ts'

/** What a campaign has found so far, by both ways of counting. */
type Found = { brief: Pick<Brief, 'count'>; leadCount: number; siteCount: number }

/** How much of the maximum is found: sites where the brief counts those, else companies. */
export const countedOf = ({ brief, leadCount, siteCount }: Found): number =>
  brief.count === 'sites' ? siteCount : leadCount

/** "31 sites of 24 companies" where sites are counted, else "31". */
export const countedInWords = ({ brief, leadCount, siteCount }: Found): string =>
  brief.count === 'sites'
    ? `${siteCount} ${siteCount === 1 ? 'site' : 'sites'} of ${leadCount} ${leadCount === 1 ? 'company' : 'companies'}`
    : `${leadCount}`
