import { invalidInput } from '../../../src/errors.ts'
import { companyNameKey } from '../../../src/normalise/company-name.ts'
import { registrableDomain } from '../../../src/normalise/domain.ts'
import type { Actor } from '../../app/actor.ts'
import type { Chosen, RowChoice } from '../../app/company-list.ts'
import { insertAudit } from '../../db/repositories/audit-entries.ts'
import { deleteExclusion } from '../../db/repositories/exclusions.ts'
import { makeFind, unmakeFind } from '../../db/repositories/list-report.ts'
import type { Sql } from '../../db/sql.ts'
import type { Deps } from '../deps.ts'
import { lockLaunched } from '../lock-launched.ts'
import { requireRole } from '../require-role.ts'
import { saveExclusion } from './exclusions.ts'
import { type JudgedRow, judgedRows, listCampaign } from './report-rows.ts'

type Choosing = { tx: Sql; actor: Actor; campaignId: string; at: Date }

/** What was done about a line: null for nothing, as it stood so; or why it stays as it is. */
type Done = 'changed' | null | { refused: string }

/** See `CompanyListPart.choose`: all lines in one transaction, with a line in the audit when anything changed. */
export const chooseRows = async (
  { flow, clock }: Pick<Deps, 'flow' | 'clock'>,
  input: { actor: Actor; campaignId: string; lines: number[]; choice: RowChoice },
): Promise<Chosen> => {
  const { actor, campaignId, choice } = input
  await requireRole(flow.sql, actor, 'review')
  const { name } = await listCampaign(flow.sql, actor.portalId, campaignId)
  return flow.inTransaction(async (tx) => {
    // Two at once would both find a line as it was.
    const campaign = await lockLaunched(tx, actor.portalId, campaignId)
    const rows = chosenRows(await judgedRows(tx, campaign), [...new Set(input.lines)])
    const chosen: Chosen = { changed: 0, unchanged: 0, refused: [] }
    for (const row of rows) {
      const done = await deeds[choice](row, { tx, actor, campaignId, at: clock.now() })
      if (done === 'changed') chosen.changed += 1
      else if (done === null) chosen.unchanged += 1
      else chosen.refused.push({ line: row.line, reason: done.refused })
    }
    if (chosen.changed > 0) {
      const detail = { choice, count: chosen.changed, lines: rows.map(({ line }) => line) }
      const { portalId, userId } = actor
      await insertAudit(
        tx,
        { portalId, userId, name: actor.name },
        { action: actions[choice], subject: name, detail },
      )
    }
    return chosen
  })
}

const actions: Record<RowChoice, string> = {
  find: 'list.made-leads',
  exclude: 'list.excluded',
  none: 'list.choice-undone',
}

const chosenRows = (rows: JudgedRow[], lines: number[]): JudgedRow[] => {
  const byLine = new Map(rows.map((row) => [row.line, row]))
  const unknown = lines.filter((line) => !byLine.has(line))
  if (unknown.length > 0)
    throw invalidInput([
      { field: 'lines', message: `the list has no line ${unknown.slice(0, 20).join(', ')}` },
    ])
  return lines.flatMap((line) => byLine.get(line) ?? [])
}

const find = async (row: JudgedRow, choosing: Choosing): Promise<Done> => {
  const { lead } = row
  if (lead === null) return { refused: 'It was not found, so that there is nothing to make a lead of.' }
  const isIncluded = await include(row, choosing)
  if (lead.origin === 'campaign')
    return lead.campaignId === choosing.campaignId
      ? isIncluded
      : { refused: `It is a lead of ${lead.campaignName} already.` }
  const isMade = await makeFind(choosing.tx, choosing.actor.portalId, choosing.campaignId, lead.id)
  return isMade ? 'changed' : isIncluded
}

const exclude = async (row: JudgedRow, choosing: Choosing): Promise<Done> => {
  if (row.verdict === 'checking') return { refused: 'It is still being checked.' }
  const unmade = await unmake(row, choosing)
  if (unmade !== null && unmade !== 'changed') return unmade
  const { lead, name, website } = row
  const keys =
    lead === null
      ? { name, nameKey: companyNameKey(name), companyNumber: null, domain: registrableDomain(website ?? '') }
      : {
          name: lead.name,
          nameKey: companyNameKey(lead.facts.legalName ?? lead.name),
          companyNumber: lead.companyNumber,
          domain: lead.facts.domain,
        }
  if (keys.nameKey === null && keys.companyNumber === null && keys.domain === null)
    return { refused: 'Its name says too little to know it again by.' }
  if (row.exclusion !== null) return unmade
  const isNew = await saveExclusion(choosing.tx, choosing.actor, choosing.at, keys)
  return isNew ? 'changed' : unmade
}

const none = async (row: JudgedRow, choosing: Choosing): Promise<Done> => {
  const unmade = await unmake(row, choosing)
  if (unmade !== null && unmade !== 'changed') return unmade
  return (await include(row, choosing)) ?? unmade
}

const include = async ({ exclusion }: JudgedRow, { tx, actor }: Choosing): Promise<'changed' | null> => {
  if (exclusion === null) return null
  return (await deleteExclusion(tx, actor.portalId, exclusion.id)) === null ? null : 'changed'
}

/** A lead about which somebody has decided stays one. */
const unmake = async ({ lead }: JudgedRow, { tx, actor, campaignId }: Choosing): Promise<Done> => {
  if (lead?.origin !== 'campaign' || lead.campaignId !== campaignId) return null
  if (await unmakeFind(tx, actor.portalId, campaignId, lead.id)) return 'changed'
  return { refused: `It was ${lead.review ?? 'decided about'} as a lead; put it back to review first.` }
}

const deeds: Record<RowChoice, (row: JudgedRow, choosing: Choosing) => Promise<Done>> = {
  find,
  exclude,
  none,
}
