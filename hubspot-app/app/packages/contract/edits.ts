import { z } from 'zod'

const keyWords = 'must be a text of 8 to 100 letters, digits and . _ : - that is new for each change'
const editKeySchema = z.string(keyWords).regex(/^[\w.:-]{8,100}$/, keyWords)

const valueWords = 'must be a text of 1 to 2,000 characters, or null when none of the values found is right'

/**
 * Body of `PUT /api/v1/leads/:id/fields/:field`: a person's word about a field (name, phone, email, website, contactPage,
 * linkedin, address, postcode or description). It wins over what was found. The answer is that of `GET /api/v1/leads/:id`.
 */
export const editFieldRequestSchema = z.strictObject({
  value: z.string(valueWords).trim().min(1, valueWords).max(2_000, valueWords).nullable(),
  /** Makes the call repeatable: the same key on the same lead changes nothing the second time. */
  editKey: editKeySchema.optional(),
})

/** Query of `DELETE /api/v1/leads/:id/fields/:field`, which takes a person's word back; what was found is shown again. */
export const takeBackEditQuerySchema = z.strictObject({ editKey: editKeySchema.optional() })

/** See {@link editFieldRequestSchema}. */
export type EditFieldRequest = z.infer<typeof editFieldRequestSchema>
