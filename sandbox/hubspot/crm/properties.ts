import type { Request, Response, Router } from 'express'
import { z } from 'zod'
import type { Portal } from '../../world/world.ts'
import type { ObjectType } from '../crm-record.ts'
import type { CrmStore } from '../crm-store.ts'
import { failWith, type HubSpotFault, invalid, notFound } from '../errors.ts'
import { portalOf } from '../gate.ts'
import type { PropertyDefinition } from '../schema/property-set.ts'
import { type Row, refuseInputs, writeRows } from './batch-answer.ts'
import { readBody } from './crm-call.ts'
import { objectKind } from './object-kinds.ts'
import { propertyAnswer } from './property-answer.ts'

/** HubSpot allows at most this many properties of unique values on one type of records. */
const uniqueMaximum = 10

const fieldTypes: Record<string, readonly string[]> = {
  string: ['text', 'textarea', 'html', 'phonenumber', 'file'],
  number: ['number'],
  date: ['date'],
  datetime: ['date'],
  enumeration: ['select', 'radio', 'checkbox', 'booleancheckbox'],
  bool: ['booleancheckbox', 'radio'],
}

const optionSchema = z.object({
  label: z.string().min(1),
  value: z.string().min(1),
  displayOrder: z.number().int().optional(),
  hidden: z.boolean().default(false),
})

const propertySchema = z.object({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  label: z.string().min(1),
  description: z.string().default(''),
  groupName: z.string().min(1),
  type: z.enum(['string', 'number', 'date', 'datetime', 'enumeration', 'bool']),
  fieldType: z.string(),
  options: z.array(optionSchema).default([]),
  hasUniqueValue: z.boolean().default(false),
  displayOrder: z.number().int().default(-1),
  formField: z.boolean().default(false),
  hidden: z.boolean().default(false),
})
const batchSchema = z.object({ inputs: z.array(propertySchema) })

type Wanted = z.output<typeof propertySchema>
type Place = { store: CrmStore; portal: Portal; type: ObjectType }

const faultOfOptions = ({ type, options }: Wanted): HubSpotFault | null => {
  if (type !== 'enumeration') return null
  const values = options.map(({ value }) => value)
  if (new Set(values).size < values.length) return invalid('Property option values must be unique')
  const padded = values.find((value) => value !== value.trim())
  return padded === undefined
    ? null
    : invalid(`Property option value "${padded}" must not begin or end with whitespace`)
}

const faultOfProperty = (wanted: Wanted, { store, portal, type }: Place): HubSpotFault | null => {
  const set = store.properties(portal, type)
  const existing = set.find(wanted.name)
  if (existing) {
    const message = `A property named '${wanted.name}' already exists.`
    return { status: 409, message, category: 'OBJECT_ALREADY_EXISTS' }
  }
  if (!set.groups().some(({ name }) => name === wanted.groupName)) {
    return invalid(`Property group "${wanted.groupName}" does not exist`)
  }
  if (!fieldTypes[wanted.type]?.includes(wanted.fieldType)) {
    return invalid(`fieldType ${wanted.fieldType} does not go with type ${wanted.type}`)
  }
  if (wanted.hasUniqueValue && wanted.type !== 'string' && wanted.type !== 'number') {
    return invalid(`Properties of type ${wanted.type} can not have unique values`)
  }
  const unique = set.all().filter((each) => each.hasUniqueValue && !each.hubspotDefined).length
  if (wanted.hasUniqueValue && unique >= uniqueMaximum) {
    return invalid(`At most ${uniqueMaximum} properties with unique values are allowed`)
  }
  if (store.settings(portal).customPropertyRoom < 1) {
    return {
      ...invalid('The limit of custom properties of this account is reached'),
      subCategory: 'PropertyLimit',
    }
  }
  return faultOfOptions(wanted)
}

const makeProperty = (wanted: Wanted, { store, portal, type }: Place): PropertyDefinition => {
  const definition: PropertyDefinition = {
    ...wanted,
    options: wanted.options.map((option, index) => ({
      ...option,
      displayOrder: option.displayOrder ?? index,
    })),
    hubspotDefined: false,
    isCalculated: false,
    isReadOnly: false,
    createdAt: new Date().toISOString(),
  }
  store.properties(portal, type).add(definition)
  store.settings(portal).customPropertyRoom -= 1
  return definition
}

const answerCreate = (request: Request, response: Response, place: Place) => {
  const wanted = readBody(propertySchema, request, response)
  if (!wanted) return
  const fault = faultOfProperty(wanted, place)
  if (fault) return failWith(response, fault)
  response.status(201).json(propertyAnswer(makeProperty(wanted, place)))
}

const answerBatch = (request: Request, response: Response, place: Place) => {
  const body = readBody(batchSchema, request, response)
  if (
    !body ||
    refuseInputs(
      response,
      body.inputs.map(({ name }) => name),
    )
  )
    return
  const rows = body.inputs.map((wanted): Row<object> => {
    const fault = faultOfProperty(wanted, place)
    if (fault) return { traceId: wanted.name, fault }
    return { traceId: undefined, fault: null, write: () => propertyAnswer(makeProperty(wanted, place)) }
  })
  writeRows(response, rows, 'property', 201)
}

/** List, read and create properties, one or many, of every type. */
export const addPropertyRoutes = (router: Router, store: CrmStore): void => {
  const path = '/crm/properties/2026-09/:type'
  const placeOf = (request: Request, response: Response): Place | null => {
    const kind = objectKind(String(request.params.type))
    if (!kind) failWith(response, notFound)
    return kind ? { store, portal: portalOf(response), type: kind.type } : null
  }
  router.get(path, (request, response) => {
    const place = placeOf(request, response)
    if (!place) return
    const results = store.properties(place.portal, place.type).all().map(propertyAnswer)
    response.json({ results: request.query.archived === 'true' ? [] : results })
  })
  router.get(`${path}/:name`, (request, response) => {
    const place = placeOf(request, response)
    if (!place) return
    const definition = store.properties(place.portal, place.type).find(request.params.name)
    if (definition) response.json(propertyAnswer(definition))
    else failWith(response, { ...notFound, message: `No property exists with name ${request.params.name}` })
  })
  router.post(path, (request, response) => {
    const place = placeOf(request, response)
    if (place) answerCreate(request, response, place)
  })
  router.post(`${path}/batch/create`, (request, response) => {
    const place = placeOf(request, response)
    if (place) answerBatch(request, response, place)
  })
}
