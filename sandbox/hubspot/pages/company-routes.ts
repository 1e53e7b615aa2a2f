import { type Request, type RequestHandler, type Response, Router } from 'express'
import type { Portal } from '../../world/world.ts'
import type { CrmRecord, CrmStore } from '../crm-store.ts'
import { companyFields, companyTitle, personAt } from './company-fields.ts'
import { companyListPage } from './company-list.ts'
import { companyRecordPage, mergePage, newCompanyPage, recycleBinPage } from './company-record.ts'
import { fieldsOf } from './fields.ts'
import { address } from './html.ts'
import { companiesPath, companyPath, sendPage, sendProblem } from './layout.ts'

type Visit = { request: Request; response: Response; portal: Portal; query: Record<string, string> }

/** Runs a page of one account, or says that the account is unknown. */
const inPortal =
  (store: CrmStore, show: (visit: Visit) => void): RequestHandler =>
  (request, response) => {
    const portal = store.portalById(Number(request.params.portalId))
    if (portal) return show({ request, response, portal, query: fieldsOf(request.query) })
    sendProblem(response, 404, { title: 'No such account', reason: 'You have no account with this number.' })
  }

/** Runs a page of one company; an id that was merged away leads to the record of today. */
const ofCompany = (store: CrmStore, show: (visit: Visit, record: CrmRecord) => void): RequestHandler =>
  inPortal(store, (visit) => {
    const id = String(visit.request.params.companyId)
    const record = store.record(visit.portal, 'companies', id)
    if (record) return show(visit, record)
    const reason = store.archived(visit.portal, 'companies', id)
      ? 'This company was deleted. It can be restored from the recycle bin.'
      : 'This account has no company with this number.'
    sendProblem(visit.response, 404, { title: 'This record doesn’t exist', reason })
  })

const go = (response: Response, path: string, notice?: string): void =>
  response.redirect(303, address(path, { notice }))

const listRoutes = (router: Router, store: CrmStore): void => {
  const list = '/contacts/:portalId/objects/0-2'
  router.get(
    list,
    inPortal(store, ({ response, portal, query }) => {
      const page = Number.parseInt(query.page ?? '1', 10) || 1
      const asked = { query: (query.query ?? '').trim(), page, notice: query.notice ?? null }
      sendPage(response, companyListPage(store, portal, asked))
    }),
  )
  router.get(
    `${list}/new`,
    inPortal(store, ({ response, portal }) => sendPage(response, newCompanyPage(store, portal, null))),
  )
  router.get(
    `${list}/recycle-bin`,
    inPortal(store, ({ response, portal, query }) =>
      sendPage(response, recycleBinPage(store, portal, query.notice ?? null)),
    ),
  )
  router.post(
    list,
    inPortal(store, ({ request, response, portal }) => {
      const given = companyFields(store, portal).given(fieldsOf(request.body))
      if (!given.name && !given.domain) {
        return sendPage(response, newCompanyPage(store, portal, 'A company needs a name or a domain.'), 400)
      }
      const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
      const record = store.create(portal, 'companies', filled, personAt(portal))
      go(response, companyPath(portal.id, record.id), 'Company created.')
    }),
  )
}

const recordRoutes = (router: Router, store: CrmStore): void => {
  const path = '/contacts/:portalId/record/0-2/:companyId'
  router.get(
    path,
    ofCompany(store, ({ request, response, portal, query }, record) => {
      if (record.id !== request.params.companyId) return go(response, companyPath(portal.id, record.id))
      sendPage(response, companyRecordPage(store, portal, record, query.notice ?? null))
    }),
  )
  router.post(
    path,
    ofCompany(store, ({ request, response, portal }, record) => {
      const given = companyFields(store, portal).given(fieldsOf(request.body))
      const changed = Object.entries(given).filter(
        ([name, value]) => value !== (record.properties[name] ?? ''),
      )
      if (changed.length > 0)
        store.update(portal, 'companies', record.id, Object.fromEntries(changed), personAt(portal))
      go(response, companyPath(portal.id, record.id), changed.length > 0 ? 'Saved.' : 'Nothing was changed.')
    }),
  )
  router.post(
    `${path}/delete`,
    ofCompany(store, ({ response, portal }, record) => {
      store.archive(portal, 'companies', record.id, personAt(portal))
      go(response, companiesPath(portal.id), `${companyTitle(record)} is in the recycle bin.`)
    }),
  )
  router.post(
    `${path}/restore`,
    inPortal(store, ({ request, response, portal }) => {
      const record = store.restore(portal, 'companies', String(request.params.companyId), personAt(portal))
      if (record) return go(response, companyPath(portal.id, record.id), 'Company restored.')
      go(response, `${companiesPath(portal.id)}/recycle-bin`, 'This company is not in the recycle bin.')
    }),
  )
}

const mergeRoutes = (router: Router, store: CrmStore): void => {
  const path = '/contacts/:portalId/record/0-2/:companyId/merge'
  router.get(
    path,
    ofCompany(store, ({ response, portal, query }, record) =>
      sendPage(response, mergePage(store, portal, record, (query.query ?? '').trim())),
    ),
  )
  router.post(
    path,
    ofCompany(store, ({ request, response, portal }, record) => {
      const { other = '' } = fieldsOf(request.body)
      const merged = store.merge(portal, 'companies', record.id, other, personAt(portal))
      if (merged) return go(response, companyPath(portal.id, merged.id), 'The two companies are one now.')
      sendProblem(response, 400, { title: 'Nothing was merged', reason: 'The other company does not exist.' })
    }),
  )
}

/** Companies as a person in the CRM sees and changes them: list, record, creation, deletion, restoring, merging. */
export const companyPages = (store: CrmStore): Router => {
  const router = Router()
  listRoutes(router, store)
  recordRoutes(router, store)
  mergeRoutes(router, store)
  return router
}
