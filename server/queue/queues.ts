import { z } from 'zod'

const campaignJob = z.strictObject({ portalId: z.number().int(), campaignId: z.uuid() })
const stepJob = campaignJob.extend({ stepId: z.uuid() })
const candidateJob = campaignJob.extend({ candidateId: z.uuid() })

/** How a queue treats its jobs. Times in seconds; `slots`: jobs that one worker process runs at once. */
type QueuePolicy<Payload> = {
  payload: z.ZodType<Payload>
  slots: number
  retryLimit: number
  retryDelay: number
  retryDelayMax: number
  /** A running job older than this is given to another worker. */
  expireInSeconds: number
}

const policy = <Payload>(queue: QueuePolicy<Payload>): QueuePolicy<Payload> => queue

/**
 * Every queue with its payload and policy: the table that says what runs in the background.
 * Payloads carry portal, campaign and item ids only; running a job twice is harmless.
 */
export const queues = {
  /** Copies the portal's companies, plans the searches of a campaign, opens the first ones. */
  'campaign.plan': policy({
    payload: campaignJob,
    slots: 2,
    retryLimit: 5,
    retryDelay: 2,
    retryDelayMax: 60,
    expireInSeconds: 600,
  }),
  /** Runs one search step. A model with web search takes up to four minutes. */
  'campaign.search': policy({
    payload: stepJob,
    slots: 24,
    retryLimit: 2,
    retryDelay: 3,
    retryDelayMax: 60,
    expireInSeconds: 600,
  }),
  /** Examines one candidate: resolve, verify, place, known companies, enrich, judge, score. */
  'campaign.examine': policy({
    payload: candidateJob,
    slots: 24,
    retryLimit: 3,
    retryDelay: 3,
    retryDelayMax: 60,
    expireInSeconds: 900,
  }),
  /** Settles one proved candidate as a lead, exactly once. */
  'campaign.publish': policy({
    payload: candidateJob,
    slots: 12,
    retryLimit: 10,
    retryDelay: 1,
    retryDelayMax: 30,
    expireInSeconds: 120,
  }),
} as const

/** The name of a queue. */
export type QueueName = keyof typeof queues

/** What a job of this queue carries. */
export type Payload<Name extends QueueName> = z.output<(typeof queues)[Name]['payload']>
