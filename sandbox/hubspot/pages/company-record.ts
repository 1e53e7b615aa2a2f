import type { Portal } from '../../world/world.ts'
import type { CrmRecord, CrmStore } from '../crm-store.ts'
import { companyFields, companyTitle } from './company-fields.ts'
import { findCompanies, searchForm } from './company-list.ts'
import { type Html, html } from './html.ts'
import { companiesPath, companyPath, type Page } from './layout.ts'

const mergeChoices = 20

/** HubSpot's note bodies are HTML; here they are read as text, a line for each block. */
const textOf = (markup: string): string =>
  markup
    .replace(/<\/(p|li|div|h\d)>|<br\s*\/?>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .trim()

/** What is known, with a dot between. */
const wordsOf = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ')

const dayOf = (time: string | null | undefined): string => {
  const at = new Date(Number.isNaN(Number(time)) ? (time ?? '') : Number(time))
  return Number.isNaN(at.getTime()) ? '' : at.toLocaleDateString('en-GB', { dateStyle: 'medium' })
}

const activitiesOf = (store: CrmStore, portal: Portal, company: CrmRecord, type: 'tasks' | 'notes') =>
  store
    .links(portal)
    .of({ type: 'companies', id: company.id }, type)
    .flatMap(({ id }) => store.record(portal, type, id) ?? [])

const ownerOf = (portal: Portal, { properties }: CrmRecord): string => {
  const owner = portal.users.find(({ ownerId }) => String(ownerId) === properties.hubspot_owner_id)
  return owner ? `${owner.firstName} ${owner.lastName}` : 'nobody'
}

const taskItem = (portal: Portal, task: CrmRecord): Html => {
  const {
    hs_task_subject: subject,
    hs_task_body: body,
    hs_task_status: status,
    hs_timestamp: due,
  } = task.properties
  return html`<li><strong>${subject || 'Task without a subject'}</strong> <span class="tag">${status === 'COMPLETED' ? 'Completed' : 'To do'}</span>
<div class="soft">For ${ownerOf(portal, task)}${dayOf(due) && ` · due ${dayOf(due)}`}</div>
${body && html`<div style="white-space:pre-line">${textOf(body)}</div>`}</li>`
}

const noteItem = (note: CrmRecord): Html =>
  html`<li><div class="soft">${dayOf(note.properties.hs_timestamp)}</div><div style="white-space:pre-line">${textOf(note.properties.hs_note_body ?? '')}</div></li>`

const activityCard = (title: string, items: readonly Html[], nothing: string): Html =>
  html`<section class="card"><h2>${title}</h2>${items.length > 0 ? html`<ul class="plain">${items}</ul>` : html`<p class="soft">${nothing}</p>`}</section>`

/** One company: its fields to change, its tasks and notes, and what else can be done with it. */
export const companyRecordPage = (
  store: CrmStore,
  portal: Portal,
  record: CrmRecord,
  notice: string | null,
): Page => {
  const path = companyPath(portal.id, record.id)
  const tasks = activitiesOf(store, portal, record, 'tasks').map((task) => taskItem(portal, task))
  const notes = activitiesOf(store, portal, record, 'notes').map(noteItem)
  const merged = record.properties.hs_merged_object_ids?.split(';').filter(Boolean) ?? []
  const body = html`<p><a href="${companiesPath(portal.id)}">← Companies</a></p>
${notice && html`<p class="note" role="status">${notice}</p>`}
<h1>${companyTitle(record)}</h1>
<p class="soft">Record ${record.id}${merged.length > 0 && ` · merged from ${merged.join(', ')}`} · changed ${dayOf(record.updatedAt)}</p>
<div class="columns"><div>
<form class="card" method="post" action="${path}"><h2>About this company</h2>
${companyFields(store, portal).inputs(record)}
<button class="main">Save</button></form>
<section class="card"><h2>Actions</h2><div class="row">
<a class="button quiet" href="${path}/merge">Merge with another company</a>
<form method="post" action="${path}/delete"><button>Delete</button></form>
</div></section></div>
<div>${activityCard('Tasks', tasks, 'No tasks.')}${activityCard('Notes', notes, 'No notes.')}</div></div>`
  return { title: companyTitle(record), portal, section: 'companies', body }
}

/** A form for a company that is not there yet. */
export const newCompanyPage = (store: CrmStore, portal: Portal, fault: string | null): Page => ({
  title: 'Create company',
  portal,
  section: 'companies',
  isNarrow: true,
  body: html`<p><a href="${companiesPath(portal.id)}">← Companies</a></p><h1>Create company</h1>
${fault && html`<p class="warning" role="alert">${fault}</p>`}
<form class="card" method="post" action="${companiesPath(portal.id)}">${companyFields(store, portal).inputs(null)}
<button class="main">Create</button></form>`,
})

/** Which company to merge into this one; found by words. */
export const mergePage = (store: CrmStore, portal: Portal, record: CrmRecord, query: string): Page => {
  const path = `${companyPath(portal.id, record.id)}/merge`
  const others = findCompanies(store, portal, query).filter(({ id }) => id !== record.id)
  const item = (other: CrmRecord): Html =>
    html`<li class="row apart"><span>${companyTitle(other)} <span class="soft">${wordsOf(other.properties.domain, other.id)}</span></span>
<form method="post" action="${path}"><input type="hidden" name="other" value="${other.id}"><button aria-label="Merge ${companyTitle(other)}">Merge</button></form></li>`
  const body = html`<p><a href="${companyPath(portal.id, record.id)}">← ${companyTitle(record)}</a></p>
<h1>Merge into ${companyTitle(record)}</h1>
<p class="soft">Its values win; gaps are filled from the other company. Both records end and a new one begins. This cannot be undone.</p>
${searchForm(path, query, 'Search the other company')}
<div class="card">${others.length > 0 ? html`<ul class="plain">${others.slice(0, mergeChoices).map(item)}</ul>` : html`<p class="empty">No other company has these words.</p>`}
${others.length > mergeChoices && html`<p class="soft">And ${others.length - mergeChoices} more: search to narrow them down.</p>`}</div>`
  return { title: `Merge into ${companyTitle(record)}`, portal, section: 'companies', isNarrow: true, body }
}

/** Deleted companies, to be brought back within 90 days. */
export const recycleBinPage = (store: CrmStore, portal: Portal, notice: string | null): Page => {
  const records = store.archivedRecords(portal, 'companies')
  const item = (record: CrmRecord): Html =>
    html`<li class="row apart"><span>${companyTitle(record)} <span class="soft">${wordsOf(record.properties.domain, `deleted ${dayOf(record.archivedAt)}`)}</span></span>
<form method="post" action="${companyPath(portal.id, record.id)}/restore"><button aria-label="Restore ${companyTitle(record)}">Restore</button></form></li>`
  const body = html`${notice && html`<p class="note" role="status">${notice}</p>`}<h1>Recycle bin</h1>
<p class="soft">Deleted companies can be restored for 90 days.</p>
<div class="card">${records.length > 0 ? html`<ul class="plain">${records.map(item)}</ul>` : html`<p class="empty">The recycle bin is empty.</p>`}</div>`
  return { title: 'Recycle bin', portal, section: 'recycle-bin', isNarrow: true, body }
}
