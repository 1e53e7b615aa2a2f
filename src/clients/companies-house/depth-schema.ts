import { z } from 'zod'

// Only what we read, all of it tolerant: the register leaves fields out freely, and an item that can't be read is left out.
// Source: Companies House Public Data API and Document API specifications (Crown copyright).
const text = z.string().nullish()

const listOf = <T extends z.ZodType>(item: T) =>
  z.array(item.nullable().catch(null)).transform((items) => items.filter((one) => one !== null))

/** Answer of `GET /company/{number}/filing-history`. */
export const filingHistorySchema = z.object({
  items: listOf(
    z.object({
      date: z.iso.date(),
      description: z.string().min(1),
      transaction_id: z.string().regex(/^[\w-]+$/u),
      category: text,
      description_values: z.record(z.string(), z.unknown()).nullish(),
      links: z.object({ document_metadata: text }).nullish(),
    }),
  ),
})

/** Answer of `GET /company/{number}/charges`. */
export const chargesSchema = z.object({
  total_count: z.number().int().min(0).nullish(),
  satisfied_count: z.number().int().min(0).nullish(),
  items: listOf(z.object({ status: z.string(), created_on: text, delivered_on: text })),
})

/** Answer of `GET /company/{number}/persons-with-significant-control`. */
export const controllersSchema = z.object({
  items: listOf(
    z.object({
      name: z.string().min(1),
      kind: text,
      natures_of_control: z.array(z.string()).nullish(),
      ceased_on: text,
      ceased: z.boolean().nullish(),
      identification: z.object({ registration_number: text, country_registered: text }).nullish(),
    }),
  ),
})

/** Answer of `GET /company/{number}/insolvency`. */
export const insolvencySchema = z.object({
  cases: listOf(
    z.object({
      type: z.string().min(1),
      dates: z.array(z.object({ type: text, date: text })).nullish(),
    }),
  ),
})

/** Answer of `GET /document/{id}` of the Document API. */
export const documentSchema = z.object({ resources: z.record(z.string(), z.unknown()).nullish() })
