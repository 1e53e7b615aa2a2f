/** The stages of one campaign, in order; the events and the metrics name them so. */
export const stages = ['plan', 'discover', 'resolve', 'verify', 'enrich', 'score', 'publish'] as const

/** One stage of the pipeline. */
export type Stage = (typeof stages)[number]
