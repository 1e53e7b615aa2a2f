import { firstRow, type Sql } from '../sql.ts'

/** A company that a portal leaves out of its campaigns. `at` is exact to the microsecond in `place`, for the place in the list. */
export type ExclusionRow = {
  id: string
  name: string
  nameKey: string | null
  companyNumber: string | null
  domain: string | null
  reason: 'competitor'
  by: string
  byUserId: number | null
  at: Date
  place: string
}

const columns = `id, name, name_key as "nameKey", company_number as "companyNumber", domain, reason, by_name as by,
  by_user_id as "byUserId", at, at::text as place`

/** By what an exclusion is known: its company number, else name and domain. */
export type ExclusionKeys = Pick<ExclusionRow, 'nameKey' | 'companyNumber' | 'domain'>

/** The exclusions of a portal for companies of these numbers, or of these names when they have no number. */
export const exclusionsOf = (
  sql: Sql,
  portalId: number,
  { numbers, nameKeys }: { numbers: string[]; nameKeys: string[] },
): Promise<ExclusionRow[]> =>
  sql.query<ExclusionRow>(
    `select ${columns} from excluded_company
      where portal_id = $1 and (company_number = any ($2) or (company_number is null and name_key = any ($3)))`,
    [portalId, numbers, nameKeys],
  )

/** Saves an exclusion; the one that is there already for this company is left as it is. True when it is new. */
export const insertExclusion = async (
  tx: Sql,
  portalId: number,
  exclusion: Omit<ExclusionRow, 'reason' | 'place'>,
): Promise<boolean> => {
  const rows = await tx.query(
    `insert into excluded_company (id, portal_id, name, name_key, company_number, domain, reason, by_name, by_user_id, at)
     select $2, $1, $3, $4, $5, $6, 'competitor', $7, $8, $9
      where $5::text is not null
         or not exists (select 1 from excluded_company where portal_id = $1 and company_number is null
                           and name_key is not distinct from $4 and domain is not distinct from $6)
     on conflict do nothing returning id`,
    [
      portalId,
      exclusion.id,
      exclusion.name,
      exclusion.nameKey,
      exclusion.companyNumber,
      exclusion.domain,
      exclusion.by,
      exclusion.byUserId,
      exclusion.at,
    ],
  )
  return rows.length > 0
}

/** The exclusion with these very keys, or null. */
export const findExclusion = async (
  sql: Sql,
  portalId: number,
  { nameKey, companyNumber, domain }: ExclusionKeys,
): Promise<ExclusionRow | null> =>
  firstRow(
    await sql.query<ExclusionRow>(
      `select ${columns} from excluded_company
        where portal_id = $1 and (company_number = $2 or ($2::text is null and company_number is null
          and name_key is not distinct from $3 and domain is not distinct from $4))`,
      [portalId, companyNumber, nameKey, domain],
    ),
  )

/** Takes an exclusion away; what it was, or null when there is none. */
export const deleteExclusion = async (
  tx: Sql,
  portalId: number,
  id: string,
): Promise<Pick<ExclusionRow, 'name'> | null> =>
  firstRow(
    await tx.query<Pick<ExclusionRow, 'name'>>(
      'delete from excluded_company where portal_id = $1 and id = $2 returning name',
      [portalId, id],
    ),
  )

/** Exclusions of a portal, newest first. `after`: the last one seen. */
export const listExclusions = (
  sql: Sql,
  portalId: number,
  page: { limit: number; after: { key: string; id: string } | null },
): Promise<ExclusionRow[]> =>
  sql.query<ExclusionRow>(
    `select ${columns} from excluded_company
      where portal_id = $1 and (at, id) < ($2::timestamptz, $3::uuid) order by at desc, id desc limit $4`,
    [
      portalId,
      page.after?.key ?? 'infinity',
      page.after?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff',
      page.limit,
    ],
  )
