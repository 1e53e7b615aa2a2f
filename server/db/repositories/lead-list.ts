import type { SizeBand } from '../../../src/company/company.ts'
import type { LifecycleStage } from '../../../src/lifecycle/stages.ts'
import { onlyRow, type Sql } from '../sql.ts'

/** Where a lead stands in review. */
export type ReviewState = 'to-review' | 'accepted' | 'rejected'

/** Which leads are meant; what is left out does not narrow. */
export type LeadFilter = {
  campaignId?: string | undefined
  /** Id of a HubSpot company: only leads of campaigns that were launched from its record. */
  launchedFromCompanyId?: string | undefined
  /** Id of a campaign type. */
  type?: string | undefined
  review?: ReviewState | undefined
  stage?: LifecycleStage | undefined
  verification?: 'verified' | 'partly' | undefined
  /** 0 to 100. */
  minimumFit?: number | undefined
  /** A part of the name, or the beginning of a company number or postcode; case does not matter. */
  search?: string | undefined
  has?: 'phone' | 'website' | 'email' | undefined
}

/** In which order: best fit, newest, nearest, or first by name before the others. */
export type LeadSort = 'fit' | 'newest' | 'nearest' | 'name'

/** Where a page ends: the sort's own key of its last lead, and the lead, which decides between equals. */
type LeadPlace = { key: string; id: string }

/** A lead as a list needs it. */
export type LeadItemRow = {
  key: string
  id: string
  campaignId: string
  campaignName: string
  name: string
  companyNumber: string | null
  website: string | null
  postcode: string | null
  distanceMiles: number | null
  sicCode: string | null
  size: SizeBand | null
  phone: string | null
  email: string | null
  /** Null: a line of a list that was made a lead; it was compared with nothing. */
  score: number | null
  verification: 'verified' | 'partly'
  reasons: string[]
  stage: LifecycleStage
  hubspotStage: string | null
  hubspotCompanyId: string | null
  review: ReviewState
  isSandbox: boolean
  createdAt: Date
}

/** Each filter as a condition on `listed_lead l`; its value is bound at `at`. All of it stands in the narrow `listed_lead`. */
const conditions: Record<keyof LeadFilter, (at: string) => string> = {
  campaignId: (at) => `l.campaign_id = ${at}`,
  launchedFromCompanyId: (at) =>
    `l.campaign_id in (select id from campaign where portal_id = $1 and brief -> 'launchedFromCompanyIds' ? ${at}::text)`,
  type: (at) => `l.campaign_id in (select id from campaign where portal_id = $1 and type = ${at})`,
  review: (at) => `l.review = ${at}`,
  stage: (at) => `l.stage = ${at}`,
  verification: (at) => `l.verification = ${at}`,
  minimumFit: (at) => `l.score >= ${at}`,
  search: (at) => `l.search_text like any (${at}::text[])`,
  has: (at) =>
    `case ${at} when 'phone' then l.has_phone when 'website' then l.has_website else l.has_email end`,
}

/** Part of a statement: a condition with the values that it binds, from $1 on. */
export type BoundCondition = { text: string; values: unknown[] }

/**
 * Which rows `l` of `listed_lead` a filter finds in a portal. Only what is asked for stands in the text: with all of it in one
 * fixed text, looking through 100,000 leads took three times as long. The text is made of constants alone.
 */
export const leadsFound = (portalId: number, filter: LeadFilter): BoundCondition => {
  const values: unknown[] = [portalId]
  const texts = ['l.portal_id = $1']
  for (const name of Object.keys(conditions) as (keyof LeadFilter)[]) {
    const value = filter[name]
    if (value === undefined) continue
    values.push(name === 'search' ? patternsOf(String(value)) : value)
    texts.push(conditions[name](`$${values.length}`))
  }
  return { text: texts.join(' and '), values }
}

/** Patterns for `search_text`, whose lines are name, number and postcode: the words in the first, or another beginning with them. */
const patternsOf = (search: string): string[] => {
  const words = search.toLowerCase().replace(/[\\%_]/g, '\\$&')
  const together = words.replaceAll(' ', '')
  // Numbers and postcodes begin with at most two letters, so most words can only be in a name: half the work.
  const mayBeNumber = /\d/.test(together) || together.length <= 2
  return [`%${words}%\n%\n%`, ...(mayBeNumber ? [`%\n${together}%`] : [])]
}

