import type { Home } from '@leadwright/contract'

/** The tabs in their order. */
export const tabs = [
  { id: 'first-steps', title: 'First steps' },
  { id: 'limits', title: 'Money limits' },
  { id: 'people', title: 'People' },
  { id: 'keys', title: 'Keys' },
  { id: 'contacts', title: 'Contacts' },
  { id: 'profile', title: 'What you sell' },
  { id: 'hubspot', title: 'Stages and HubSpot' },
  { id: 'notifications', title: 'Notifications' },
  { id: 'history', title: 'Changes' },
  { id: 'disconnect', title: 'Disconnect' },
] as const

/** One of {@link tabs}. */
export type TabId = (typeof tabs)[number]['id']

/** The tab that the page opens on: the first steps until they are put away. */
export const firstTab = ({ checklist }: Pick<Home, 'checklist'>): TabId =>
  checklist.isHidden ? 'limits' : 'first-steps'
