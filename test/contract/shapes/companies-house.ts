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

const filing = z.strictObject({
  transaction_id: z.string().regex(/^[\w-]+$/),
  date,
  action_date: date.optional(),
  category: z.enum([
    'accounts',
    'confirmation-statement',
    'officers',
    'mortgage',
    'change-of-name',
    'incorporation',
  ]),
  type: z.string(),
  description: z.string(),
  description_values: z.record(z.string(), z.string()).optional(),
  links: z.strictObject({ self: z.string(), document_metadata: z.url().optional() }),
  pages: z.int(),
})

/** `GET /company/{number}/filing-history` */
export const filingHistory = z.strictObject({
  etag: z.string(),
  filing_history_status: z.string(),
  items: z.array(filing),
  items_per_page: z.int(),
  kind: z.literal('filing-history'),
  start_index: z.int(),
  total_count: z.int(),
})

const charge = z.strictObject({
  etag: z.string(),
  id: z.string(),
  charge_code: z.string(),
  charge_number: z.int(),
  classification: z.strictObject({ type: z.string(), description: z.string() }),
  status: z.enum(['outstanding', 'fully-satisfied', 'part-satisfied', 'satisfied']),
  created_on: date,
  delivered_on: date,
  satisfied_on: date.optional(),
  persons_entitled: z.array(z.strictObject({ name: z.string() })),
  links: z.strictObject({ self: z.string() }),
})

/** `GET /company/{number}/charges` with at least one charge */
export const charges = z.strictObject({
  etag: z.string(),
  total_count: z.int().positive(),
  unfiltered_count: z.int(),
  satisfied_count: z.int(),
  part_satisfied_count: z.int(),
  items: z.array(charge).min(1),
})

const controller = z.strictObject({
  etag: z.string(),
  kind: z.enum([
    'individual-person-with-significant-control',
    'corporate-entity-person-with-significant-control',
  ]),
  name: z.string(),
  address,
  notified_on: date,
  ceased_on: date.optional(),
  ceased: z.boolean().optional(),
  natures_of_control: z.array(z.string()).min(1),
  nationality: z.string().optional(),
  country_of_residence: z.string().optional(),
  identification: z
    .strictObject({
      country_registered: z.string(),
      legal_authority: z.string(),
      legal_form: z.string(),
      place_registered: z.string(),
      registration_number: number,
    })
    .optional(),
  links: z.strictObject({ self: z.string() }),
})

/** `GET /company/{number}/persons-with-significant-control` with at least one */
export const controllers = z.strictObject({
  active_count: z.int(),
  ceased_count: z.int(),
  total_results: z.int(),
  items_per_page: z.int(),
  start_index: z.int(),
  items: z.array(controller).min(1),
  links: z.strictObject({ self: z.string() }),
})

/** `GET /company/{number}/insolvency` with a case */
export const insolvency = z.strictObject({
  etag: z.string(),
  status: z.array(z.string()),
  cases: z
    .array(
      z.strictObject({
        number: z.string(),
        type: z.enum(['creditors-voluntary-liquidation', 'in-administration']),
        dates: z.array(z.strictObject({ type: z.string(), date })),
        practitioners: z.array(
          z.strictObject({ name: z.string(), role: z.string(), appointed_on: date, address }),
        ),
      }),
    )
    .min(1),
})

/** `GET /document/{id}` of the Document API */
export const documentMetadata = z.strictObject({
  company_number: number,
  category: z.literal('accounts'),
  created_at: z.string(),
  significant_date: z.string(),
  significant_date_type: z.literal('made-up-date'),
  links: z.strictObject({ self: z.string(), document: z.string() }),
  resources: z.record(
    z.enum(['application/pdf', 'application/xhtml+xml']),
    z.strictObject({ content_length: z.int().positive() }).optional(),
  ),
})
