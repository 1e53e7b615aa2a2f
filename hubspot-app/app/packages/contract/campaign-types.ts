import { z } from 'zod'

/** One own input of a campaign type. `kind` says which form field fits; `choices` and `list` take arrays of text. */
export const campaignInputSchema = z.object({
  name: z.string(),
  label: z.string(),
  help: z.string(),
  kind: z.enum([
    'text',
    'long-text',
    'choice',
    'choices',
    'yes-no',
    'list',
    'number',
    'postcodes',
    'companies',
    'criteria',
    'look-alikes',
  ]),
  options: z.array(z.object({ value: z.string(), label: z.string() })),
  isRequired: z.boolean(),
  defaultValue: z.unknown(),
})

/** A campaign type with all that a form needs; `defaults` are of the common fields. */
export const campaignTypeSchema = z.object({
  id: z.string(),
  title: z.string(),
  formText: z.string(),
  description: z.string(),
  defaults: z.record(z.string(), z.unknown()),
  /** `none`: no postcode, distance or maximum is asked for. */
  area: z.enum(['circle', 'none']),
  counts: z.enum(['companies', 'sites']),
  /** What `POST /campaigns/prepare` makes of its inputs, for people to check before launch; null: nothing. */
  prepares: z.enum(['look-alikes', 'criteria', 'branches']).nullable(),
  inputs: z.array(campaignInputSchema),
  examples: z.array(z.object({ name: z.string(), inputs: z.record(z.string(), z.unknown()) })),
})

/** Answer of `GET /api/v1/campaign-types`. */
export const campaignTypesResponseSchema = z.object({ campaignTypes: z.array(campaignTypeSchema) })

/** See {@link campaignTypeSchema}. */
export type CampaignType = z.infer<typeof campaignTypeSchema>
/** See {@link campaignTypesResponseSchema}. */
export type CampaignTypesResponse = z.infer<typeof campaignTypesResponseSchema>
