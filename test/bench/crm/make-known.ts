import { randomUUID } from 'node:crypto'
import type { Sql } from '../../../server/db/sql.ts'
import type { CompanyKeys } from '../../../src/ports/known-companies.ts'

/** One company in ten is a lead of ours, the others stand in the mirror of HubSpot. */
const LEAD_SHARE = 0.1
/** One company in a thousand has one of fifty names that many have. */
const POPULAR_EVERY = 1000
const POPULAR_NAMES = 50

const nameKey = `case when i % ${POPULAR_EVERY} = 0 then 'premier services ' || (i / ${POPULAR_EVERY}) % ${POPULAR_NAMES}
  else left(md5(i::text), 3) || 'firm' || md5(i::text) end`
const domain = `case when i % 10 < 8 then md5(i::text) || '.co.uk' end`
const companyNumber = `lpad(i::text, 8, '0')`
/** Some 1.3 million postcodes, as many as the country has; names at one begin differently. */
const postcode = `'M' || i % 90 || ' ' || i % 9 || upper(translate(left(md5((i / 7)::text), 3), '0123456789', 'ghijklmnop'))`

/** Fills a new portal with so many known companies, leads and mirrored ones, straight into the tables. */
export const makeKnown = async (sql: Sql, portalId: number, count: number): Promise<void> => {
  const leads = Math.round(count * LEAD_SHARE)
  await sql.query('insert into portal (id, name) values ($1, $2)', [portalId, `Portal of ${count}`])
  await sql.query(
    `insert into crm_company (portal_id, hubspot_id, name, name_key, domain, postcode, company_number, fetched_at)
     select $1, (30000000000 + i * 37)::text, ${nameKey}, ${nameKey}, ${domain}, ${postcode},
            case when i % 10 < 4 then ${companyNumber} end, now()
       from generate_series($2::bigint, $3::bigint) as i`,
    [portalId, leads + 1, count],
  )
  await makeLeads(sql, portalId, leads)
  for (const table of ['crm_company', 'candidate', 'lead']) await sql.query(`analyze ${table}`)
}

const makeLeads = async (sql: Sql, portalId: number, leads: number): Promise<void> => {
  const campaignId = randomUUID()
  await sql.query(
    `insert into campaign (id, portal_id, launch_key, type, name, brief, centre, max_results, status, is_sandbox, launched_by)
     values ($1, $2, 'bench', 'education', 'Bench', '{}', '{}', 500, 'completed', true, 'bench')`,
    [campaignId, portalId],
  )
  await sql.query(
    `insert into candidate (id, portal_id, campaign_id, finding_key, name, outcome)
     select md5($1::bigint || ':' || i)::uuid, $1, $2, i::text, 'x', 'lead' from generate_series(1, $3::bigint) as i`,
    [portalId, campaignId, leads],
  )
  await sql.query(
    `insert into lead (id, portal_id, campaign_id, candidate_id, company_number, name, name_key, domain, postcode, facts, verification,
       verification_reasons, distance_miles, score, evidence_quality, factors, reasons, is_sandbox)
     select md5($1::bigint || ':' || i)::uuid, $1, $2, md5($1::bigint || ':' || i)::uuid, ${companyNumber}, ${nameKey}, ${nameKey}, ${domain},
            ${postcode}, '{}', 'verified', '[]', 1, 50, 50, '[]', '[]', true
       from generate_series(1, $3::bigint) as i`,
    [portalId, campaignId, leads],
  )
}

/**
 * Candidates of a campaign: four in ten are known by number, domain or name, spread over all companies, two in a hundred have a
 * name that many have; the others are new.
 */
export const makeCandidates = async (sql: Sql, count: number, among: number): Promise<CompanyKeys[]> => {
  const step = Math.floor(among / count)
  const rows = await sql.query<CompanyKeys & { position: number }>(
    `select (i / $2)::int as position, ${nameKey} as name, ${companyNumber} as "companyNumber", ${domain} as domain, ${nameKey} as "nameKey", ${postcode} as postcode
       from generate_series(1, $1::bigint, $2::bigint) as i`,
    [step * count, step],
  )
  return rows.map(({ position, ...keys }) => {
    if (position % 10 < 4) return keys
    const isPopular = position % 50 === 49
    const nameKey = isPopular ? `premier services ${position % POPULAR_NAMES}` : `new ${position}`
    return { ...keys, name: nameKey, companyNumber: null, domain: `new-${position}.example`, nameKey }
  })
}
