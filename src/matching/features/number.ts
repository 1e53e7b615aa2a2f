import type { Feature } from '../feature.ts'

/** Company number: the same number is the same legal entity, two numbers are two. Outweighs everything else. */
export const number: Feature = {
  id: 'number',
  compare: (a, b) => {
    if (a.number === null || b.number === null) return null
    return a.number === b.number
      ? { feature: 'number', logOdds: 12, reason: `same company number ${a.number}`, relation: null }
      : {
          feature: 'number',
          logOdds: -12,
          reason: `different company numbers ${a.number} and ${b.number}`,
          relation: null,
        }
  },
}
