import type { CompanySite } from './company.ts'

/**
 * Both lists as one, nearest first. A place without a name of its own counts once a postcode: a named one there is the same.
 * `companyName`: what the places without a name of their own are called by.
 */
export const mergeSites = (
  known: readonly CompanySite[],
  more: readonly CompanySite[],
  companyName: string,
): CompanySite[] => {
  const isNamed = ({ name }: CompanySite): boolean => name !== companyName
  const distinct = new Map([...known, ...more].map((site) => [`${site.name}|${site.postcode}`, site]))
  const all = [...distinct.values()]
  const named = new Set(all.filter(isNamed).map(({ postcode }) => postcode))
  return all
    .filter((site) => isNamed(site) || !named.has(site.postcode))
    .sort((a, b) => a.distanceMiles - b.distanceMiles || a.name.localeCompare(b.name))
}
