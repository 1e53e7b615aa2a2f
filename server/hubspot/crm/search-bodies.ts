import { ourNumberProperty } from './our-properties.ts'

/** HubSpot takes 3,000 characters a search, and this is what stands around the values: properties, sort, names. */
const MOST_CHARACTERS = 3000
const AROUND = 650

type Keys = { domains: readonly string[]; companyNumbers: readonly string[] }

/** One condition of a search: any of these values of one property. */
type Filter = { propertyName: string; operator: 'IN'; values: string[] }

/**
 * The filter groups of as few searches as bodies allow; each finds companies with one of the domains or company numbers.
 * Domains and numbers that share a search stand in two groups, which HubSpot joins by OR. `numberProperty` null: numbers stand
 * nowhere, and a search for them would be refused.
 */
export const searchesFor = (keys: Keys, numberProperty: string | null): { filters: Filter[] }[][] => {
  const wanted = [
    ...[...new Set(keys.domains)].map((value) => ({ propertyName: 'domain', values: [value.toLowerCase()] })),
    ...(numberProperty === null ? [] : [...new Set(keys.companyNumbers)]).map((value) => ({
      propertyName: numberProperty ?? '',
      values: numberProperty === ourNumberProperty ? [value.toLowerCase()] : spellingsOf(value),
    })),
  ]
  const searches: Map<string, string[]>[] = []
  let room = 0
  for (const { propertyName, values } of wanted) {
    const size = JSON.stringify(values).length - 1
    if (size > room) {
      searches.push(new Map())
      room = MOST_CHARACTERS - AROUND
    }
    room -= size
    const search = searches.at(-1)
    search?.set(propertyName, [...(search.get(propertyName) ?? []), ...values])
  }
  return searches.map((search) =>
    [...search].map(([propertyName, values]) => ({ filters: [{ propertyName, operator: 'IN', values }] })),
  )
}

/** IN wants lower case; people and spreadsheets drop the zeros in front, we do not. */
const spellingsOf = (companyNumber: string): string[] => {
  const lower = companyNumber.toLowerCase()
  const bare = lower.replace(/^0+/, '')
  return lower === bare ? [lower] : [lower, bare]
}
