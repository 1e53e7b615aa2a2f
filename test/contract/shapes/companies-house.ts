/**
 * Shapes of the Companies House public data API, in our own words after its published OpenAPI description
 * (developer-specs.company-information.service.gov.uk, read in August 2026), the enumerations in
 * github.com/companieshouse/api-enumerations, and error bodies reported on the official forum.
 * Strict: a key that the vendor does not have is a fault. `date_of_creation` is optional because a world built on
 * a register file may not know it.
 */
import { z } from 'zod'

const date = z.iso.date()
const number = z.string().regex(/^(?:\d{8}|[A-Z]{2}[A-Z0-9]{6}|R\d{7})$/)

const status = z.enum([
  'active',
  'dissolved',
  'liquidation',
  'receivership',
  'administration',
  'voluntary-arrangement',
])
const type = z.enum(['ltd', 'plc', 'llp', 'private-limited-guarant-nsc', 'royal-charter', 'other'])
const country = z.enum([
  'Wales',
  'England',
  'Scotland',
  'Great Britain',
  'United Kingdom',
  'Northern Ireland',
])

const address = z.strictObject({
  premises: z.string().optional(),
  address_line_1: z.string().optional(),
  address_line_2: z.string().optional(),
  locality: z.string().optional(),
  region: z.string().optional(),
  postal_code: z.string().optional(),
  country: country.optional(),
})

const sicCodes = z
  .array(z.string().regex(/^\d{5}$/))
  .min(1)
  .max(4)

const searchItem = z.strictObject({
  kind: z.literal('searchresults#company'),
  title: z.string().min(1),
  company_number: number,
  company_status: status,
  company_type: type,
  date_of_creation: date.optional(),
  date_of_cessation: date.optional(),
  description: z.string(),
  description_identifier: z.array(z.string()).optional(),
  address,
  address_snippet: z.string(),
  snippet: z.string(),
  matches: z.strictObject({ title: z.array(z.int()), snippet: z.array(z.int()) }),
  links: z.strictObject({ self: z.string().startsWith('/company/') }),
})

/** `GET /search/companies` */
export const companySearch = z.strictObject({
  kind: z.literal('search#companies'),
  items: z.array(searchItem),
  items_per_page: z.int(),
  start_index: z.int(),
  page_number: z.int(),
  total_results: z.int(),
})

const advancedItem = z.strictObject({
  company_name: z.string().min(1),
  company_number: number,
  company_status: status,
  company_type: type,
  kind: z.literal('search-results#company'),
  links: z.strictObject({ company_profile: z.string().startsWith('/company/') }),
  date_of_creation: date.optional(),
  date_of_cessation: date.optional(),
  registered_office_address: address,
  sic_codes: sicCodes.optional(),
})

/** `GET /advanced-search/companies` with at least one hit */
export const advancedSearch = z.strictObject({
  etag: z.string(),
  top_hit: advancedItem,
  items: z.array(advancedItem).min(1),
  kind: z.literal('search#advanced-search'),
  hits: z.int().positive(),
})

const accounts = z.strictObject({
  accounting_reference_date: z.strictObject({ day: z.string(), month: z.string() }),
  last_accounts: z
    .strictObject({
      made_up_to: date,
      period_end_on: date,
      period_start_on: date,
      type: z.enum(['micro-entity', 'total-exemption-full', 'small', 'medium', 'full', 'group', 'dormant']),
    })
    .optional(),
  next_accounts: z.strictObject({ due_on: date, overdue: z.boolean(), period_end_on: date }),
  next_due: date,
  next_made_up_to: date,
  overdue: z.boolean(),
})

/** `GET /company/{number}` */
export const companyProfile = z.strictObject({
  company_name: z.string().min(1),
  company_number: number,
  company_status: status,
  type,
  can_file: z.boolean(),
  etag: z.string(),
  jurisdiction: z.enum(['england-wales', 'scotland', 'northern-ireland']),
  date_of_creation: date.optional(),
  date_of_cessation: date.optional(),
  accounts: accounts.optional(),
  confirmation_statement: z
    .strictObject({
      last_made_up_to: date.optional(),
      next_made_up_to: date,
      next_due: date,
      overdue: z.boolean(),
    })
    .optional(),
  has_been_liquidated: z.boolean().optional(),
  has_charges: z.boolean().optional(),
  has_insolvency_history: z.boolean().optional(),
  registered_office_is_in_dispute: z.boolean().optional(),
  undeliverable_registered_office_address: z.boolean().optional(),
  previous_company_names: z
    .array(z.strictObject({ name: z.string(), effective_from: date, ceased_on: date }))
    .optional(),
  registered_office_address: address,
  sic_codes: sicCodes.optional(),
  links: z.strictObject({ self: z.string(), filing_history: z.string(), officers: z.string() }),
})

const officer = z.strictObject({
  name: z.string().min(1),
  officer_role: z.enum(['director', 'secretary', 'llp-designated-member', 'llp-member']),
  appointed_on: date,
  resigned_on: date.optional(),
  address,
  links: z.strictObject({ self: z.string(), officer: z.strictObject({ appointments: z.string() }) }),
  country_of_residence: z.string().optional(),
  nationality: z.string().optional(),
  occupation: z.string().optional(),
  date_of_birth: z.strictObject({ month: z.int().min(1).max(12), year: z.int() }).optional(),
})

/** `GET /company/{number}/officers` */
export const officerList = z.strictObject({
  active_count: z.int(),
  resigned_count: z.int(),
  total_results: z.int(),
  start_index: z.int(),
  items_per_page: z.int(),
  etag: z.string(),
  kind: z.literal('officer-list'),
  links: z.strictObject({ self: z.string() }),
  items: z.array(officer),
})

/** Body of 404s on a company */
export const serviceErrors = z.strictObject({
  errors: z.array(z.strictObject({ type: z.literal('ch:service'), error: z.string() })).min(1),
})

/** Body of 401s */
export const unauthorised = z.strictObject({
  error: z.literal('Invalid Authorization'),
  type: z.literal('ch:service'),
})

/** Body of 500s */
export const exception = z.strictObject({ exception_id: z.string(), error: z.string() })
