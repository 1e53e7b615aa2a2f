import { z } from 'zod'
import type { Crm, CrmStage } from '../../../src/crm/crm.ts'
import { SourceUnusable } from '../../../src/errors.ts'
import { ourGroup, ourProperties } from './our-properties.ts'
import { wordsOf } from './refusals.ts'
import { API_VERSION, read, type Transport } from './transport.ts'

const COMPANIES = `/crm/properties/${API_VERSION}/companies`
/** HubSpot's id of the object type company. */
const COMPANY_TYPE = '0-2'

const propertySchema = z.object({
  name: z.string(),
  label: z.string().nullish(),
  type: z.string().nullish(),
  hubspotDefined: z.boolean().nullish(),
  hasUniqueValue: z.boolean().nullish(),
  archived: z.boolean().nullish(),
})
const listSchema = z.object({ results: z.array(propertySchema) })
const stagesSchema = z.object({
  options: z.array(z.object({ value: z.string(), label: z.string(), displayOrder: z.number().nullish() })),
})
const limitsSchema = z.object({
  byObjectType: z
    .array(z.object({ objectTypeId: z.string(), limit: z.number(), usage: z.number() }))
    .nullish(),
  overallLimit: z.number().nullish(),
  overallUsage: z.number().nullish(),
})

type Property = z.output<typeof propertySchema>
type Missing = { name: string; reason: string }

/** Company properties: ours, the portal's own for company numbers, and its lifecycle stages. */
export const propertiesOver = (
  call: Transport,
): Pick<Crm, 'stages' | 'ensureProperties' | 'companyNumberProperties'> => ({
  stages: async () => {
    const answer = await call({
      method: 'GET',
      path: `${COMPANIES}/lifecyclestage`,
      operation: 'read-stages',
    })
    return read(stagesSchema, answer, 'a list of lifecycle stages')
      .options.map(
        ({ value, label, displayOrder }, index): CrmStage => ({
          id: value,
          label,
          order: displayOrder ?? index,
        }),
      )
      .toSorted((a, b) => a.order - b.order)
  },
  ensureProperties: async () => {
    try {
      return { missing: await ensureOurs(call) }
    } catch (error) {
      if (!(error instanceof SourceUnusable) || error.code !== 'not_allowed') throw error
      return { missing: ourProperties.map(({ name }) => ({ name, reason: error.message })) }
    }
  },
  companyNumberProperties: async () =>
    (await companyProperties(call))
      .filter((property) => likelihood(property) > 0)
      .toSorted((a, b) => likelihood(b) - likelihood(a) || a.name.localeCompare(b.name))
      .map(({ name, label }) => ({ name, label: label ?? name })),
})

const companyProperties = async (call: Transport): Promise<Property[]> =>
  read(
    listSchema,
    await call({ method: 'GET', path: COMPANIES, operation: 'list-properties' }),
    'a list of properties',
  ).results.filter(({ archived }) => archived !== true)

/** How surely names and labels of a portal's own property speak of the company number; 0: not at all. */
const likelihood = ({ name, label, type, hubspotDefined }: Property): number => {
  const isOurs = name.startsWith('leadwright_')
  if (isOurs || hubspotDefined === true || (type !== 'string' && type !== 'number')) return 0
  const words = ` ${name} ${label ?? ''} `.toLowerCase().replace(/[^a-z]+/g, ' ')
  if (/ (vat|tax|phone|fax|account|order|customer|charity) /.test(words)) return 0
  if (/ companies house /.test(words)) return 3
  if (/ (company|business) (registration|reg) /.test(words)) return 3
  if (/ registration (number|no|num) /.test(words)) return 2
  return / (company|crn) (number|no|num) | crn /.test(words) ? 2 : 0
}

const ensureOurs = async (call: Transport): Promise<Missing[]> => {
  const present = new Map((await companyProperties(call)).map((property) => [property.name, property]))
  const wanted = ourProperties.filter(({ name }) => !present.has(name))
  const notUnique: Missing[] = ourProperties
    .filter(({ name, hasUniqueValue }) => hasUniqueValue && present.get(name)?.hasUniqueValue === false)
    .map(({ name }) => ({
      name,
      reason: 'A property of this name is there already, but its values are not unique.',
    }))
  if (wanted.length === 0) return notUnique
  const room = await roomFor(call)
  // 409: it is there already.
  await call({
    method: 'POST',
    path: `${COMPANIES}/groups`,
    operation: 'create-group',
    body: ourGroup,
    accepts: [409],
  })
  const missing: Missing[] = []
  for (const [index, property] of wanted.entries()) {
    const reason = index >= room ? noRoom(room) : await create(call, property)
    if (reason !== null) missing.push({ name: property.name, reason })
  }
  return [...notUnique, ...missing]
}

const noRoom = (room: number): string =>
  `This HubSpot account has no room for more properties of its own (${room} left when we looked).`

/** Null: made, or there already. */
const create = async (call: Transport, property: (typeof ourProperties)[number]): Promise<string | null> => {
  const body = { ...property, groupName: ourGroup.name }
  const answer = await call({
    method: 'POST',
    path: COMPANIES,
    operation: 'create-property',
    body,
    accepts: [400, 409],
  })
  return answer.status === 400 ? `HubSpot refused it: ${wordsOf(answer)}` : null
}

/** How many more properties companies may have here. An account that does not say is asked by trying. */
const roomFor = async (call: Transport): Promise<number> => {
  const answer = await call({
    method: 'GET',
    path: `/crm/limits/${API_VERSION}/custom-properties`,
    operation: 'read-limits',
    accepts: [400, 403, 404],
  })
  if (answer.status >= 400) return Number.POSITIVE_INFINITY
  const limits = read(limitsSchema, answer, 'limits of properties')
  const companies = (limits.byObjectType ?? []).find(({ objectTypeId }) => objectTypeId === COMPANY_TYPE)
  const rooms = [
    ...(companies ? [companies.limit - companies.usage] : []),
    ...(typeof limits.overallLimit === 'number' ? [limits.overallLimit - (limits.overallUsage ?? 0)] : []),
  ]
  return Math.max(0, Math.min(Number.POSITIVE_INFINITY, ...rooms))
}
