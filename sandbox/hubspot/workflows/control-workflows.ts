import { randomUUID } from 'node:crypto'
import { Router } from 'express'
import { z } from 'zod'
import { readControlBody } from '../../control-body.ts'
import type { CrmStore } from '../crm-store.ts'
import type { AppRegistration } from '../oauth/app-registration.ts'
import { runAction } from './run-action.ts'

const launchSchema = z.strictObject({
  companyId: z.string().regex(/^\d+$/),
  inputFields: z.record(z.string(), z.string()).default({}),
  /** The same again: HubSpot sends an execution a second time. */
  callbackId: z.string().min(1).optional(),
})

/**
 * `POST /control/portals/:id/workflow-launch {companyId, inputFields, callbackId}`: a workflow of the account enrols this
 * company and runs our action. Answers with what the app answered.
 */
export const workflowsControlRouter = (parts: { crm: CrmStore; registration: AppRegistration }): Router => {
  const router = Router()
  router.post('/portals/:portalId/workflow-launch', async (request, response) => {
    const body = readControlBody(launchSchema, request.body, response)
    if (!body) return
    const portal = parts.crm.portalById(Number(request.params.portalId))
    const company = portal && parts.crm.record(portal, 'companies', body.companyId)
    if (!portal || !company) {
      const error = 'The account has no such company: GET /control/portals lists the accounts.'
      return void response.status(404).json({ error })
    }
    const { inputFields, callbackId = `ap-${portal.id}-${randomUUID()}` } = body
    const execution = { portalId: portal.id, callbackId, company, inputFields }
    const answer = await runAction(parts.registration, execution).catch((error: unknown) => String(error))
    if (answer === null || typeof answer === 'string') {
      const error = answer ?? 'No app is uploaded: start the product first.'
      return void response.status(409).json({ error })
    }
    response.json({ callbackId, ...answer })
  })
  return router
}
