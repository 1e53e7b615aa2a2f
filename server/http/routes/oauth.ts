import { randomBytes } from 'node:crypto'
import { type Request, type RequestHandler, type Response, Router } from 'express'
import helmet from 'helmet'
import { AppError } from '../../../src/errors.ts'
import type { ConnectionPart, Installed } from '../../app/connection.ts'
import type { Log } from '../../observability/log.ts'
import { errorAnswer } from '../error-answer.ts'
import { renderInstallPage } from '../install-page.ts'
import { onlyMethods } from '../middleware/errors.ts'
import { requestIdOf } from '../middleware/request-id.ts'

type Options = { connection: ConnectionPart; log: Log }
type Page = Parameters<typeof renderInstallPage>[0]

const again = { url: '/oauth/install', text: 'Start the installation again' }

const sendPage = (request: Request, response: Response, status: number, page: Page): void => {
  const nonce = randomBytes(16).toString('base64')
  const policy = helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: [`'nonce-${nonce}'`],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  })
  policy(request, response, () => {
    // The address of this page may hold a code: nobody behind its links may learn it.
    response.set({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
    response.status(status).type('html').send(renderInstallPage(page, nonce))
  })
}

/** A parameter that is there once; anything else counts as absent. */
const one = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' && value.length <= 4096 ? value : null

const installedPage = ({ portalName, firstStepsUrl }: Installed): Page => ({
  title: `Leadwright is installed for ${portalName}`,
  text: ['We are now reading which companies you have, so that campaigns leave them out. You are its admin.'],
  steps: [
    'Add the Leadwright card to company records: open a company, Customise record, Card library.',
    'Say what you sell, and set limits for money and people.',
    'Start with a small campaign, ten finds around one of your customers: no key of your own is needed.',
  ],
  link: { url: firstStepsUrl, text: 'On to the first steps' },
})

const refusedPage = (error: string): Page => ({
  title: 'Leadwright was not installed',
  text: [
    error === 'access_denied'
      ? 'The installation was cancelled in HubSpot, and nothing was stored.'
      : `HubSpot ended the installation (${/^[a-z_]{1,60}$/.test(error) ? error : 'unknown reason'}).`,
  ],
  steps: ['Only a super admin, or somebody with marketplace access, can install an app in HubSpot.'],
  link: again,
})

/** Opened by HubSpot at the end of an installation that another call has finished already. */
const finishedPage = (returnUrl: string | null): Page => ({
  title: 'Leadwright is ready',
  text: ['The installation is finished.'],
  steps: [],
  link: returnUrl === null ? null : { url: returnUrl, text: 'Back to HubSpot' },
})

/** A page in place of the API's JSON: whoever comes here is a person with a browser. */
const asPages =
  (handle: (request: Request, response: Response) => Promise<void>, log: Log): RequestHandler =>
  async (request, response) => {
    try {
      await handle(request, response)
    } catch (error) {
      const requestId = requestIdOf(response)
      const { status, body, isOurFault } = errorAnswer(error, requestId)
      if (isOurFault) log.error({ err: error, requestId, path: request.path }, 'An installation failed.')
      const text = [body.error.message, body.error.hint ?? ''].filter((part) => part !== '')
      const link = error instanceof AppError && error.code === 'not_configured' ? null : again
      sendPage(request, response, status, { title: 'Leadwright was not installed', text, steps: [], link })
    }
  }

const begin = async ({ connection }: Options, request: Request, response: Response): Promise<void> => {
  const { authorizeUrl } = await connection.beginInstall(one(request.query.returnUrl))
  response.set('cache-control', 'no-store').redirect(302, authorizeUrl)
}

const callback = async (options: Options, request: Request, response: Response): Promise<void> => {
  const { connection } = options
  const { query } = request
  const error = one(query.error)
  if (error !== null) return sendPage(request, response, 400, refusedPage(error))
  const code = one(query.code)
  const returnUrl = one(query.returnUrl)
  if (code === null && one(query.step) === 'authorize') return begin(options, request, response)
  if (code === null && one(query.step) === 'finalize')
    return sendPage(request, response, 200, finishedPage(connection.safeReturnUrl(returnUrl)))
  if (code === null) {
    throw new AppError('invalid_input', 'HubSpot brought no installation code.', {
      hint: 'Start the installation again.',
    })
  }
  const installed = await connection.finishInstall({ code, state: one(query.state), returnUrl })
  if (installed.returnUrl === null) return sendPage(request, response, 200, installedPage(installed))
  response.set('cache-control', 'no-store').redirect(303, installed.returnUrl)
}

/**
 * `/oauth/install` sends the browser to HubSpot's consent; `/oauth/callback` takes it back, in every way that HubSpot may
 * open it: with our state, for its marketplace (`step=authorize` and `returnUrl`; `step=finalize`), or with a code alone.
 */
export const oauthRoutes = (options: Options): Router => {
  const router = Router()
  router
    .route('/oauth/install')
    .get(asPages((request, response) => begin(options, request, response), options.log))
    .all(onlyMethods('GET'))
  router
    .route('/oauth/callback')
    .get(asPages((request, response) => callback(options, request, response), options.log))
    .all(onlyMethods('GET'))
  return router
}
