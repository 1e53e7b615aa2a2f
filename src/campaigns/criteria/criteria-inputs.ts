import { z } from 'zod'
import { sicCodes } from '../../company/sic-codes.ts'
import { criterionSchema, MOST_CRITERIA } from '../criteria.ts'

/** A list that may also come as JSON text, from a command line. */
const orJson = (value: unknown): unknown => {
  if (typeof value !== 'string' || !value.trim().startsWith('[')) return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

/** Inputs of the type `custom`: what the user wrote, and what was made of it; the latter empty until it is prepared, then editable. */
export const criteriaInputs = z.strictObject({
  prompt: z
    .string({ error: 'a description of the companies in 10 to 4,000 characters' })
    .trim()
    .min(10, 'a description of 10 to 4,000 characters')
    .max(4000, 'a description of 10 to 4,000 characters'),
  criteria: z
    .preprocess(
      orJson,
      z
        .array(criterionSchema, { error: 'a list of criteria' })
        .max(MOST_CRITERIA, `at most ${MOST_CRITERIA} criteria`)
        .refine(
          (all) => new Set(all.map(({ id }) => id)).size === all.length,
          'each criterion has an id of its own',
        ),
    )
    .default([]),
  notChecked: z
    .array(z.string({ error: 'text' }).trim().min(1).max(200, 'at most 200 characters'), {
      error: 'a list of texts',
    })
    .max(10, 'at most 10')
    .default([]),
  terms: z
    .array(
      z
        .string({ error: 'each term is text' })
        .trim()
        .min(2, '2 to 120 characters')
        .max(120, '2 to 120 characters'),
      { error: 'a list of search terms' },
    )
    .max(5, 'at most 5 search terms')
    .default([]),
  sicCodes: z
    .array(
      z
        .string({ error: 'five digits' })
        .refine((code) => sicCodes.has(code), 'no SIC 2007 code; five digits such as 86230'),
      { error: 'a list of SIC codes' },
    )
    .max(40, 'at most 40 codes')
    .default([]),
})

/** See {@link criteriaInputs}. */
export type CriteriaInputs = z.output<typeof criteriaInputs>
