/**
 * A make-believe OpenAI: `POST /responses`, `GET /models`, `GET /models/:id`, in the vendor's shapes.
 *
 * It reads the prompt, searches the world, and answers as a web-searching model does, faults included (`misbehaviour.ts`).
 * For tests, outside the vendor's surface: `GET /__truth/inventions` lists the invented companies named so far,
 * `PUT /__truth/misbehaviour` with `{"invented": 0}` and the like changes rates until the next PUT (`{}` = as usual).
 */
import { type Request, type RequestHandler, type Response, Router } from 'express'
import type { SandboxContext } from '../context.ts'
import { isRefusedKey } from '../refused-key.ts'
import { type AskedBefore, answerTo } from './answering.ts'
import { readRequest } from './asked.ts'
import { openaiInventions } from './invention-list.ts'
import { objectOr } from './json.ts'
import { misbehaviourOf, setMisbehaviour } from './misbehaviour.ts'
import { modelOf, models } from './models.ts'
import { newId } from './output-items.ts'
import { requestFault } from './request-rules.ts'
import { missingKey, modelNotFound, type VendorError, wrongKey } from './vendor-error.ts'

const limitHeaders: Readonly<Record<string, string>> = {
  'x-ratelimit-limit-requests': '500',
  'x-ratelimit-remaining-requests': '499',
  'x-ratelimit-reset-requests': '120ms',
  'x-ratelimit-limit-tokens': '500000',
  'x-ratelimit-remaining-tokens': '499000',
  'x-ratelimit-reset-tokens': '6s',
}

function refuse(response: Response, fault: VendorError): void {
  response.status(fault.status).json(fault.body)
}

const withKey: RequestHandler = (request, response, next) => {
  response.set('x-request-id', newId('req'))
  const key = /^Bearer (\S+)$/.exec(request.get('authorization') ?? '')?.[1]
  if (key === undefined) refuse(response, missingKey())
  else if (isRefusedKey(key)) refuse(response, wrongKey())
  else next()
}

function createResponse(
  context: SandboxContext,
  askedBefore: AskedBefore,
  request: Request,
  response: Response,
): void {
  const body = objectOr(request.body)
  const fault = requestFault(body)
  if (fault) refuse(response, fault)
  else response.set(limitHeaders).json(answerTo(context, readRequest(body), askedBefore))
}

function changeMisbehaviour(context: SandboxContext, request: Request, response: Response): void {
  try {
    response.json(setMisbehaviour(context, objectOr(request.body)))
  } catch (error) {
    response.status(400).json({ error: error instanceof Error ? error.message : String(error) })
  }
}

function truthRoutes(context: SandboxContext): Router {
  const router = Router()
  router.get('/inventions', (_, response) => response.json(openaiInventions(context)))
  router.get('/misbehaviour', (_, response) => response.json(misbehaviourOf(context)))
  router.put('/misbehaviour', (request, response) => changeMisbehaviour(context, request, response))
  return router
}

/** The vendor's router; JSON bodies must be parsed before it. */
export function openaiRouter(context: SandboxContext): Router {
  const askedBefore: AskedBefore = new Map()
  const router = Router()
  router.use('/__truth', truthRoutes(context))
  router.use(withKey)
  router.post('/responses', (request, response) => createResponse(context, askedBefore, request, response))
  router.get('/models', (_, response) => response.json({ object: 'list', data: models }))
  router.get('/models/:id', (request, response) => {
    const model = modelOf(request.params.id)
    if (model) response.json(model)
    else refuse(response, modelNotFound(request.params.id))
  })
  return router
}
