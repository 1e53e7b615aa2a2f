import { type Feature, sharedValue } from '../feature.ts'

/**
 * Web domain: firms of a group share one (13 % of employers' domains serve several companies), so it supports a similar
 * name and by itself only relates two companies. Another domain speaks mildly against.
 */
export const domain: Feature = {
  id: 'domain',
  compare: (a, b) => {
    if (a.domains.length === 0 || b.domains.length === 0) return null
    const shared = sharedValue(a.domains, b.domains)
    return shared === null
      ? {
          feature: 'domain',
          logOdds: -1,
          reason: `different web domains ${a.domains[0]} and ${b.domains[0]}`,
          relation: null,
        }
      : { feature: 'domain', logOdds: 3.5, reason: `same web domain ${shared}`, relation: 'group' }
  },
}
