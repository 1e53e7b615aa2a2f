import { z } from 'zod'
import type { CrmCompany } from '../../../src/crm/crm.ts'
import { normaliseCompanyNumber } from '../../../src/normalise/company-number.ts'
import { registrableDomain } from '../../../src/normalise/domain.ts'
import { normalisePostcode } from '../../../src/normalise/postcode.ts'
import { ourNumberProperty } from './our-properties.ts'

/** A company record in HubSpot's answers, as much as we read of it. */
export const recordSchema = z.object({
  id: z.string().regex(/^\d+$/),
  properties: z.record(z.string(), z.string().nullish()),
  updatedAt: z.string().optional(),
})

/** A company record as HubSpot answers it. */
export type CompanyRecord = z.output<typeof recordSchema>

/** The properties to ask for; `numberProperty` is where this portal keeps the company number, null: nowhere. */
export const readProperties = (numberProperty: string | null): string[] => [
  ...new Set([
    'name',
    'domain',
    'website',
    'phone',
    'zip',
    'lifecyclestage',
    'hs_lead_status',
    'hubspot_owner_id',
    'hs_lastmodifieddate',
    'leadwright_id',
    ourNumberProperty,
    ...(numberProperty === null ? [] : [numberProperty]),
  ]),
]

/** The record cleaned to what we know companies by. The portal's own number stands over ours. */
export const companyOf = (record: CompanyRecord, numberProperty: string | null): CrmCompany => {
  const text = (name: string): string | null => record.properties[name]?.trim() || null
  const number = (name: string): string | null => normaliseCompanyNumber(text(name) ?? '')
  return {
    id: record.id,
    name: text('name'),
    domain: registrableDomain(text('domain') ?? '') ?? registrableDomain(text('website') ?? ''),
    phone: text('phone'),
    postcode: normalisePostcode(text('zip') ?? ''),
    companyNumber: number(numberProperty ?? ourNumberProperty) ?? number(ourNumberProperty),
    lifecycleStage: text('lifecyclestage'),
    leadStatus: text('hs_lead_status'),
    ownerId: text('hubspot_owner_id'),
    leadwrightId: text('leadwright_id'),
    updatedAt: timeOf(text('hs_lastmodifieddate') ?? record.updatedAt ?? ''),
  }
}

/** HubSpot writes times as ISO text, in some answers as milliseconds. The epoch when it is neither. */
const timeOf = (text: string): Date => {
  const time = new Date(/^\d+$/.test(text) ? Number(text) : text)
  return Number.isNaN(time.getTime()) ? new Date(0) : time
}
