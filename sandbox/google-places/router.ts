import { createHash } from 'node:crypto'
import { type Request, type RequestHandler, type Response, Router } from 'express'
import { z } from 'zod'
import type { SandboxContext } from '../context.ts'
import { isRefusedKey } from '../refused-key.ts'
import type { Firm } from '../world/world.ts'

type Status = 'INVALID_ARGUMENT' | 'PERMISSION_DENIED' | 'NOT_FOUND'

/** An error in the shape of google.rpc.Status. */
const fail = (response: Response, code: number, status: Status, message: string, reason?: string): void => {
  const details =
    reason === undefined
      ? {}
      : {
          details: [
            { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'googleapis.com' },
          ],
        }
  response.status(code).json({ error: { code, message, status, ...details } })
}

const withKey: RequestHandler = (request, response, next) => {
  const key = request.get('x-goog-api-key') ?? ''
  if (key === '')
    fail(
      response,
      403,
      'PERMISSION_DENIED',
      "Method doesn't allow unregistered callers. Please use API Key or other form of API consumer identity.",
    )
  else if (isRefusedKey(key))
    fail(
      response,
      400,
      'INVALID_ARGUMENT',
      'API key not valid. Please pass a valid API key.',
      'API_KEY_INVALID',
    )
  else next()
}

const bodySchema = z.object({
  textQuery: z.string().min(1),
  pageSize: z.number().int().min(0).max(20).optional(),
  regionCode: z.string().optional(),
  languageCode: z.string().optional(),
})

/** What may be asked for so far: the ids, which are free. */
const fields = ['places.id', 'places.name'] as const

const idOf = (firm: Firm): string =>
  `ChIJ${createHash('sha256').update(firm.number).digest('base64url').slice(0, 23)}`

/** What is wrong with a search, as Google words it; null: nothing. */
const faultOf = (mask: string, body: unknown): string | null => {
  if (mask === '')
    return 'FieldMask is a required parameter. See https://cloud.google.com/apis/docs/system-parameters on how to provide it.'
  const unknown = mask.split(',').find((field) => !(fields as readonly string[]).includes(field))
  if (unknown !== undefined)
    return `Error expanding 'fields' parameter. Cannot find matching fields for path '${unknown}'.`
  return bodySchema.safeParse(body).success ? null : 'Empty text_query.'
}

const found = ({ world }: SandboxContext, { textQuery, pageSize }: z.infer<typeof bodySchema>): Firm[] => {
  const wanted = textQuery.toUpperCase()
  const matches = world.firms.filter(({ legalName, registeredOffice: { locality, postcode } }) =>
    `${legalName} ${locality} ${postcode}`.toUpperCase().includes(wanted),
  )
  return matches.slice(0, pageSize || 20)
}

const searchText =
  (context: SandboxContext) =>
  (request: Request, response: Response): void => {
    const mask = request.get('x-goog-fieldmask') ?? ''
    const fault = faultOf(mask, request.body)
    if (fault !== null) {
      fail(response, 400, 'INVALID_ARGUMENT', fault)
      return
    }
    const places = found(context, bodySchema.parse(request.body)).map((firm) => ({
      ...(mask.includes('places.name') ? { name: `places/${idOf(firm)}` } : {}),
      ...(mask.includes('places.id') ? { id: idOf(firm) } : {}),
    }))
    // Nothing found is an empty object, without the list.
    response.json(places.length === 0 ? {} : { places })
  }

/** The make-believe Places API (New): `POST /places:searchText` for ids, with its keys, field masks and errors. */
export const googlePlacesRouter = (context: SandboxContext): Router => {
  const router = Router()
  router.use(withKey)
  router.post('/places\\:searchText', searchText(context))
  router.use((_request, response) => fail(response, 404, 'NOT_FOUND', 'Requested entity was not found.'))
  return router
}
