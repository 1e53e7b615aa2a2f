import { Router } from 'express'
import helmet from 'helmet'
import { AppError, invalidInput } from '../../../src/errors.ts'
import type { App } from '../../app.ts'
import { onlyMethods } from '../middleware/errors.ts'
import { isLocalSandboxRequest } from '../middleware/identity.ts'

/** Made-up pages may hold anything: they are shown without scripts, forms or a way to anything else. */
const isolated = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: { defaultSrc: ["'none'"], styleSrc: ["'unsafe-inline'"], sandbox: [] },
})

/**
 * `/sandbox-page?url=…`: a page of the make-believe web, as the campaign read it. In sandbox mode sources open here;
 * their addresses do not exist outside, or belong to somebody else there.
 */
export const sandboxPageRoutes = ({ app, publicHost }: { app: App; publicHost: string | null }): Router => {
  const router = Router()
  router
    .route('/sandbox-page')
    .get(isolated, async (request, response) => {
      if (!isLocalSandboxRequest(request, app.mode, publicHost))
        throw new AppError('not_found', 'There is no such page here.')
      const { url } = request.query
      if (typeof url !== 'string' || !URL.canParse(url)) {
        throw invalidInput([
          { field: 'url', message: 'the full web address of a page, such as https://example.co.uk/' },
        ])
      }
      const page = await app.reads.sandboxPage(url)
      response.status(page.status).type(page.contentType).send(page.body)
    })
    .all(onlyMethods('GET'))
  return router
}
