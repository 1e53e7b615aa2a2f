import { type ErrorRequestHandler, Router } from 'express'
import { bundleRoutes } from './bundle-routes.ts'
import { fetchRouter } from './fetch/router.ts'
import { wordsPage } from './html.ts'
import { pageRoutes } from './page-routes.ts'
import type { PreviewWorld } from './preview-world.ts'
import { readProject } from './project/read-project.ts'

/** Where the project stands and as which of its profiles it counts as deployed. */
export type PreviewOptions = { source: string; profile: string }

const answerInWords: ErrorRequestHandler = (error, _request, response, _next) => {
  const message = error instanceof Error ? error.message : String(error)
  if (response.headersSent) response.socket?.destroy()
  else response.status(error?.status ?? 500).send(wordsPage('The preview cannot show this page', message))
}

/**
 * The preview, to be mounted at `/preview`: HubSpot's pages drawn in a browser, with the project's own extensions running
 * in web workers from bundles as HubSpot builds them, and `hubspot.fetch` signed and sent to the real backend.
 */
export const previewRouter = (world: PreviewWorld, { source, profile }: PreviewOptions): Router => {
  const router = Router()
  const project = () => readProject(source, profile)
  router.use('/fetch', fetchRouter(world))
  router.use(bundleRoutes(source, project))
  router.use(pageRoutes(world, project))
  router.use(answerInWords)
  return router
}
