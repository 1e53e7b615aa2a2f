import type { Sql } from '../sql.ts'

/** One line of a campaign's story. */
export type NewEvent = {
  kind: string
  level?: 'info' | 'warning' | 'error'
  /** A sentence for people. */
  message: string
  data?: Record<string, unknown>
}

/** A stored event. */
export type EventRow = {
  id: number
  at: Date
  kind: string
  level: 'info' | 'warning' | 'error'
  message: string
}

/** Appends one line to the story. */
export const insertEvent = (sql: Sql, portalId: number, campaignId: string, event: NewEvent): Promise<void> =>
  insertEvents(sql, portalId, campaignId, [event])

/** Appends lines to the story, in order. */
export const insertEvents = async (
  sql: Sql,
  portalId: number,
  campaignId: string,
  events: NewEvent[],
): Promise<void> => {
  await sql.query(
    `insert into campaign_event (portal_id, campaign_id, kind, level, message, data)
     select $1, $2, row->>'kind', coalesce(row->>'level', 'info'), row->>'message', row->'data'
       from jsonb_array_elements($3::jsonb) with ordinality as t (row, place) order by place`,
    [portalId, campaignId, JSON.stringify(events)],
  )
}

/** Events after the one with id `afterId`, oldest first. */
export const listEvents = (
  sql: Sql,
  portalId: number,
  campaignId: string,
  page: { afterId: number; limit: number },
): Promise<EventRow[]> =>
  sql.query<EventRow>(
    `select id, at, kind, level, message from campaign_event
      where portal_id = $1 and campaign_id = $2 and id > $3 order by id limit $4`,
    [portalId, campaignId, page.afterId, page.limit],
  )
