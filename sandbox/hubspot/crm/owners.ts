import type { Request, Response, Router } from 'express'
import type { PortalUser } from '../../world/world.ts'
import { failWith, notFound, refuse } from '../errors.ts'
import { portalOf } from '../gate.ts'

const pageMaximum = 500
const since = '2024-01-08T09:00:00.000Z'

/** An owner in HubSpot's form: `id` is what records are assigned to, `userId` who logs in. */
const ownerAnswer = ({ userId, ownerId, email, firstName, lastName }: PortalUser): object => ({
  id: ownerId,
  type: 'PERSON',
  email,
  firstName,
  lastName,
  userId,
  userIdIncludingInactive: userId,
  createdAt: since,
  updatedAt: since,
  archived: false,
})

const answerList = (request: Request, response: Response) => {
  const limit = request.query.limit === undefined ? 100 : Number(request.query.limit)
  const from = request.query.after === undefined ? 0 : Number(request.query.after)
  if (!Number.isInteger(limit) || limit < 1 || limit > pageMaximum || !Number.isInteger(from)) {
    return refuse(response, `limit must be from 1 to ${pageMaximum}, after a cursor of an earlier answer`)
  }
  const { email, archived } = request.query
  const owners = portalOf(response).users.filter(
    (user) => archived !== 'true' && (email === undefined || user.email === String(email).toLowerCase()),
  )
  response.json({
    results: owners.slice(from, from + limit).map(ownerAnswer),
    ...(owners.length > from + limit ? { paging: { next: { after: String(from + limit) } } } : {}),
  })
}

/** Owners: all, by e-mail, and one by owner id or, with `idProperty=userId`, by user id. */
export const addOwnerRoutes = (router: Router): void => {
  router.get('/crm/owners/2026-09', answerList)
  router.get('/crm/owners/2026-09/:id', (request, response) => {
    const isByUser = request.query.idProperty === 'userId'
    const owner = portalOf(response).users.find(
      ({ userId, ownerId }) => (isByUser ? String(userId) : ownerId) === request.params.id,
    )
    if (owner) response.json(ownerAnswer(owner))
    else failWith(response, notFound)
  })
}
