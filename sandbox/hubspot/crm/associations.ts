import type { Request, Response, Router } from 'express'
import { z } from 'zod'
import type { Portal } from '../../world/world.ts'
import type { CrmStore } from '../crm-store.ts'
import { failWith, invalid, notFound, refuse } from '../errors.ts'
import { portalOf } from '../gate.ts'
import { type AssociationKind, associationKind, plainKind } from '../schema/association-kinds.ts'
import { answerBatch } from './batch-answer.ts'
import { readBody } from './crm-call.ts'
import { type ObjectKind, objectKind } from './object-kinds.ts'

const readMaximum = 1_000
const writeMaximum = 2_000

const end = z.object({ id: z.coerce.string() })
const pairSchema = z.object({ inputs: z.array(z.object({ from: end, to: end })).max(writeMaximum) })
const typedSchema = z.object({
  inputs: z
    .array(
      z.object({
        from: end,
        to: end,
        types: z
          .array(z.object({ associationCategory: z.string(), associationTypeId: z.number().int() }))
          .min(1),
      }),
    )
    .max(writeMaximum),
})
const idsSchema = z.object({ inputs: z.array(end).max(readMaximum) })

type Pair = { store: CrmStore; portal: Portal; from: ObjectKind; to: ObjectKind }
type Ids = { from: { id: string }; to: { id: string } }

const linkIn = (place: Pair, ids: Ids, kind: AssociationKind): boolean => {
  const { store, portal, from, to } = place
  const [one, other] = [
    store.record(portal, from.type, ids.from.id),
    store.record(portal, to.type, ids.to.id),
  ]
  if (!one || !other) return false
  store.links(portal).add({ type: from.type, id: one.id }, { type: to.type, id: other.id }, kind)
  return true
}

const missingEnd = (ids: Ids): object => ({
  status: 'error',
  category: 'OBJECT_NOT_FOUND',
  message: 'One of the objects of this association does not exist',
  context: { fromObjectId: [ids.from.id], toObjectId: [ids.to.id] },
  errors: [],
  links: {},
})

const associateDefault = (response: Response, place: Pair, pairs: readonly Ids[]) => {
  const kind = plainKind(place.from.type, place.to.type)
  if (!kind) return refuse(response, `${place.from.type} can not be associated with ${place.to.type}`)
  const made = pairs.filter((ids) => linkIn(place, ids, kind))
  const spec = { associationCategory: 'HUBSPOT_DEFINED', associationTypeId: kind.typeId }
  answerBatch(
    response,
    made.map(({ from, to }) => ({ from, to, associationSpec: spec })),
    pairs.filter((ids) => !made.includes(ids)).map(missingEnd),
  )
}

const answerTyped = (request: Request, response: Response, place: Pair) => {
  const body = readBody(typedSchema, request, response)
  if (!body) return
  const { from, to } = place
  const kindsOf = (types: readonly { associationTypeId: number }[]) =>
    types.map(({ associationTypeId }) => associationKind(from.type, to.type, associationTypeId))
  if (body.inputs.some(({ types }) => kindsOf(types).includes(null))) {
    return failWith(response, invalid(`Invalid association type between ${from.type} and ${to.type}`))
  }
  const made = body.inputs.filter((input) =>
    kindsOf(input.types).every((kind) => kind !== null && linkIn(place, input, kind)),
  )
  answerBatch(
    response,
    made.map((input) => ({
      fromObjectTypeId: from.typeId,
      fromObjectId: input.from.id,
      toObjectTypeId: to.typeId,
      toObjectId: input.to.id,
      labels: kindsOf(input.types).flatMap((kind) => kind?.label ?? []),
    })),
    body.inputs.filter((input) => !made.includes(input)).map(missingEnd),
    201,
  )
}

const endsInWords = ({ store, portal, from, to }: Pair, id: string): object[] =>
  store
    .links(portal)
    .of({ type: from.type, id: store.record(portal, from.type, id)?.id ?? id }, to.type)
    .filter((each) => store.record(portal, to.type, each.id))
    .map((each) => ({
      toObjectId: each.id,
      associationTypes: each.typeIds.map((typeId) => ({
        category: 'HUBSPOT_DEFINED',
        typeId,
        label: associationKind(from.type, to.type, typeId)?.label ?? null,
      })),
    }))

const noAssociations = (place: Pair, ids: readonly string[]): object => ({
  status: 'error',
  category: 'OBJECT_NOT_FOUND',
  subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
  message: `No ${place.to.type} are associated with some ${place.from.type}`,
  context: { fromObjectId: ids },
  errors: [],
  links: {},
})

const answerRead = (request: Request, response: Response, place: Pair) => {
  const body = readBody(idsSchema, request, response)
  if (!body) return
  const found = body.inputs.map(({ id }) => ({ from: { id }, to: endsInWords(place, id) }))
  const bare = found.filter(({ to }) => to.length === 0).map(({ from }) => from.id)
  answerBatch(
    response,
    found.filter(({ to }) => to.length > 0),
    bare.length > 0 ? [noAssociations(place, bare)] : [],
  )
}

/** Associations between two types: the plain one by PUT, batch create, read and associate-default, and a record's own list. */
export const addAssociationRoutes = (router: Router, store: CrmStore): void => {
  const pairOf = (request: Request, response: Response): Pair | null => {
    const [from, to] = [objectKind(String(request.params.from)), objectKind(String(request.params.to))]
    if (!from || !to) failWith(response, notFound)
    return from && to ? { store, portal: portalOf(response), from, to } : null
  }
  const batch = '/crm/associations/2026-09/:from/:to/batch'
  router.post(`${batch}/create`, (request, response) => {
    const place = pairOf(request, response)
    if (place) answerTyped(request, response, place)
  })
  router.post(`${batch}/read`, (request, response) => {
    const place = pairOf(request, response)
    if (place) answerRead(request, response, place)
  })
  router.post(`${batch}/associate/default`, (request, response) => {
    const place = pairOf(request, response)
    const body = place ? readBody(pairSchema, request, response) : null
    if (place && body) associateDefault(response, place, body.inputs)
  })
  router.put('/crm/objects/2026-09/:from/:id/associations/default/:to/:toId', (request, response) => {
    const place = pairOf(request, response)
    const { id, toId } = request.params
    if (!place) return
    if (
      !store.record(place.portal, place.from.type, id) ||
      !store.record(place.portal, place.to.type, toId)
    ) {
      return failWith(response, notFound)
    }
    associateDefault(response, place, [{ from: { id }, to: { id: toId } }])
  })
  router.get('/crm/objects/2026-09/:from/:id/associations/:to', (request, response) => {
    const place = pairOf(request, response)
    if (place) response.json({ results: endsInWords(place, request.params.id) })
  })
}
