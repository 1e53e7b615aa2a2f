import type { Request, Response } from 'express'
import type { SandboxContext } from '../context.ts'
import { placeBody } from './place-body.ts'
import { type Place, placesOf } from './places.ts'
import { detailsFaultOf } from './request-rules.ts'
import { fail } from './status.ts'

const built = new WeakMap<SandboxContext, ReadonlyMap<string, Place>>()

const placesById = (context: SandboxContext): ReadonlyMap<string, Place> => {
  const known = built.get(context) ?? new Map(placesOf(context).map((place) => [place.id, place]))
  built.set(context, known)
  return known
}

/** `GET /places/{id}` with a mask without prefix: 400 for what can be no id, 404 for one that was retired or never given. */
export const placeDetails = (context: SandboxContext) => (request: Request, response: Response) => {
  const mask = request.get('x-goog-fieldmask') ?? ''
  const fault = detailsFaultOf(mask)
  if (fault !== null) return fail(response, 'INVALID_ARGUMENT', fault)
  const id = String(request.params.placeId)
  if (!/^[\w-]{20,}$/.test(id)) return fail(response, 'INVALID_ARGUMENT', `Not a valid Place ID: ${id}`)
  const place = placesById(context).get(id)
  if (place === undefined)
    return fail(
      response,
      'NOT_FOUND',
      'The Place ID is no longer valid. Please refresh cached Place IDs as per https://developers.google.com/maps/documentation/places/web-service/place-id#save-id.',
    )
  response.json(placeBody(place, mask, ''))
}
