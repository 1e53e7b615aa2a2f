/** The scopes that an app can be granted, and how the consent page puts them (HubSpot's scope list, in our words). */
const words: Record<string, string> = {
  oauth: 'Know who you are and which account this is',
  'crm.objects.companies.read': 'See your companies',
  'crm.objects.companies.write': 'Create, change and delete companies',
  'crm.objects.contacts.read': 'See your contacts, and the notes and tasks on your records',
  'crm.objects.contacts.write': 'Create, change and delete contacts, notes and tasks',
  'crm.objects.leads.read': 'See your leads',
  'crm.objects.leads.write': 'Create, change and delete leads',
  'crm.objects.owners.read': 'See your users and their teams, as record owners',
  'crm.schemas.companies.read': 'See the properties of companies',
  'crm.schemas.companies.write': 'Create and change properties of companies',
  'crm.schemas.contacts.read': 'See the properties of contacts',
  'crm.schemas.contacts.write': 'Create and change properties of contacts',
  timeline: 'Put events on the timelines of your records',
}

/** Every scope that can be granted. Others, such as `crm.objects.notes.read`, HubSpot does not recognise. */
export const allScopes: readonly string[] = Object.keys(words)

/** What a scope allows, in words for the person who grants it. */
export const scopeInWords = (scope: string): string => words[scope] ?? scope
