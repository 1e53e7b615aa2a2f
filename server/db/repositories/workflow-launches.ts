import { firstRow, onlyRow, type Sql } from '../sql.ts'

/** How many campaigns workflows have launched on the portal's own day of this moment. */
export const workflowLaunchesOfDay = async (sql: Sql, portalId: number, at: Date): Promise<number> =>
  onlyRow(
    await sql.query<{ count: number }>(
      `select count(*)::int as count from campaign c join portal p on p.id = c.portal_id
        where c.portal_id = $1 and c.enrolled_company_id is not null
          and c.created_at > $2::timestamptz - interval '2 days' and day_at(c.created_at, p.time_zone) = day_at($2, p.time_zone)`,
      [portalId, at],
    ),
  ).count

/** When a workflow last launched a campaign of this type for this HubSpot company, not before `since`; null: never. */
export const lastWorkflowLaunch = async (
  sql: Sql,
  portalId: number,
  enrolled: { companyId: string; type: string },
  since: Date,
): Promise<Date | null> =>
  firstRow(
    await sql.query<{ at: Date }>(
      `select created_at as at from campaign
        where portal_id = $1 and enrolled_company_id = $2 and type = $3 and created_at > $4 order by created_at desc limit 1`,
      [portalId, enrolled.companyId, enrolled.type, since],
    ),
  )?.at ?? null

/** The postcode of a company of the portal's HubSpot as it is mirrored; null: none, or the company is not here. */
export const mirroredPostcode = async (
  sql: Sql,
  portalId: number,
  companyId: string,
): Promise<string | null> =>
  firstRow(
    await sql.query<{ postcode: string | null }>(
      'select postcode from crm_company where portal_id = $1 and hubspot_id = $2 and gone_at is null',
      [portalId, companyId],
    ),
  )?.postcode ?? null
