import type { Sql } from '../../../server/db/sql.ts'

/** How large the portal is made. Each campaign has `leadsEach` leads and as many companies that were left out. */
type Size = { campaigns: number; leadsEach: number }

/** One claim in so many leads has its evidence: the evidence of all would take longer to make than to measure. */
const ONE_WITH_EVIDENCE_IN = 10

/** Fills a portal with finished campaigns and their leads, as wide as real ones, in a fixed but uneven mixture. */
export const seedLeads = async (
  sql: Sql,
  portalId: number,
  { campaigns, leadsEach }: Size,
): Promise<void> => {
  await sql.query(
    `insert into campaign (id, portal_id, launch_key, type, name, brief, centre, max_results, status, is_sandbox, launched_by,
       lead_count, created_at, started_at, finished_at)
     select gen_random_uuid(), $1, 'bench-' || n, type, initcap(type) || ' campaign ' || n,
            jsonb_build_object('type', type, 'name', 'campaign ' || n, 'postcode', 'LE1 1AA', 'radiusMiles', 15, 'maxResults', 25),
            '{"postcode": "LE1 1AA", "lat": 52.6, "lon": -1.13}', 500, 'completed', true, 'the bench', $3,
            now() - n * interval '1 hour', now() - n * interval '1 hour', now() - n * interval '59 minutes'
       from generate_series(1, $2::int) n,
            lateral (select (array['education', 'manufacturing', 'care-homes', 'property'])[1 + n % 4] as type) t`,
    [portalId, campaigns, leadsEach],
  )
  await seedCandidates(sql, portalId, leadsEach)
  await sql.query(leads, [portalId])
  await sql.query(reviewed, [portalId])
  await sql.query(claims, [portalId, ONE_WITH_EVIDENCE_IN])
  for (const table of ['campaign', 'candidate', 'lead', 'listed_lead', 'claim'])
    await sql.query(`vacuum analyze ${table}`)
}

const seedCandidates = (sql: Sql, portalId: number, leadsEach: number): Promise<unknown> =>
  sql.query(
    `insert into candidate (id, portal_id, campaign_id, finding_key, name, outcome, outcome_reason, identity_key, created_at, settled_at)
     select gen_random_uuid(), $1, c.id, 'key ' || n,
            (array['Brightwater', 'Kestrel', 'Harrow', 'Fenwick', 'Oakham', 'Meridian', 'Calder', 'Thistle', 'Wharf', 'Lowland'])[1 + (n * 7 + ascii(c.name)) % 10]
              || ' ' || (array['Engineering', 'College', 'Care', 'Estates', 'Packaging', 'Tooling', 'Academy', 'Nursing Homes', 'Systems'])[1 + (n * 5) % 9]
              || ' ' || substr(md5(c.id::text || n), 1, 5) || ' Limited',
            case when n <= $2 then 'lead' else (array['known', 'outOfArea', 'wrongSize', 'notTrading', 'unverified'])[1 + n % 5] end,
            'It was left out for the bench.', 'bench ' || n, c.created_at, c.created_at + n * interval '1 second'
       from campaign c, generate_series(1, 2 * $2::int) n
      where c.portal_id = $1 and c.launch_key like 'bench-%'`,
    [portalId, leadsEach],
  )

const leads = `
  insert into lead (id, portal_id, campaign_id, candidate_id, is_sandbox, company_number, name, name_key, domain, postcode, facts,
    verification, verification_reasons, distance_miles, score, evidence_quality, factors, reasons, stage, created_at)
  select gen_random_uuid(), $1, k.campaign_id, k.id, true, lpad(row_number() over ()::text, 8, '0'), k.name, lower(k.name),
         'www-' || h || '.example', 'LE' || (n % 19 + 1) || ' ' || n % 9 + 1 || 'AB',
         jsonb_build_object('name', k.name, 'legalName', upper(k.name), 'companyStatus', 'active', 'incorporatedOn', '2004-05-06',
           'sicCodes', jsonb_build_array('85410', '25620'), 'accountsType', 'small', 'size', '{"minimum": 20, "maximum": 49, "basis": "register-file"}'::jsonb,
           'address', h || ' Mill Lane, Leicester', 'placeKind', 'site', 'point', '{"lat": 52.6, "lon": -1.1}'::jsonb,
           'website', case when n % 5 > 0 then 'https://www-' || h || '.example/' end, 'phone', case when n % 3 > 0 then '+44116' || lpad((n % 1000000)::text, 7, '0') end,
           'email', case when n % 7 = 0 then 'info@' || h || '.example' end, 'linkedin', null, 'contactPage', null,
           'officers', (select jsonb_agg(jsonb_build_object('name', md5(h || i), 'role', 'director', 'appointedOn', '2010-01-01')) from generate_series(1, 4) i),
           'services', (select jsonb_agg(md5(h || i) || ' services for ' || md5(i || h)) from generate_series(1, 6) i)),
         case when n % 4 = 0 then 'partly' else 'verified' end, jsonb_build_array('Its own website states the number ' || h || ', and the register agrees.'),
         (n % 1500) / 100.0, n * 7919 % 101, 50 + n % 50,
         (select jsonb_agg(jsonb_build_object('name', 'factor' || i, 'title', 'Factor ' || i, 'points', i, 'maximum', 20, 'sentence', 'Because ' || md5(h || i) || ' said so.')) from generate_series(1, 6) i),
         jsonb_build_array('Sector fits', 'moves into ' || h, '2.3 miles'),
         (array['DISCOVERY', 'LEAD', 'DISCOVERY', 'DISCOVERY', 'PROSPECT'])[1 + n % 5], k.settled_at
    from (select *, row_number() over () as n, substr(md5(id::text), 1, 12) as h from candidate
           where portal_id = $1 and outcome = 'lead' and identity_key like 'bench %') k`

const reviewed = `
  update listed_lead set review = (array['accepted', 'rejected'])[1 + score % 2] where portal_id = $1 and score % 7 < 2`

const claims = `
  insert into claim (id, portal_id, lead_id, field, value, source, url, retrieved_url, excerpt, content_hash, retrieved_at, method,
    confidence, retention, is_sandbox, is_shown)
  select gen_random_uuid(), $1, l.id, (array['name', 'postcode', 'phone', 'website', 'companyNumber'])[1 + i % 5], md5(l.id::text || i),
         'website', 'https://www.example/' || i, 'http://127.0.0.1/' || i, repeat(md5(l.id::text || i), 6), md5(i::text) || md5(i::text),
         now(), 'own-website', 0.9, 'public-register', true, i < 5
    from lead l, generate_series(0, 9) i where l.portal_id = $1 and ascii(right(l.company_number, 1)) % $2 = 0`
