import { type Feature, sharedValue } from '../feature.ts'

/**
 * Address: postcode, first number and street. Thousands of firms sit at their accountant's, so it supports a similar
 * name and neither joins nor relates two companies alone. Another postcode says little: firms have many sites.
 */
export const address: Feature = {
  id: 'address',
  compare: (a, b) => {
    if (a.postcodes.length === 0 || b.postcodes.length === 0) return null
    const postcode = sharedValue(a.postcodes, b.postcodes)
    if (postcode === null)
      return {
        feature: 'address',
        logOdds: -0.7,
        reason: `different postcodes ${a.postcodes[0]} and ${b.postcodes[0]}`,
        relation: null,
      }
    const premise = sharedValue(a.premises, b.premises)
    return premise === null
      ? { feature: 'address', logOdds: 1.8, reason: `same postcode ${postcode}`, relation: null }
      : { feature: 'address', logOdds: 2.5, reason: `same address ${premise}, ${postcode}`, relation: null }
  },
}
