const names: Record<string, string> = {
  'companies-house': 'Companies House',
  'web-search': 'Web search',
  'google-places': 'Google Places',
  planning: 'Planning applications',
  'schools-register': 'Schools register',
  'care-register': 'Care register',
  'company-list': 'Your list',
  'own-website': "Companies' own websites",
  hubspot: 'HubSpot',
  checking: 'Checking what was found',
  preparing: 'Getting ready',
}

/** A source as people know it. */
export const sourceName = (source: string): string => names[source] ?? source
