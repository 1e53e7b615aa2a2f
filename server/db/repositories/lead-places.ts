import type { CompanyFacts } from '../../../src/company/company.ts'
import type { FoundPlace } from '../../../src/pipeline/place/find-place.ts'
import type { GeoPoint } from '../../../src/ports/geocoder.ts'
import { firstRow, type Sql } from '../sql.ts'

/** What it takes to look for a lead's place. */
export type LeadToPlace = {
  id: string
  candidateId: string
  facts: CompanyFacts
  /** Ids of places that it was found as by a search of Google, the one at its own postcode first. */
  foundAs: string[]
}

/** What is kept of a lead's place. */
export type LeadPlaceRow = {
  placeId: string | null
  branchIds: string[]
  /** Why there is none, in a sentence; null when there is one. */
  note: string | null
  /** Null: not given, or older than it may be kept. */
  point: GeoPoint | null
  lookedAt: Date
}

const toPlace = `select l.id, l.candidate_id as "candidateId", l.facts, found.ids as "foundAs" from lead l
  cross join lateral (
    select coalesce(array_agg(place_id order by is_here desc, place_id), '{}') as ids from (
      select f.finding->>'placeId' as place_id, bool_or(f.finding->>'postcode' = l.postcode) as is_here
        from candidate k join finding f on f.candidate_id = k.id and f.finding->>'placeId' is not null
       where k.campaign_id = l.campaign_id and (k.id = l.candidate_id or k.merged_into = l.candidate_id)
       group by 1) as one) as found`

/** A lead of the portal, for looking for its place; null: there is none. */
export const leadToPlace = async (sql: Sql, portalId: number, leadId: string): Promise<LeadToPlace | null> =>
  firstRow(
    await sql.query<LeadToPlace>(`${toPlace} where l.portal_id = $1 and l.id = $2`, [portalId, leadId]),
  )

/** What is kept of a lead's place; null: it was not looked for. */
export const findLeadPlace = async (
  sql: Sql,
  portalId: number,
  leadId: string,
): Promise<LeadPlaceRow | null> =>
  firstRow(
    await sql.query<LeadPlaceRow>(
      `select place_id as "placeId", branch_ids as "branchIds", note, looked_at as "lookedAt",
              case when latitude is not null
                then jsonb_build_object('latitude', latitude, 'longitude', longitude) end as point
         from lead_place where portal_id = $1 and lead_id = $2`,
      [portalId, leadId],
    ),
  )

/** Keeps what looking for a lead's place came to, in the place of what was known; nothing for a lead that is gone. */
export const keepLeadPlace = async (
  sql: Sql,
  portalId: number,
  leadId: string,
  found: FoundPlace,
  at: Date,
): Promise<void> => {
  const isFound = found.placeId !== null
  const point = isFound ? found.point : null
  await sql.query(
    `insert into lead_place (lead_id, portal_id, place_id, branch_ids, note, latitude, longitude, located_at, looked_at)
     select id, portal_id, $3, $4, $5, $6, $7, case when $6::float8 is not null then $8::timestamptz end, $8
       from lead where portal_id = $1 and id = $2
     on conflict (lead_id) do update
       set place_id = excluded.place_id, branch_ids = excluded.branch_ids, note = excluded.note, latitude = excluded.latitude,
           longitude = excluded.longitude, located_at = excluded.located_at, looked_at = excluded.looked_at`,
    [
      portalId,
      leadId,
      found.placeId,
      isFound ? found.branchIds : [],
      isFound ? null : found.because,
      point?.latitude ?? null,
      point?.longitude ?? null,
      at,
    ],
  )
}

/** Notes that Google still has the place, under this id. */
export const renewPlaceId = async (
  sql: Sql,
  portalId: number,
  leadId: string,
  placeId: string,
  at: Date,
): Promise<void> => {
  await sql.query(
    `update lead_place set place_id = $3, looked_at = $4 where portal_id = $1 and lead_id = $2 and place_id is not null`,
    [portalId, leadId, placeId, at],
  )
}
