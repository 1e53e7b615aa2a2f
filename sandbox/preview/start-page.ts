import { linksPage } from './html.ts'
import { companyName } from './page-for.ts'
import type { PreviewPortal, PreviewWorld } from './preview-world.ts'

/** How many records the start page names. */
const companiesAtStart = 10

/** Our own pages that are worth a link of their own, by their routes. */
const appPages = [
  { path: '', text: 'Lead campaigns' },
  { path: 'campaigns/new', text: 'New lead campaign' },
  { path: 'leads', text: 'Leads' },
  { path: 'duplicates', text: 'Possible duplicates' },
  { path: 'plans', text: 'Templates and schedules' },
  { path: 'exclusions', text: 'Left out' },
  { path: 'activity', text: 'Activity' },
  { path: 'first-steps', text: 'First steps' },
]

const crm = '/hubspot-app'

const portalGroups = (world: PreviewWorld, { id, name, users }: PreviewPortal) => {
  const preview = `/preview/${id}`
  return [
    {
      heading: `${name} (account ${id})`,
      words: 'Be somebody: pages opened from here on are seen as this person, until you change it on a page.',
      links: users.map(({ userId, firstName, lastName, isSuperAdmin }) => ({
        href: `${preview}/record/0-2?as=${userId}`,
        text: `${firstName} ${lastName}${isSuperAdmin ? ', super admin' : ''}: a company with the Leadwright card`,
      })),
    },
    {
      heading: 'Leadwright in this account',
      words: '',
      links: [
        ...appPages.map(({ path, text }) => ({ href: `${preview}/app/${path}`, text })),
        { href: `${preview}/settings`, text: 'Settings' },
        { href: `${preview}/companies`, text: 'Companies, with the bulk action' },
      ],
    },
    {
      heading: 'Company records',
      words: '',
      links: world.companies(id, companiesAtStart).map((company) => ({
        href: `${preview}/record/0-2/${company.id}`,
        text: companyName(company),
      })),
    },
    {
      heading: 'The CRM itself',
      words: 'Where records are changed, and the app is installed and removed.',
      links: [
        { href: `${crm}/contacts/${id}/objects/0-2`, text: 'All companies' },
        { href: `${crm}/connected-apps/${id}`, text: 'Connected apps' },
        { href: `${crm}/marketplace`, text: 'Marketplace' },
      ],
    },
  ]
}

/** The page that `npm start` leads to: whom one can be, and all that is worth opening, account by account. */
export const startPage = (world: PreviewWorld): string =>
  linksPage(
    'Leadwright in HubSpot',
    world.portals().flatMap((portal) => portalGroups(world, portal)),
  )
