import { Router } from 'express'
import type { SandboxContext } from '../context.ts'
import type { Firm, World } from '../world/world.ts'
import { accountsDocument } from './accounts-document.ts'
import { filedDocument, numberIn } from './document-ids.ts'
import type { FiledAccounts } from './filed-accounts.ts'
import { keyAndLimit } from './gate.ts'

/** Where documents themselves are handed out: elsewhere than the API, for a signature in the address. */
export const filesPath = '/companies-house-files'

const XHTML = 'application/xhtml+xml'

type Filed = { firm: Firm; now: FiledAccounts; before: FiledAccounts | undefined }

const findFiled = (world: World, id: string): Filed | null => {
  const firm = world.firmByNumber.get(numberIn(id))
  const filed = firm === undefined ? null : filedDocument(firm, id)
  return firm === undefined || filed === null ? null : { firm, ...filed }
}

const signatureOf = (id: string): string => Buffer.from(`signed ${id}`).toString('hex')

/**
 * The make-believe Document API: what a document is and in which forms it is there, and its content by a redirect to
 * {@link filesRouter} with a signed address. Counts calls apart from the data API.
 */
export const documentRouter = (context: SandboxContext): Router => {
  const router = Router()
  router.use(keyAndLimit(context.limits))
  router.get('/document/:id', (request, response) => {
    const filed = findFiled(context.world, request.params.id)
    if (filed === null) return response.status(404).json({ error: 'Document not found' })
    const size = Buffer.byteLength(accountsDocument(filed.firm.legalName, filed.now, filed.before))
    return response.json({
      company_number: filed.firm.number,
      category: 'accounts',
      created_at: `${filed.now.filedOn}T09:00:00.000000Z`,
      significant_date: `${filed.now.madeUpTo}T00:00:00Z`,
      significant_date_type: 'made-up-date',
      links: { self: `/document/${request.params.id}`, document: `/document/${request.params.id}/content` },
      resources: {
        'application/pdf': { content_length: 64_000 },
        ...(filed.now.isTagged ? { [XHTML]: { content_length: size } } : {}),
      },
    })
  })
  router.get('/document/:id/content', (request, response) => {
    const { id } = request.params
    const filed = findFiled(context.world, id)
    if (filed === null) return response.status(404).json({ error: 'Document not found' })
    const isTagged = request.accepts([XHTML, 'application/pdf']) === XHTML && request.get('accept') !== '*/*'
    if (isTagged && !filed.now.isTagged) return response.status(406).json({ error: 'Not acceptable' })
    const form = isTagged ? 'application-xhtml+xml' : 'application-pdf'
    const place = `${request.protocol}://${request.get('host')}${filesPath}/docs/${id}/${form}`
    return response.redirect(302, `${place}?X-Amz-Expires=60&X-Amz-Signature=${signatureOf(id)}`)
  })
  router.use((_request, response) => {
    response.status(404).end()
  })
  return router
}

/** The make-believe store of documents: a signed address opens them; a key besides is refused, as the real store refuses two proofs. */
export const filesRouter = ({ world }: SandboxContext): Router => {
  const router = Router()
  router.get('/docs/:id/:form', (request, response) => {
    const { id, form } = request.params
    const filed = findFiled(world, id)
    if (request.get('authorization') !== undefined) {
      return response
        .status(400)
        .type('application/xml')
        .send('<Error><Code>InvalidArgument</Code><Message>Only one auth mechanism allowed</Message></Error>')
    }
    if (filed === null || request.query['X-Amz-Signature'] !== signatureOf(id)) {
      return response.status(403).type('application/xml').send('<Error><Code>AccessDenied</Code></Error>')
    }
    if (form === 'application-pdf') return response.type('application/pdf').send('%PDF-1.7 make-believe')
    return response.type(XHTML).send(accountsDocument(filed.firm.legalName, filed.now, filed.before))
  })
  return router
}
