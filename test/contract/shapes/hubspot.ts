/**
 * Shapes of HubSpot's CRM object API, in our own words after the generated client @hubspot/api-client 14.0.1
 * (Apache-2.0: SimplePublicObject, collection, batch and error models) and HubSpot's documentation of its limits.
 */
import { z } from 'zod'

const id = z.string().regex(/^\d+$/)
const time = z.iso.datetime()

/** One company, contact, note or task */
export const record = z.strictObject({
  id,
  properties: z.record(z.string(), z.string().nullable()),
  createdAt: time,
  updatedAt: time,
  archived: z.boolean(),
  archivedAt: time.optional(),
  objectWriteTraceId: z.string().optional(),
  associations: z
    .record(z.string(), z.strictObject({ results: z.array(z.strictObject({ id, type: z.string() })) }))
    .optional(),
})

const nextPage = z.strictObject({ next: z.strictObject({ after: z.string(), link: z.string().optional() }) })

/** `GET .../companies` */
export const companyPage = z.strictObject({ results: z.array(record), paging: nextPage.optional() })

/** `POST .../companies/search` */
export const companySearchPage = companyPage.extend({ total: z.int().min(0) })

/** `POST .../companies/batch/read` with 200 */
export const companyBatch = z.strictObject({
  status: z.literal('COMPLETE'),
  results: z.array(record),
  startedAt: time,
  completedAt: time,
})

const batchErrors = {
  numErrors: z.int().positive(),
  errors: z
    .array(
      z.strictObject({
        status: z.string(),
        category: z.string(),
        subCategory: z.string().optional(),
        message: z.string(),
        context: z.record(z.string(), z.array(z.string())),
        errors: z.array(z.looseObject({ message: z.string() })),
        links: z.record(z.string(), z.string()),
      }),
    )
    .min(1),
}

/** Any batch call with 207: some rows were refused, or some records are missing */
export const companyBatchWithErrors = companyBatch.extend(batchErrors)

/** `POST .../batch/upsert` */
export const upsertBatch = companyBatch.extend({ results: z.array(record.extend({ new: z.boolean() })) })

const option = z.strictObject({
  label: z.string(),
  value: z.string(),
  displayOrder: z.int(),
  hidden: z.boolean(),
})

/** `GET /crm/properties/2026-09/{type}/{name}` */
export const property = z.strictObject({
  name: z.string(),
  label: z.string(),
  description: z.string(),
  groupName: z.string(),
  type: z.enum(['string', 'number', 'date', 'datetime', 'enumeration', 'bool', 'phone_number']),
  fieldType: z.string(),
  options: z.array(option),
  hasUniqueValue: z.boolean(),
  hubspotDefined: z.boolean(),
  calculated: z.boolean(),
  externalOptions: z.boolean(),
  displayOrder: z.int(),
  formField: z.boolean(),
  hidden: z.boolean(),
  archived: z.boolean(),
  createdAt: time,
  updatedAt: time,
  modificationMetadata: z.strictObject({
    archivable: z.boolean(),
    readOnlyDefinition: z.boolean(),
    readOnlyValue: z.boolean(),
  }),
})

/** `GET /crm/properties/2026-09/{type}` */
export const propertyList = z.strictObject({ results: z.array(property) })

/** `POST /crm/properties/2026-09/{type}/batch/create` */
export const propertyBatch = companyBatch.extend({ results: z.array(property) })

/** The same with 207 */
export const propertyBatchWithErrors = propertyBatch.extend(batchErrors)

/** One group of properties */
export const propertyGroup = z.strictObject({
  name: z.string(),
  label: z.string(),
  displayOrder: z.int(),
  archived: z.boolean(),
})

/** `GET /crm/properties/2026-09/{type}/groups` */
export const propertyGroups = z.strictObject({ results: z.array(propertyGroup) })

/** `GET /crm/limits/2026-09/custom-properties`, after HubSpot's reference */
export const propertyLimits = z.strictObject({
  byObjectType: z.array(
    z.strictObject({
      objectTypeId: z.string(),
      singularLabel: z.string(),
      pluralLabel: z.string(),
      limit: z.int(),
      usage: z.int(),
      percentage: z.number(),
    }),
  ),
  overallLimit: z.int(),
  overallUsage: z.int(),
  overallPercentage: z.number(),
})

/** One owner */
export const owner = z.strictObject({
  id,
  type: z.enum(['PERSON', 'QUEUE']),
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  userId: z.int(),
  userIdIncludingInactive: z.int(),
  createdAt: time,
  updatedAt: time,
  archived: z.boolean(),
})

/** `GET /crm/owners/2026-09` */
export const ownerPage = z.strictObject({ results: z.array(owner), paging: nextPage.optional() })

const category = z.enum(['HUBSPOT_DEFINED', 'USER_DEFINED', 'INTEGRATOR_DEFINED'])
const end = z.strictObject({ id })

/** `PUT .../associations/default/...` and `POST .../batch/associate/default` */
export const defaultAssociations = companyBatch.extend({
  results: z.array(
    z.strictObject({
      from: end,
      to: end,
      associationSpec: z.strictObject({ associationCategory: category, associationTypeId: z.int() }),
    }),
  ),
})

const associatedEnd = z.strictObject({
  toObjectId: id,
  associationTypes: z.array(z.strictObject({ category, typeId: z.int(), label: z.string().nullable() })),
})

/** `POST /crm/associations/2026-09/{from}/{to}/batch/read` */
export const associationsRead = companyBatch.extend({
  results: z.array(z.strictObject({ from: end, to: z.array(associatedEnd) })),
})

/** The same with 207: some records have none */
export const associationsReadWithErrors = associationsRead.extend(batchErrors)

/** `POST /crm/associations/2026-09/{from}/{to}/batch/create` */
export const associationsMade = companyBatch.extend({
  results: z.array(
    z.strictObject({
      fromObjectTypeId: z.string(),
      fromObjectId: id,
      toObjectTypeId: z.string(),
      toObjectId: id,
      labels: z.array(z.string()),
    }),
  ),
})

/** `GET /account-info/2026-09/details` */
export const accountDetails = z.looseObject({
  portalId: z.int(),
  accountType: z.string(),
  timeZone: z.string(),
  companyCurrency: z.string(),
  utcOffset: z.string(),
  utcOffsetMilliseconds: z.int(),
  uiDomain: z.string(),
  dataHostingLocation: z.string(),
})

/** Errors other than limits */
export const failure = z.strictObject({
  status: z.literal('error'),
  message: z.string().min(1),
  category: z.string(),
  correlationId: z.uuid(),
  subCategory: z.string().optional(),
  context: z.record(z.string(), z.array(z.string())).optional(),
  errors: z
    .array(
      z.strictObject({
        message: z.string(),
        code: z.string().optional(),
        context: z.record(z.string(), z.array(z.string())).optional(),
      }),
    )
    .optional(),
  links: z.record(z.string(), z.string()).optional(),
})

/** 429 */
export const limitReached = z.strictObject({
  status: z.literal('error'),
  message: z.string(),
  errorType: z.literal('RATE_LIMIT'),
  policyName: z.enum(['TEN_SECONDLY_ROLLING', 'SECONDLY']),
  correlationId: z.uuid(),
  groupName: z.string(),
})
