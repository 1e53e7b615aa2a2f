import { z } from 'zod'

const portalJob = z.strictObject({ portalId: z.number().int() })
const houseJob = z.strictObject({})
const launcherJob = portalJob.extend({ userId: z.number().int() })
const campaignJob = z.strictObject({ portalId: z.number().int(), campaignId: z.uuid() })
const leadJob = portalJob.extend({ leadId: z.uuid() })
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
  /** True: of one key, one job waits and one runs at most; what is enqueued beyond that is dropped, as the waiting one will do it. */
  isOnePerKey?: true
}

const policy = <Payload>(queue: QueuePolicy<Payload>): QueuePolicy<Payload> => queue

/**
 * Every queue with its payload and policy: the table that says what runs in the background.
 * Payloads carry portal, campaign and item ids only (house jobs: nothing); running a job twice is harmless.
 */
export const queues = {
  /** Waits for the portal's companies, plans the searches of a campaign, opens the first ones. */
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
  /** Brings the HubSpot task that tells a launcher of finished campaigns up to date; a HubSpot that is down is waited for, a day long. */
  'launcher.task': policy({
    payload: launcherJob,
    slots: 2,
    retryLimit: 30,
    retryDelay: 5,
    retryDelayMax: 3600,
    expireInSeconds: 300,
    isOnePerKey: true,
  }),
  /** Launches the campaign of a schedule whose time has come. */
  'schedule.run': policy({
    payload: portalJob.extend({ scheduleId: z.uuid() }),
    slots: 2,
    retryLimit: 6,
    retryDelay: 5,
    retryDelayMax: 600,
    expireInSeconds: 120,
  }),
  /** Asks HubSpot whether a portal still wants us, and tells it of portals that left. */
  'portal.check': policy({
    payload: portalJob,
    slots: 1,
    retryLimit: 8,
    retryDelay: 30,
    retryDelayMax: 3600,
    expireInSeconds: 120,
    isOnePerKey: true,
  }),
  /** Once a day: starts what is done daily for each portal, and deletes what is due. */
  'house.daily': policy({
    payload: houseJob,
    slots: 1,
    retryLimit: 5,
    retryDelay: 60,
    retryDelayMax: 3600,
    expireInSeconds: 1800,
  }),
  /** Sets a portal up after its installation: facts about the account, our properties, then the import. */
  'portal.setup': policy({
    payload: portalJob,
    slots: 2,
    retryLimit: 20,
    retryDelay: 2,
    retryDelayMax: 600,
    expireInSeconds: 300,
    isOnePerKey: true,
  }),
  /** Reads a portal's companies into the mirror for some seconds, then enqueues itself: portals take turns, stopping is quick. */
  'portal.import': policy({
    payload: portalJob,
    slots: 4,
    retryLimit: 20,
    retryDelay: 2,
    retryDelayMax: 600,
    expireInSeconds: 300,
    isOnePerKey: true,
  }),
  /** Catches up with what webhooks may have missed; once a week, or when counts differ, compares all companies. */
  'portal.reconcile': policy({
    payload: portalJob,
    slots: 2,
    retryLimit: 8,
    retryDelay: 30,
    retryDelayMax: 3600,
    expireInSeconds: 3600,
    isOnePerKey: true,
  }),
  /** Reads stored webhooks and notes which companies of which portals changed. One at a time: it is the database that works. */
  'webhooks.sort': policy({
    payload: houseJob,
    slots: 1,
    retryLimit: 50,
    retryDelay: 1,
    retryDelayMax: 60,
    expireInSeconds: 600,
    isOnePerKey: true,
  }),
  /** Reads the companies that webhooks named, as they are now; leads follow. A HubSpot that is down is waited for, a day long. */
  'portal.sync': policy({
    payload: portalJob,
    slots: 4,
    retryLimit: 150,
    retryDelay: 2,
    retryDelayMax: 600,
    expireInSeconds: 300,
    isOnePerKey: true,
  }),
  /**
   * Reads the register in depth for one lead after its publishing. One at once, which asks one thing after the other and lets
   * searches and examinations go first, a minute each time. What a busy register refuses is asked for again for hours.
   */
  'lead.deepen': policy({
    payload: leadJob,
    slots: 1,
    retryLimit: 30,
    retryDelay: 5,
    retryDelayMax: 600,
    expireInSeconds: 900,
    isOnePerKey: true,
  }),
  /** Gathers the people of one lead, from a finder too where the portal wants it. Each attempt may pay anew: few, far apart. */
  'lead.contacts': policy({
    payload: leadJob,
    slots: 2,
    retryLimit: 4,
    retryDelay: 30,
    retryDelayMax: 3600,
    expireInSeconds: 600,
    isOnePerKey: true,
  }),
  /** Tells HubSpot where a person has moved a lead to. */
  'lead.stage': policy({
    payload: leadJob,
    slots: 4,
    retryLimit: 150,
    retryDelay: 2,
    retryDelayMax: 600,
    expireInSeconds: 300,
    isOnePerKey: true,
  }),
} as const

/** The name of a queue. */
export type QueueName = keyof typeof queues

/** The queues whose jobs work on one search or one candidate of a campaign. */
export type CampaignQueueName = 'campaign.search' | 'campaign.examine' | 'campaign.publish'

/** What a job of this queue carries. */
export type Payload<Name extends QueueName> = z.output<(typeof queues)[Name]['payload']>
