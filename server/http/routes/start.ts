import { Router } from 'express'
import type { App } from '../../app.ts'
import { onlyMethods } from '../middleware/errors.ts'

/** `GET /`: in sandbox mode on to the preview's start page. In live mode people use HubSpot, and there is nothing here. */
export const startRoutes = (app: App): Router => {
  const router = Router()
  router
    .route('/')
    .get((_request, response, next) => {
      const preview = app.reads.previewUrls()
      if (preview === null) return next('router')
      response.redirect(preview.start)
    })
    .all(onlyMethods('GET'))
  return router
}
