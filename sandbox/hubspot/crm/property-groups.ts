import type { Request, Response, Router } from 'express'
import { z } from 'zod'
import type { CrmStore } from '../crm-store.ts'
import { failWith, notFound } from '../errors.ts'
import { portalOf } from '../gate.ts'
import type { PropertySet } from '../schema/property-set.ts'
import { readBody } from './crm-call.ts'
import { objectKind } from './object-kinds.ts'

const groupSchema = z.object({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  label: z.string().min(1),
  displayOrder: z.number().int().default(-1),
})

const answerCreate = (request: Request, response: Response, set: PropertySet) => {
  const wanted = readBody(groupSchema, request, response)
  if (!wanted) return
  if (set.groups().some(({ name }) => name === wanted.name)) {
    const message = `A property group named '${wanted.name}' already exists.`
    return failWith(response, { status: 409, message, category: 'OBJECT_ALREADY_EXISTS' })
  }
  const group = { ...wanted, archived: false as const }
  set.addGroup(group)
  response.status(201).json(group)
}

/** List, read and create groups of properties. Goes before the property routes, whose names could be `groups`. */
export const addPropertyGroupRoutes = (router: Router, store: CrmStore): void => {
  const path = '/crm/properties/2026-09/:type/groups'
  const setOf = (request: Request, response: Response): PropertySet | null => {
    const kind = objectKind(String(request.params.type))
    if (!kind) failWith(response, notFound)
    return kind ? store.properties(portalOf(response), kind.type) : null
  }
  router.get(path, (request, response) => {
    const set = setOf(request, response)
    if (set) response.json({ results: set.groups() })
  })
  router.get(`${path}/:name`, (request, response) => {
    const group = setOf(request, response)
      ?.groups()
      .find(({ name }) => name === request.params.name)
    if (group) response.json(group)
    else if (!response.headersSent) failWith(response, notFound)
  })
  router.post(path, (request, response) => {
    const set = setOf(request, response)
    if (set) answerCreate(request, response, set)
  })
}
