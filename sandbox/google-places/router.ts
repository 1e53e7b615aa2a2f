import { type Request, type Response, Router } from 'express'
import type { SandboxContext } from '../context.ts'
import { placeDetails } from './details.ts'
import { keyAndQuota } from './gate.ts'
import { offsetOf, tokenFor } from './page-token.ts'
import { placeBody } from './place-body.ts'
import { bodySchema, faultOf } from './request-rules.ts'
import { searchPlaces } from './search.ts'
import { fail } from './status.ts'

const largestPage = 20

const searchText = (context: SandboxContext) => (request: Request, response: Response) => {
  const mask = request.get('x-goog-fieldmask') ?? ''
  const fault = faultOf(mask, request.body)
  if (fault !== null) return fail(response, 'INVALID_ARGUMENT', fault)
  const body = bodySchema.parse(request.body)
  const offset = offsetOf(body, mask)
  if (offset === null)
    return fail(
      response,
      'INVALID_ARGUMENT',
      'Request parameters for paging requests must match the initial SearchText request.',
    )
  const all = searchPlaces(context, body)
  const end = offset + Math.min(largestPage, body.pageSize || largestPage)
  const places = all.slice(offset, end).map((place) => placeBody(place, mask))
  const hasToken = mask === '*' || mask.split(',').includes('nextPageToken')
  // Nothing found is an empty object, without the list.
  response.json({
    ...(places.length === 0 ? {} : { places }),
    ...(hasToken && end < all.length ? { nextPageToken: tokenFor(body, mask, end) } : {}),
  })
}

/**
 * The make-believe Places API (New): `POST /places:searchText` over every site of every firm, with field masks, circles that
 * lean a search and boxes that bound it, pages of twenty and no more than sixty, `GET /places/{id}`, keys, quota and errors as
 * documented.
 */
export const googlePlacesRouter = (context: SandboxContext): Router => {
  const router = Router()
  router.use(keyAndQuota(context.limits))
  router.post('/places\\:searchText', searchText(context))
  router.get('/places/:placeId', placeDetails(context))
  router.use((_request, response) => fail(response, 'NOT_FOUND', 'Requested entity was not found.'))
  return router
}
