import { firstRow, type Sql } from '../sql.ts'

/** What the set-up found in a portal's HubSpot. `numberProperty` null: company numbers are kept in our own property. */
export type SetupRow = {
  doneAt: Date
  missingProperties: { name: string; reason: string }[]
  numberCandidates: { name: string; label: string }[]
  numberProperty: string | null
  isNumberPropertyChosen: boolean
}

/** The portal's set-up, or null before it was done. */
export const findSetup = async (sql: Sql, portalId: number): Promise<SetupRow | null> =>
  firstRow(
    await sql.query<SetupRow>(
      `select done_at as "doneAt", missing_properties as "missingProperties", number_candidates as "numberCandidates",
              number_property as "numberProperty", is_number_property_chosen as "isNumberPropertyChosen"
         from crm_setup where portal_id = $1`,
      [portalId],
    ),
  )

/** Saves what was found; the likeliest candidate is used unless an admin has chosen. */
export const saveSetup = async (
  sql: Sql,
  portalId: number,
  found: Pick<SetupRow, 'doneAt' | 'missingProperties' | 'numberCandidates'>,
): Promise<void> => {
  await sql.query(
    `insert into crm_setup (portal_id, done_at, missing_properties, number_candidates, number_property)
     values ($1, $2, $3, $4, $5)
     on conflict (portal_id) do update
       set done_at = excluded.done_at, missing_properties = excluded.missing_properties,
           number_candidates = excluded.number_candidates,
           number_property = case when crm_setup.is_number_property_chosen then crm_setup.number_property else excluded.number_property end`,
    [
      portalId,
      found.doneAt,
      JSON.stringify(found.missingProperties),
      JSON.stringify(found.numberCandidates),
      found.numberCandidates[0]?.name ?? null,
    ],
  )
}

/** Keeps an admin's choice; null: our own property. */
export const chooseNumberProperty = async (
  sql: Sql,
  portalId: number,
  property: string | null,
): Promise<void> => {
  await sql.query(
    'update crm_setup set number_property = $2, is_number_property_chosen = true where portal_id = $1',
    [portalId, property],
  )
}
