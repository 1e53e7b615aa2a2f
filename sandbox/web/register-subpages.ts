import { accountsDocument } from '../companies-house/accounts-document.ts'
import { chargesAnswer } from '../companies-house/charges.ts'
import { controllersAnswer } from '../companies-house/controllers.ts'
import { filedDocument } from '../companies-house/document-ids.ts'
import { filingHistoryAnswer } from '../companies-house/filing-history.ts'
import { insolvencyAnswer } from '../companies-house/insolvency.ts'
import { officersAnswer } from '../companies-house/officers.ts'
import type { Firm, World } from '../world/world.ts'
import { escaped } from './html.ts'

const all = { startIndex: 0, itemsPerPage: 100 }

type Json = Record<string, unknown>

const answers: Record<
  string,
  { title: string; of: (firm: Firm, world: World) => Json | null; list: string }
> = {
  officers: { title: 'Officers', of: (firm) => officersAnswer(firm, all), list: 'items' },
  'filing-history': { title: 'Filing history', of: (firm) => filingHistoryAnswer(firm, all), list: 'items' },
  charges: { title: 'Charges', of: chargesAnswer, list: 'items' },
  'persons-with-significant-control': {
    title: 'Persons with significant control',
    of: controllersAnswer,
    list: 'items',
  },
  insolvency: { title: 'Insolvency', of: insolvencyAnswer, list: 'cases' },
}

const shownKeys = new Set(
  'name,officer_role,appointed_on,resigned_on,date,description,description_values,status,created_on,satisfied_on,charge_code,natures_of_control,ceased_on,type,dates'.split(
    ',',
  ),
)

const words = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value).replaceAll(/["{}[\]]/g, ' ')

const itemLine = (item: unknown): string => {
  const entries = Object.entries(item as Json).filter(([key]) => shownKeys.has(key))
  return `<li>${entries.map(([key, value]) => `${escaped(key.replaceAll('_', ' '))}: ${escaped(words(value))}`).join('<br>')}</li>`
}

/** A page of the public register below a company's own, as HTML: a list of what the data API gives. Null: there is no such page. */
export const registerSubpage = (firm: Firm, subject: string, world: World): string | null => {
  const page = answers[subject]
  if (page === undefined) return null
  const items = page.of(firm, world)?.[page.list]
  const list = Array.isArray(items) ? items.map(itemLine).join('\n') : ''
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${escaped(firm.legalName)}: ${page.title}</title></head>
<body><h1>${escaped(firm.legalName)}</h1><h2>${page.title}</h2>${list === '' ? '<p>There are none.</p>' : `<ul>${list}</ul>`}</body></html>`
}

/** The document that a filing of the firm brought, as the public register opens it; null: there is none. */
export const filedDocumentPage = (firm: Firm, transactionId: string): string | null => {
  const items = filingHistoryAnswer(firm, all).items as { transaction_id: string; links: Json }[]
  const link = items.find((item) => item.transaction_id === transactionId)?.links.document_metadata
  const filed = filedDocument(
    firm,
    String(link ?? '')
      .split('/')
      .at(-1) ?? '',
  )
  return filed === null ? null : accountsDocument(firm.legalName, filed.now, filed.before)
}
