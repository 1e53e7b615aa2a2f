import { z } from 'zod'

// Only what we read, all of it tolerant: the register leaves fields out freely.
// Source: Companies House Public Data API specification (Crown copyright) and its published search code.
const text = z.string().nullish()

const addressSchema = z
  .object({
    care_of: text,
    po_box: text,
    premises: text,
    address_line_1: text,
    address_line_2: text,
    locality: text,
    region: text,
    postal_code: text,
    country: text,
  })
  .nullish()

/** An address as Companies House writes it. */
export type WireAddress = z.infer<typeof addressSchema>

/** Answer of `GET /company/{number}`. */
export const profileSchema = z.object({
  company_name: z.string(),
  company_number: z.string(),
  company_status: text,
  company_status_detail: text,
  type: text,
  subtype: text,
  date_of_creation: text,
  date_of_cessation: text,
  sic_codes: z.array(z.string()).nullish(),
  registered_office_address: addressSchema,
  undeliverable_registered_office_address: z.boolean().nullish(),
  registered_office_is_in_dispute: z.boolean().nullish(),
  previous_company_names: z
    .array(z.object({ name: z.string(), ceased_on: text, effective_from: text }))
    .nullish(),
  has_charges: z.boolean().nullish(),
  has_insolvency_history: z.boolean().nullish(),
  accounts: z
    .object({
      overdue: z.boolean().nullish(),
      next_due: text,
      last_accounts: z.object({ type: text, period_end_on: text, made_up_to: text }).nullish(),
      next_accounts: z.object({ due_on: text }).nullish(),
    })
    .nullish(),
  confirmation_statement: z.object({ overdue: z.boolean().nullish(), next_due: text }).nullish(),
})

/** Answer of `GET /search/companies`. */
export const searchSchema = z.object({
  items: z.array(
    z.object({
      title: z.string(),
      company_number: z.string(),
      company_status: text,
      company_type: text,
      date_of_creation: text,
      address_snippet: text,
      address: addressSchema,
    }),
  ),
})

/** Answer of `GET /advanced-search/companies`. `hits` is text in the published specification and a number on the wire. */
export const advancedSearchSchema = z.object({
  hits: z.coerce.number().int().min(0),
  items: z.array(
    z.object({
      company_name: z.string(),
      company_number: z.string(),
      company_status: text,
      company_type: text,
      company_subtype: text,
      date_of_creation: text,
      registered_office_address: addressSchema,
      sic_codes: z.array(z.string()).nullish(),
    }),
  ),
})

const officerSchema = z.object({
  name: z.string(),
  officer_role: z.string(),
  appointed_on: text,
  appointed_before: text,
  resigned_on: text,
  occupation: text,
})

/** Answer of `GET /company/{number}/officers`. An officer without a name or role is left out. */
export const officersSchema = z.object({
  active_count: z.number().nullish(),
  items: z
    .array(officerSchema.nullable().catch(null))
    .transform((items) => items.filter((item) => item !== null)),
})
