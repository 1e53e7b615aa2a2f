import type { KnownCompany } from '../../../src/ports/known-companies.ts'
import { firstRow, onlyRow, type Sql } from '../sql.ts'
import type { FoundCompany } from './match-verdicts.ts'

/** A found company that may be one the portal knows. `settledAt` is exact to the microsecond. */
export type UnsureCandidate = {
  id: string
  campaignId: string
  campaignName: string
  found: Omit<FoundCompany, 'nameKey' | 'domain'> & { website: string | null }
  known: KnownCompany
  because: string
  /** In so many campaigns, this one included. */
  timesFound: number
  settledAt: string
}

/** Nobody has said anything of the two, and the known one is still there. `k` is the candidate. */
const isOpen = `not exists (select 1 from match_verdict v
         where v.portal_id = $1 and v.undone_at is null and v.known_kind = k.matched->'known'->>'kind'
           and v.known_id = k.matched->'known'->>'id'
           and case when v.found_number is null or k.company_number is null then v.found_name = k.name
                    else v.found_number = k.company_number end)
     and case when k.matched->'known'->>'kind' = 'lead'
              then exists (select 1 from lead l where l.portal_id = $1 and l.id = (k.matched->'known'->>'id')::uuid)
              else exists (select 1 from crm_company c where c.portal_id = $1 and c.hubspot_id = k.matched->'known'->>'id'
                              and c.gone_at is null) end`

/** One row for each pair, the newest find of it. */
const pairs = `select distinct on (pair) id, campaign_id, name, company_number, matched, settled_at,
       count(*) over (partition by pair)::int as times
  from (select k.*, concat_ws('|', coalesce(k.company_number, k.identity_key), k.matched->'known'->>'kind',
                              k.matched->'known'->>'id') as pair
          from candidate k where k.portal_id = $1 and k.outcome = 'unsure' and k.matched is not null and ${isOpen}) as open
 order by pair, settled_at desc, id desc`

/** The last thing that any of its sources said, where it says one. */
const lastOf = (part: 'website' | 'postcode'): string =>
  `(select f.finding->>'${part}' from finding f where f.candidate_id = p.id and f.finding->>'${part}' is not null limit 1)`

const shown = `p.id, p.campaign_id as "campaignId", c.name as "campaignName", p.matched->'known' as known,
       p.matched->>'because' as because, p.times as "timesFound", p.settled_at::text as "settledAt",
       jsonb_build_object('name', p.name, 'companyNumber', p.company_number, 'website', ${lastOf('website')},
         'postcode', ${lastOf('postcode')}) as found`

/** Possible duplicates that wait for a word, those found oftenest first, then the newest. `after`: the last one seen. */
export const listUnsure = (
  sql: Sql,
  portalId: number,
  page: { limit: number; after: { times: number; settledAt: string; id: string } | null },
): Promise<UnsureCandidate[]> =>
  sql.query<UnsureCandidate>(
    `select ${shown} from (${pairs}) as p join campaign c on c.id = p.campaign_id and c.portal_id = $1
      where (p.times, p.settled_at, p.id) < ($2, $3::timestamptz, $4::uuid)
      order by p.times desc, p.settled_at desc, p.id desc limit $5`,
    [
      portalId,
      page.after?.times ?? 2_147_483_647,
      page.after?.settledAt ?? 'infinity',
      page.after?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff',
      page.limit,
    ],
  )

/** How many pairs wait for a word. */
export const countUnsure = async (sql: Sql, portalId: number): Promise<number> =>
  onlyRow(
    await sql.query<{ count: number }>(`select count(*)::int as count from (${pairs}) as p`, [portalId]),
  ).count

/** One possible duplicate, whether or not something was said of it; null: there is none of this id. */
export const findUnsure = async (sql: Sql, portalId: number, id: string): Promise<UnsureCandidate | null> =>
  firstRow(
    await sql.query<UnsureCandidate>(
      `select ${shown} from (select k.*, 1 as times from candidate k
          where k.portal_id = $1 and k.id = $2 and k.matched->>'kind' = 'unsure') as p
         join campaign c on c.id = p.campaign_id and c.portal_id = $1`,
      [portalId, id],
    ),
  )

/** The pair, by what its candidates have in common. */
type Pair = { companyNumber: string | null; name: string; knownKind: string; knownId: string }

const ofPair = `k.portal_id = $1 and k.matched->>'kind' = 'unsure'
    and k.matched->'known'->>'kind' = $2 and k.matched->'known'->>'id' = $3
    and case when $4::text is null then k.name = $5 else k.company_number = $4 end`

const pairOf = ({ companyNumber, name, knownKind, knownId }: Pair) => [
  knownKind,
  knownId,
  companyNumber,
  name,
]

/** Gives all finds of a pair that stood open the outcome that a person's word means, or back; how many there were. */
export const settleUnsure = async (
  tx: Sql,
  portalId: number,
  pair: Pair,
  from: 'unsure' | 'known' | 'related',
  to: { outcome: 'unsure' | 'known' | 'related'; reason: string },
): Promise<number> =>
  (
    await tx.query(
      `update candidate k set outcome = $7, outcome_reason = $8 where ${ofPair} and k.outcome = $6 returning id`,
      [portalId, ...pairOf(pair), from, to.outcome, to.reason],
    )
  ).length

/** The newest open find of a pair in a campaign that can go on, locked; null: there is none. */
export const newestUnsure = async (
  tx: Sql,
  portalId: number,
  pair: Pair,
): Promise<{ id: string; campaignId: string } | null> =>
  firstRow(
    await tx.query<{ id: string; campaignId: string }>(
      `select k.id, k.campaign_id as "campaignId" from candidate k
         join campaign c on c.id = k.campaign_id and c.portal_id = $1 and c.status <> 'cancelled'
        where ${ofPair} and k.outcome = 'unsure' order by k.settled_at desc, k.id desc limit 1`,
      [portalId, ...pairOf(pair)],
    ),
  )

/** Sets a find under way again, to be examined anew; false when it is not open any more. */
export const reopenUnsure = async (tx: Sql, portalId: number, id: string): Promise<boolean> =>
  (
    await tx.query(
      `update candidate set outcome = null, outcome_reason = null, matched = null, identity_key = null, examination = null,
              settled_at = null
        where portal_id = $1 and id = $2 and outcome = 'unsure' returning id`,
      [portalId, id],
    )
  ).length > 0
