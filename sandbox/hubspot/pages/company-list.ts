import type { Portal } from '../../world/world.ts'
import type { CrmRecord, CrmStore } from '../crm-store.ts'
import { companyFields, companyTitle } from './company-fields.ts'
import { address, type Html, html } from './html.ts'
import { companiesPath, companyPath, type Page } from './layout.ts'

const pageSize = 50
const searched = ['name', 'domain', 'phone', 'zip'] as const

/** The account's companies whose name, domain, phone or postcode contains all words; newest first. */
export const findCompanies = (store: CrmStore, portal: Portal, query: string): CrmRecord[] => {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const hasAll = ({ properties, id }: CrmRecord): boolean => {
    const text = `${id} ${searched.map((name) => properties[name] ?? '').join(' ')}`.toLowerCase()
    return words.every((word) => text.includes(word))
  }
  const records = store.records(portal, 'companies')
  return (words.length === 0 ? [...records] : records.filter(hasAll)).reverse()
}

/** A form that asks for words. `label` names it for screen readers. */
export const searchForm = (
  action: string,
  query: string,
  label: string,
): Html => html`<form class="search" role="search" method="get" action="${action}">
<input name="query" value="${query}" type="search" placeholder="Name, domain, phone or postcode" aria-label="${label}">
<button class="quiet">Search</button></form>`

const pager = (portal: Portal, query: string, at: { page: number; pages: number }): Html | null => {
  const { page, pages } = at
  if (pages <= 1) return null
  const to = (wanted: number): string => address(companiesPath(portal.id), { query, page: wanted })
  return html`<nav class="row" aria-label="Pages">
${page > 1 && html`<a class="button quiet" rel="prev" href="${to(page - 1)}">Previous</a>`}
<span class="soft">Page ${page} of ${pages.toLocaleString('en-GB')}</span>
${page < pages && html`<a class="button quiet" rel="next" href="${to(page + 1)}">Next</a>`}
</nav>`
}

const table = (store: CrmStore, portal: Portal, records: readonly CrmRecord[]): Html => {
  const { shown } = companyFields(store, portal)
  const row = (record: CrmRecord): Html => {
    const stage = shown(record, 'lifecyclestage')
    return html`<tr><td><a href="${companyPath(portal.id, record.id)}">${companyTitle(record)}</a></td>
<td>${shown(record, 'domain')}</td><td class="short">${shown(record, 'phone')}</td><td class="short">${shown(record, 'zip')}</td>
<td>${stage !== '' && html`<span class="tag">${stage}</span>`}</td><td>${shown(record, 'hubspot_owner_id')}</td></tr>`
  }
  return html`<div class="card list"><table>
<thead><tr><th scope="col">Company</th><th scope="col">Domain</th><th scope="col">Phone</th><th scope="col">Postcode</th><th scope="col">Stage</th><th scope="col">Owner</th></tr></thead>
<tbody>${records.map(row)}</tbody></table></div>`
}

/** The list of an account's companies, fifty a page. */
export const companyListPage = (
  store: CrmStore,
  portal: Portal,
  { query, page, notice }: { query: string; page: number; notice: string | null },
): Page => {
  const found = findCompanies(store, portal, query)
  const pages = Math.max(1, Math.ceil(found.length / pageSize))
  const at = Math.min(Math.max(1, page), pages)
  const records = found.slice((at - 1) * pageSize, at * pageSize)
  const count = `${found.length.toLocaleString('en-GB')} ${found.length === 1 ? 'company' : 'companies'}`
  const body = html`${notice && html`<p class="note" role="status">${notice}</p>`}
<div class="row apart"><div><h1>Companies</h1><p class="soft">${count}${query !== '' && ` for “${query}”`}</p></div>
<a class="button main" href="${companiesPath(portal.id)}/new">Create company</a></div>
${searchForm(companiesPath(portal.id), query, 'Search companies')}
${records.length > 0 ? table(store, portal, records) : html`<div class="card"><p class="empty">No company has these words.</p></div>`}
${pager(portal, query, { page: at, pages })}`
  return { title: 'Companies', portal, section: 'companies', body }
}
