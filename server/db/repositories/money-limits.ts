import { onlyRow, type Sql } from '../sql.ts'

/** A portal's hard limits, in millionths of a pound: for one campaign, for one person a month, for the portal a month. */
export type MoneyLimits = {
  campaignMicroPounds: number
  personMonthMicroPounds: number
  portalMonthMicroPounds: number
}

const columns = `campaign_limit_micro_pounds as "campaignMicroPounds", person_limit_micro_pounds as "personMonthMicroPounds",
  portal_limit_micro_pounds as "portalMonthMicroPounds"`

/** The limits of a portal that is known here. */
export const findLimits = async (sql: Sql, portalId: number): Promise<MoneyLimits> =>
  onlyRow(await sql.query<MoneyLimits>(`select ${columns} from portal where id = $1`, [portalId]))

/** Sets the limits; reservations from then on obey them. What is spent already is never undone by a lower one. */
export const updateLimits = async (sql: Sql, portalId: number, limits: MoneyLimits): Promise<void> => {
  await sql.query(
    `update portal set campaign_limit_micro_pounds = $2, person_limit_micro_pounds = $3, portal_limit_micro_pounds = $4
      where id = $1`,
    [portalId, limits.campaignMicroPounds, limits.personMonthMicroPounds, limits.portalMonthMicroPounds],
  )
}
