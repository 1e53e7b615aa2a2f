import { z } from 'zod'

const stages = ['DISCOVERY', 'LEAD', 'PROSPECT', 'OPPORTUNITY', 'CUSTOMER'] as const

/** The five stages of a lead, in order. */
export const stageSchema = z.enum(stages, `must be one of ${stages.join(', ')}`)

const mappedWords = 'must be the id of a lifecycle stage of this HubSpot account, or null for none'
const mapped = z.string(mappedWords).min(1, mappedWords).max(100, mappedWords).nullable()

/** For each of our stages the id of the account's lifecycle stage; null: none. Body of `PUT /api/v1/stages/mapping`. */
export const stageMappingSchema = z.strictObject({
  DISCOVERY: mapped,
  LEAD: mapped,
  PROSPECT: mapped,
  OPPORTUNITY: mapped,
  CUSTOMER: mapped,
})

/** Answer of `GET` and `PUT /api/v1/stages/mapping`. */
export const stageMappingResponseSchema = z.object({
  mapping: stageMappingSchema,
  /** True while nobody has set one. */
  isDefault: z.boolean(),
  savedBy: z.string().nullable(),
  savedAt: z.iso.datetime().nullable(),
  /** The stages that the account really has, in their order, as of `stagesReadAt`; null: never read. */
  stages: z.array(z.object({ id: z.string(), label: z.string(), order: z.number() })),
  stagesReadAt: z.iso.datetime().nullable(),
  /** What is wrong with the mapping now, in sentences. */
  problems: z.array(z.string()),
})

const reasonWords = 'must be a text of at most 500 characters'

/** Body of `POST /api/v1/leads/:id/stage`. */
export const moveLeadRequestSchema = z.strictObject({
  stage: stageSchema,
  reason: z.string(reasonWords).trim().max(500, reasonWords).nullish(),
})

/** One move of a lead; `hubspot`: what became of it there, null when there was nothing to tell. */
export const stageMoveSchema = z.object({
  id: z.number().int(),
  at: z.iso.datetime(),
  from: stageSchema,
  to: stageSchema,
  by: z.enum(['person', 'hubspot']),
  who: z.string(),
  reason: z.string().nullable(),
  hubspot: z
    .object({
      result: z.enum(['waiting', 'written', 'same', 'kept', 'overtaken', 'failed']),
      note: z.string().nullable(),
    })
    .nullable(),
})

/** Answer of `POST /api/v1/leads/:id/stage` and `GET /api/v1/leads/:id/stage-moves`, newest move first. */
export const leadStagesResponseSchema = z.object({
  leadId: z.uuid(),
  stage: stageSchema,
  /** The stage of the lead's company in HubSpot, by its name there. */
  hubspotStage: z.string().nullable(),
  moves: z.array(stageMoveSchema),
})

/** See {@link stageMappingSchema}. */
export type StageMapping = z.infer<typeof stageMappingSchema>
/** See {@link stageMappingResponseSchema}. */
export type StageMappingResponse = z.infer<typeof stageMappingResponseSchema>
/** See {@link moveLeadRequestSchema}. */
export type MoveLeadRequest = z.infer<typeof moveLeadRequestSchema>
/** See {@link leadStagesResponseSchema}. */
export type LeadStagesResponse = z.infer<typeof leadStagesResponseSchema>
