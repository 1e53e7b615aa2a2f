import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { isFinal } from '../../src/campaigns/campaign.ts'
import { AppError } from '../../src/errors.ts'
import type { App, CampaignView } from '../app.ts'
import { refuseWithAllFaults } from '../http/name-all-faults.ts'
import { readAllLeads } from './all-leads.ts'
import { briefFrom, operatorOf, portalFrom, type RunOptions } from './arguments.ts'
import { campaignJson } from './campaign-json.ts'
import { campaignText } from './campaign-text.ts'
import { companiesOfFile } from './company-list.ts'
import type { CliContext } from './context.ts'
import { exitCodes } from './output.ts'
import { createProgress, type Progress } from './progress.ts'

const askEveryMs = 300
const askAgainMs = 1000
const mostReads = 60

const launch = async (app: App, options: RunOptions, note: (line: string) => void): Promise<CampaignView> => {
  const portalId = portalFrom(options.portal, app.reads.defaultPortalId)
  const { raw, faults } = briefFrom(options, app.reads.campaignTypes())
  if (options.companies !== undefined) {
    const companies = await companiesOfFile(options.companies, (source) => app.lists.read(source, null), note)
    raw.inputs = { ...(raw.inputs as Record<string, unknown>), companies }
  }
  if (faults.length > 0) {
    return refuseWithAllFaults(faults, () => app.commands.forecastCampaign({ portalId, raw }))
  }
  return app.commands.launchCampaign({ actor: operatorOf(portalId), launchKey: randomUUID(), raw })
}

/** A database that restarts is waited for, a minute at most; undefined when the wait was given up. */
const patiently = async <Value>(
  read: () => Promise<Value>,
  signal: AbortSignal,
): Promise<Value | undefined> => {
  for (let tries = 1; ; tries++) {
    try {
      return await read()
    } catch (error) {
      const passes = error instanceof AppError && error.code === 'database' && tries < mostReads
      if (!passes) throw error
      await wait(askAgainMs, undefined, { signal }).catch(() => undefined)
      if (signal.aborted) return undefined
    }
  }
}

/** The campaign when it has ended or is paused, or null when the wait was given up first. */
const waitForEnd = async (
  app: App,
  launched: CampaignView,
  progress: Progress,
  signal: AbortSignal,
): Promise<CampaignView | null> => {
  for (;;) {
    const campaign = await patiently(() => app.reads.campaign(launched.portalId, launched.id), signal)
    if (campaign === undefined) return null
    if (campaign === null) throw new Error(`Campaign ${launched.id} has vanished.`)
    progress.show(campaign)
    if (isFinal(campaign.status) || campaign.status === 'paused') return campaign
    await wait(askEveryMs, undefined, { signal }).catch(() => undefined)
    if (signal.aborted) return null
  }
}

const exitCodeOf = (campaign: CampaignView): number =>
  campaign.status === 'failed' || campaign.status === 'paused' ? exitCodes.failed : exitCodes.done

const runWith = async (
  app: App,
  options: RunOptions,
  context: CliContext,
  signal: AbortSignal,
): Promise<number> => {
  const { output, progressStream } = context
  const launched = await launch(app, options, output.note)
  const progress = createProgress({ stream: progressStream, note: output.note })
  try {
    await app.startWorker()
    const ended = await waitForEnd(app, launched, progress, signal)
    progress.stop()
    if (ended === null) {
      output.note(
        `No longer waiting. Campaign ${launched.id} is kept; it goes on with any running worker, or at the next start (npm start).`,
      )
      return exitCodes.interrupted
    }
    const leads = await readAllLeads(app, ended)
    output.data(options.json ? campaignJson(ended, leads) : campaignText(ended, leads))
    return exitCodeOf(ended)
  } finally {
    progress.stop()
  }
}

/** `campaign run`: launches, works and waits until the campaign has ended, then prints it. Gives the exit code. */
export const runCampaign = async (options: RunOptions, context: CliContext): Promise<number> => {
  const interrupt = new AbortController()
  const endListening = context.onInterrupt(() => interrupt.abort())
  try {
    return await context.withApp((app) => runWith(app, options, context, interrupt.signal))
  } finally {
    endListening()
  }
}
