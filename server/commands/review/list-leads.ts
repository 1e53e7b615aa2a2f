import { sicName } from '../../../src/company/sic-codes.ts'
import { phoneInWords } from '../../../src/normalise/phone.ts'
import type { LeadFilterView, LeadItemView, LeadSortView, ReviewPart } from '../../app/review.ts'
import { type LeadItemRow, listFilteredLeads } from '../../db/repositories/lead-list.ts'
import { findStageMapping, type StageMappingRow } from '../../db/repositories/stage-mappings.ts'
import type { Sql } from '../../db/sql.ts'
import { employeesInWords } from '../read-leads.ts'
import { stageLabel } from '../stages/portal-stages.ts'
import { isMoment, placeText, readPlace } from './list-place.ts'

const isKeyOf: Record<LeadSortView, (key: string) => boolean> = {
  fit: (key) => /^(\d{1,3}|-1)$/.test(key),
  newest: isMoment,
  nearest: (key) => key === 'Infinity' || /^\d{1,6}(\.\d{1,20})?(e-?\d{1,3})?$/.test(key),
  // The database counts characters; `length` counts an emoji as two.
  name: (key) => [...key].length <= 60 && !key.includes('\0'),
}

/** See `ReviewPart.list`. */
export const listLeads = async (
  sql: Sql,
  portalId: number,
  filter: LeadFilterView,
  page: { sort: LeadSortView; limit: number; after: string | null },
): Promise<Awaited<ReturnType<ReviewPart['list']>>> => {
  const after = readPlace(page.after, page.sort, isKeyOf[page.sort])
  const [{ leads, total, isMore }, { stages }] = await Promise.all([
    listFilteredLeads(sql, portalId, filter, { sort: page.sort, limit: page.limit + 1, after }),
    findStageMapping(sql, portalId),
  ])
  const shown = leads.slice(0, page.limit)
  const last = leads.length > page.limit ? shown.at(-1) : undefined
  return {
    items: shown.map((row) => itemOf(row, stages)),
    total,
    isMore,
    nextAfter: last === undefined ? null : placeText(page.sort, last.key, last.id),
  }
}

const itemOf = (
  { key: _, sicCode, size, ...row }: LeadItemRow,
  stages: StageMappingRow['stages'],
): LeadItemView => ({
  ...row,
  sector: sicCode === null ? null : sicName(sicCode),
  employees: employeesInWords(size),
  phoneText: row.phone === null ? null : phoneInWords(row.phone),
  hubspotStage: stageLabel(stages, row.hubspotStage),
})
