import type { Portal, PortalUser } from './world.ts'

/** HubSpot's default stages of companies, in its order. */
const defaultStages = [
  { id: 'subscriber', label: 'Subscriber' },
  { id: 'lead', label: 'Lead' },
  { id: 'marketingqualifiedlead', label: 'Marketing Qualified Lead' },
  { id: 'salesqualifiedlead', label: 'Sales Qualified Lead' },
  { id: 'opportunity', label: 'Opportunity' },
  { id: 'customer', label: 'Customer' },
  { id: 'evangelist', label: 'Evangelist' },
  { id: 'other', label: 'Other' },
]

const ownLabels: Record<string, string> = {
  subscriber: 'Newsletter reader',
  lead: 'Suspect',
  salesqualifiedlead: 'Quoted',
  customer: 'Client',
}

/** Stages that the small portal made itself: HubSpot gives such stages numbers for ids. */
export const ownStages = ['1180245511', '1180245512'] as const

const renamed = defaultStages.map(({ id, label }) => ({ id, label: ownLabels[id] ?? label }))

/** Own stages stand between HubSpot's: one behind `lead`, one behind `customer`. */
const smallPortalStages = [
  ...renamed.slice(0, 2),
  { id: ownStages[0], label: 'Site survey booked' },
  ...renamed.slice(2, 6),
  { id: ownStages[1], label: 'Framework client' },
  ...renamed.slice(6),
]

const user = (
  userId: number,
  [firstName, lastName]: readonly [string, string],
  host: string,
  isSuperAdmin = false,
): PortalUser => ({
  userId,
  // Owners are counted apart from users.
  ownerId: String(700_000_000 + userId * 3),
  email: `${firstName}.${lastName}@${host}`.toLowerCase(),
  firstName,
  lastName,
  isSuperAdmin,
})

/** The portal that most tests act for; its admin has made a property for the company number. */
export const largePortal: Omit<Portal, 'companies'> = {
  id: 90000001,
  name: 'Northbridge Sales',
  accessToken: 'sandbox-token-90000001',
  users: [
    user(41001, ['Hannah', 'Sowerby'], 'northbridge.example', true),
    user(41002, ['Imran', 'Haworth'], 'northbridge.example'),
    user(41003, ['Catriona', 'Redfern'], 'northbridge.example'),
  ],
  lifecycleStages: defaultStages,
  ownProperties: [
    { name: 'companies_house_number', label: 'Companies House number', holds: 'company number' },
  ],
}

/** A second portal, so that a leak between portals would show; its stages are not HubSpot's usual ones. */
export const smallPortal: Omit<Portal, 'companies'> = {
  id: 90000002,
  name: 'Calder Field Team',
  accessToken: 'sandbox-token-90000002',
  users: [
    user(42001, ['Owen', 'Treloar'], 'calder-field.example', true),
    user(42002, ['Yasmin', 'Okafor'], 'calder-field.example'),
    user(42003, ['Peter', 'Varley'], 'calder-field.example'),
  ],
  lifecycleStages: smallPortalStages,
  ownProperties: [],
}
