import type { ActivityKindView, ActivityView } from '../../app/activity.ts'
import {
  type ActivityBound,
  campaignActivity,
  changeActivity,
  decisionActivity,
  moveActivity,
} from '../../db/repositories/activity.ts'
import type { Sql } from '../../db/sql.ts'
import { requirePortal } from '../settings/allowed-in-portal.ts'
import {
  type ActivityPlace,
  type ActivitySource,
  activitySources,
  boundFor,
  byPlace,
  cursorOf,
  placeOf,
} from './activity-cursor.ts'
import { changeSentence } from './change-sentence.ts'
import { campaignSentence, decisionSentence, moveSentence } from './sentences.ts'

type Page = { before: ActivityBound; limit: number }
type Told = Pick<ActivityView, 'level' | 'who' | 'sentence' | 'campaignId' | 'leadId'>
type Placed = ActivityPlace & { at: Date; told: Told }
type Row = { id: string; at: Date; exactAt: string }

/** See `ActivityPart.list`: each source is asked for one page, and the newest of them are told. */
export const readActivity = async (
  sql: Sql,
  portalId: number,
  { kind, limit, after }: { kind: ActivityKindView | null; limit: number; after: string | null },
): Promise<{ items: ActivityView[]; nextAfter: string | null }> => {
  await requirePortal(sql, portalId)
  const place = placeOf(after)
  const sources = kind === null ? activitySources : [kind]
  const found = await Promise.all(
    sources.map((source) =>
      readSource[source](sql, portalId, { before: boundFor(source, place), limit: limit + 1 }),
    ),
  )
  const all = found.flat().sort(byPlace)
  const shown = all.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(({ source, id, at, told }) => ({ id: `${source}:${id}`, at, kind: source, ...told })),
    nextAfter: all.length > limit && last !== undefined ? cursorOf(last) : null,
  }
}

const placed = <One extends Row>(source: ActivitySource, rows: One[], tell: (row: One) => Told): Placed[] =>
  rows.map((row) => ({
    source,
    id: row.id,
    at: row.at,
    exactAt: row.exactAt,
    told: tell(row),
  }))

const changes =
  (source: 'setting' | 'connection') =>
  async (sql: Sql, portalId: number, page: Page): Promise<Placed[]> => {
    const rows = await changeActivity(sql, portalId, { ...page, ofConnection: source === 'connection' })
    return placed(source, rows, (row) => ({
      ...changeSentence(row),
      who: row.who,
      campaignId: null,
      leadId: null,
    }))
  }

const readSource: Record<ActivitySource, (sql: Sql, portalId: number, page: Page) => Promise<Placed[]>> = {
  campaign: async (sql, portalId, page) =>
    placed('campaign', await campaignActivity(sql, portalId, page), (row) => ({
      ...campaignSentence(row),
      level: row.level,
      // A check has no page of its own.
      campaignId: row.isCheck ? null : row.campaignId,
      leadId: null,
    })),
  review: async (sql, portalId, page) =>
    placed('review', await decisionActivity(sql, portalId, page), (row) => ({
      level: 'info',
      who: row.who,
      sentence: decisionSentence(row),
      campaignId: null,
      leadId: row.leadId,
    })),
  stage: async (sql, portalId, page) =>
    placed('stage', await moveActivity(sql, portalId, page), (row) => ({
      level: 'info',
      who: row.who,
      sentence: moveSentence(row),
      campaignId: null,
      leadId: row.leadId,
    })),
  setting: changes('setting'),
  connection: changes('connection'),
}
