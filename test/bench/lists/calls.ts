import type { Sql } from '../../../server/db/sql.ts'

const sorts = ['fit', 'newest', 'nearest', 'name']

/** Filters as people use them: broad, narrow, finding nothing, and several at once. */
const filters = [
  '',
  'review=to-review',
  'review=rejected',
  'stage=CUSTOMER',
  'type=education',
  'verification=partly&minimumFit=90',
  'has=email',
  'search=brightwater',
  'search=a1b2c',
  'search=00012',
  'search=le1',
  'search=qqq',
  'type=education&review=to-review&minimumFit=50&has=phone&search=acad',
]

/** Some ids to ask for. */
type Samples = { campaigns: string[]; leads: string[]; companies: string[] }

/** A few campaigns, leads and HubSpot companies of the portal. */
export const readSamples = async (sql: Sql, portalId: number): Promise<Samples> => {
  const ids = async (text: string) => (await sql.query<{ id: string }>(text, [portalId])).map(({ id }) => id)
  return {
    campaigns: await ids('select id from campaign where portal_id = $1 order by created_at limit 20'),
    leads: await ids('select id from lead where portal_id = $1 order by id limit 20'),
    companies: await ids(
      'select hubspot_id as id from crm_company where portal_id = $1 order by hubspot_id limit 20',
    ),
  }
}

/** The calls of lists and status, by name, each as the addresses that it asks in turn. */
export const statusCalls = ({ campaigns, leads, companies }: Samples): [string, string[]][] => [
  ...filters.flatMap((filter) =>
    sorts.map((sort): [string, string[]] => [`leads ${sort} ${filter}`, [`/leads?sort=${sort}&${filter}`]]),
  ),
  ['leads of a campaign', campaigns.map((id) => `/leads?campaignId=${id}`)],
  ['one lead', leads.map((id) => `/leads/${id}`)],
  ['its history', leads.map((id) => `/leads/${id}/history`)],
  ['left out', campaigns.map((id) => `/campaigns/${id}/left-out`)],
  ['campaigns', ['/campaigns', '/campaigns?tab=finished&sort=leads', '/campaigns?search=care&sort=name']],
  ['one campaign', campaigns.map((id) => `/campaigns/${id}`)],
  ['leads with evidence', campaigns.map((id) => `/campaigns/${id}/leads`)],
  ['home', ['/home']],
  ['activity', ['/activity']],
  ['one record', companies.map((id) => `/records/${id}`)],
]
