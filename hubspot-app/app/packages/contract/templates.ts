import { z } from 'zod'
import { briefSchema } from './brief.ts'

const nameWords = 'must be a text of 1 to 60 characters'

/** A name that people give to a template or a schedule. */
export const planNameSchema = z.string(nameWords).trim().min(1, nameWords).max(60, nameWords)

/** Body of `POST /api/v1/templates`: a brief worth keeping, for everybody in this HubSpot account. */
export const saveTemplateRequestSchema = z.strictObject({ name: planNameSchema, brief: briefSchema })

/** A saved brief. `mayDelete`: by who asks: its maker or an admin. */
export const templateSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  brief: z.record(z.string(), z.unknown()),
  /** The campaign type's title. */
  typeTitle: z.string(),
  madeBy: z.string(),
  mayDelete: z.boolean(),
})

/** Answer of `GET` and `POST /api/v1/templates` and of `DELETE /api/v1/templates/:id`: all templates, by name. */
export const templatesResponseSchema = z.object({ templates: z.array(templateSchema) })

/** See {@link saveTemplateRequestSchema}. */
export type SaveTemplateRequest = z.input<typeof saveTemplateRequestSchema>
/** See {@link templateSchema}. */
export type Template = z.infer<typeof templateSchema>
/** See {@link templatesResponseSchema}. */
export type TemplatesResponse = z.infer<typeof templatesResponseSchema>
