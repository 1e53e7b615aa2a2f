import { z } from 'zod'
import { briefSchema } from './brief.ts'

const range = z.object({ low: z.number(), high: z.number() })

/** Body of `POST /api/v1/forecasts`: the brief of the launch that is thought about. */
export const forecastRequestSchema = briefSchema

/** Answer of `POST /api/v1/forecasts`: nothing was written and no source was searched. */
export const forecastResponseSchema = z.object({
  forecast: z.object({
    finds: range,
    minutes: range,
    /** What it will cost, in millionths of a pound. */
    microPounds: range,
    calls: z.array(range.extend({ vendor: z.string() })),
    /** The whole forecast in one line for a person. */
    sentence: z.string(),
    warnings: z.array(z.string()),
  }),
})

/** See {@link forecastRequestSchema}. */
export type ForecastRequest = z.infer<typeof forecastRequestSchema>
/** See {@link forecastResponseSchema}. */
export type ForecastResponse = z.infer<typeof forecastResponseSchema>