/** Of each sort: what it goes by, its direction, the type, and a place before all others. */
const sorts = {
  fit: { by: 'l.score', order: 'desc', type: 'int', first: '1000' },
  newest: { by: 'l.created_at', order: 'desc', type: 'timestamptz', first: 'infinity' },
  nearest: { by: 'l.distance_miles', order: 'asc', type: 'float8', first: '-1' },
  name: { by: 'left(l.search_text, 60)', order: 'asc', type: 'text', first: '' },
} as const

const ends = { asc: '00000000-0000-0000-0000-000000000000', desc: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

const columns = `l.id, l.campaign_id as "campaignId", c.name as "campaignName", l.name, l.company_number as "companyNumber",
  l.facts->>'website' as website, l.postcode, l.distance_miles as "distanceMiles", l.facts->'sicCodes'->>0 as "sicCode",
  l.facts->'size' as size, l.facts->>'phone' as phone, l.facts->>'email' as email, l.score, l.verification, l.reasons, l.stage,
  l.hubspot_stage as "hubspotStage", l.hubspot_company_id as "hubspotCompanyId", l.is_sandbox as "isSandbox",
  l.created_at as "createdAt"`

/** Further than this nothing is counted that people only look at: counting 100,000 costs more than everything else on a page. */
export const MOST_COUNTED = 10_000

/**
 * A page of the leads that a filter finds in a portal, with how many it finds: `total` at most `MOST_COUNTED`, and `isMore` when
 * there are more. `after`: the last one seen in this sort; null: from the beginning.
 */
export const listFilteredLeads = async (
  sql: Sql,
  portalId: number,
  filter: LeadFilter,
  page: { sort: LeadSort; limit: number; after: LeadPlace | null },
): Promise<{ leads: LeadItemRow[]; total: number; isMore: boolean }> => {
  const found = leadsFound(portalId, filter)
  const { first, order } = sorts[page.sort]
  const after = page.after ?? { key: first, id: ends[order] }
  const rows = await sql.query<{ counted: number } & (LeadItemRow | { id: null })>(
    pageText(found, page.sort),
    [...found.values, after.key, after.id, page.limit],
  )
  const counted = rows[0]?.counted ?? 0
  return {
    leads: rows.flatMap(({ counted: _, ...row }) => (row.id === null ? [] : [row])),
    total: Math.min(counted, MOST_COUNTED),
    isMore: counted > MOST_COUNTED,
  }
}

/**
 * One look through the narrow rows, which ends where there is nothing more to count; few are sorted as they were found, of many
 * the page is read along the sort's index. Then the wide rows of the page. Without any, one row that has only the count.
 */
const pageText = ({ text, values: { length } }: BoundCondition, sort: LeadSort): string => {
  const { by, order, type } = sorts[sort]
  const isBehind = (key: string) =>
    `(${key}, lead_id) ${order === 'asc' ? '>' : '<'} ($${length + 1}::${type}, $${length + 2}::uuid)`
  return `with found as materialized (
       select l.lead_id, l.review, ${by} as place from listed_lead l where ${text} limit ${MOST_COUNTED + 1}),
     seen as materialized (select count(*)::int as counted from found),
     page as materialized (
       (select lead_id, review, place from found
         where (select counted from seen) <= ${MOST_COUNTED} and ${isBehind('place')}
         order by place ${order}, lead_id ${order} limit $${length + 3})
       union all
       (select l.lead_id, l.review, ${by} from listed_lead l
         where (select counted from seen) > ${MOST_COUNTED} and ${text} and ${isBehind(by)}
         order by ${by} ${order}, l.lead_id ${order} limit $${length + 3}))
     select seen.counted, page.place::text as key, page.review, ${columns}
       from seen left join (page join lead l on l.portal_id = $1 and l.id = page.lead_id join campaign c on c.id = l.campaign_id)
         on true
      order by page.place ${order}, l.id ${order}`
}

/** How many leads a filter finds in a portal, however many. */
export const countFilteredLeads = async (sql: Sql, portalId: number, filter: LeadFilter): Promise<number> => {
  const { text, values } = leadsFound(portalId, filter)
  return onlyRow(
    await sql.query<{ count: number }>(
      `select count(*)::int as count from listed_lead l where ${text}`,
      values,
    ),
  ).count
}
