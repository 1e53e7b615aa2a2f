import { type RequestHandler, Router } from 'express'
import { z } from 'zod'
import type { WorkflowPart } from '../../app/workflow.ts'
import { onlyMethods } from '../middleware/errors.ts'
import { jsonObject } from '../middleware/json-body.ts'
import { onlySigned, type SignatureCheck } from '../middleware/signed-request.ts'
import { parseInput } from '../validate.ts'

const id = z.union([z.number().int().positive(), z.string().regex(/^[1-9]\d{0,19}$/)], 'must be an id')

/** What a workflow's action sends, as far as it is used. Source: HubSpot, "Custom workflow actions", execution. */
const executionSchema = z.object({
  callbackId: z.string('must be a text').min(1, 'must not be empty').max(1000, 'is too long'),
  origin: z.object({ portalId: z.number('must be the number of a HubSpot account').int().positive() }),
  object: z.object({
    objectId: id,
    properties: z.object({ zip: z.string().nullish() }).nullish(),
  }),
  inputFields: z.record(z.string(), z.unknown()).nullish(),
})

const launch =
  (workflow: WorkflowPart): RequestHandler =>
  async (request, response) => {
    const { callbackId, origin, object, inputFields } = parseInput(executionSchema, request.body, [])
    const outcome = await workflow.launch({
      portalId: origin.portalId,
      callbackId,
      companyId: String(object.objectId),
      companyPostcode: object.properties?.zip?.trim() || null,
      fields: inputFields ?? {},
    })
    response.json({
      outputFields: {
        // Anything else would hold the workflow up, or send it along another path.
        hs_execution_state: 'SUCCESS',
        leadwright_result: outcome.result,
        leadwright_reason: outcome.reason,
        leadwright_campaign_id: outcome.result === 'launched' ? outcome.campaignId : '',
      },
    })
  }

/**
 * The action "Launch a lead campaign" of HubSpot's workflows: signed (v3, or v2 as documented for them). 200 also when it
 * was skipped, with the reason: a workflow repeats what is answered with an error.
 */
export const workflowActionRoutes = (parts: { workflow: WorkflowPart; check: SignatureCheck }): Router => {
  const router = Router()
  router
    .route('/workflow-actions/launch')
    .post(onlySigned(parts.check, { mayBeV2: true }), jsonObject, launch(parts.workflow))
    .all(onlyMethods('POST'))
  return router
}
