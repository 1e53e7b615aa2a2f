import { AppError } from '../../src/errors.ts'
import type { App, CampaignView } from '../app.ts'
import { readAllLeads } from './all-leads.ts'
import { campaignIdFrom, operatorOf, portalFrom, wrongArgument } from './arguments.ts'
import { campaignJson, campaignsJson } from './campaign-json.ts'
import { campaignsText, campaignText } from './campaign-text.ts'
import type { CliContext } from './context.ts'
import { exitCodes } from './output.ts'

type ReadOptions = { portal?: string; json?: boolean }
const statuses = [
  'draft',
  'queued',
  'running',
  'paused',
  'completed',
  'partly_completed',
  'cancelled',
  'failed',
]

const statusFrom = (text: string | undefined): string | null => {
  if (text === undefined || statuses.includes(text)) return text ?? null
  throw wrongArgument('--status', `must be one of ${statuses.join(', ')}`)
}

const limitFrom = (text: string): number => {
  if (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 100) return Number(text)
  throw wrongArgument('--limit', 'must be a whole number from 1 to 100')
}

/** `campaign list`: the newest campaigns. Gives the exit code. */
export const listCampaigns = async (
  options: ReadOptions & { status?: string; limit: string },
  { withApp, output }: CliContext,
): Promise<number> => {
  const page = { status: statusFrom(options.status), limit: limitFrom(options.limit), after: null }
  return withApp(async (app) => {
    const { items } = await app.reads.campaigns(portalFrom(options.portal, app.reads.defaultPortalId), page)
    output.data(options.json ? campaignsJson(items) : campaignsText(items))
    return exitCodes.done
  })
}

const print = async (
  app: App,
  campaign: CampaignView,
  options: ReadOptions,
  context: CliContext,
): Promise<number> => {
  const leads = await readAllLeads(app, campaign)
  context.output.data(options.json ? campaignJson(campaign, leads) : campaignText(campaign, leads))
  return exitCodes.done
}

/** `campaign show <id>`: one campaign with its leads. Gives the exit code. */
export const showCampaign = async (
  id: string,
  options: ReadOptions,
  context: CliContext,
): Promise<number> => {
  const campaignId = campaignIdFrom(id)
  return context.withApp(async (app) => {
    const campaign = await app.reads.campaign(
      portalFrom(options.portal, app.reads.defaultPortalId),
      campaignId,
    )
    if (campaign !== null) return print(app, campaign, options, context)
    throw new AppError('not_found', `There is no campaign ${campaignId} in this portal.`, {
      hint: 'campaign list shows those that there are.',
    })
  })
}

/** `campaign cancel <id>`: stops it; its leads stay. Gives the exit code. */
export const cancelCampaign = async (
  id: string,
  options: ReadOptions,
  context: CliContext,
): Promise<number> => {
  const campaignId = campaignIdFrom(id)
  return context.withApp(async (app) => {
    const portalId = portalFrom(options.portal, app.reads.defaultPortalId)
    const campaign = await app.commands.cancelCampaign({ actor: operatorOf(portalId), campaignId })
    return print(app, campaign, options, context)
  })
}
