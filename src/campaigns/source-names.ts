/** Sources as people know them, inside a sentence. */
const names: Record<string, string> = {
  'web-search': 'the web search',
  'companies-house': 'Companies House',
  'google-places': 'Google Places',
  planning: 'the planning data (PlanIt)',
  'schools-register': 'the schools register',
  'care-register': 'the care register',
  'company-list': 'your list',
  hubspot: 'HubSpot',
}

/** A source inside a sentence: `the schools register`; one that is not known here as it is. */
export const sourceInWords = (source: string): string => names[source] ?? source

/** The same at the beginning of a sentence: `The schools register`. */
export const sourceAtStart = (source: string): string =>
  sourceInWords(source).replace(/^./u, (first) => first.toUpperCase())
