import { readAllLeads } from './all-leads.ts'
import { campaignIdFrom, operatorOf, portalFrom, wrongArgument } from './arguments.ts'
import { campaignJson } from './campaign-json.ts'
import { campaignText } from './campaign-text.ts'
import type { CliContext } from './context.ts'
import { exitCodes } from './output.ts'

type Options = { portal?: string; json?: boolean; budget?: string }

const order = async (
  name: 'pauseCampaign' | 'resumeCampaign' | 'retryCampaign',
  id: string,
  options: Options,
  { withApp, output }: CliContext,
): Promise<number> => {
  const campaignId = campaignIdFrom(id)
  return withApp(async (app) => {
    const actor = operatorOf(portalFrom(options.portal, app.reads.defaultPortalId))
    const budget = budgetFrom(options.budget)
    const campaign = await app.commands[name]({
      actor,
      campaignId,
      ...(budget === undefined ? {} : { budget }),
    })
    const leads = await readAllLeads(app, campaign)
    output.data(options.json ? campaignJson(campaign, leads) : campaignText(campaign, leads))
    if (name !== 'pauseCampaign') output.note('It goes on with any running worker (npm start).')
    return exitCodes.done
  })
}

const budgetFrom = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  const pounds = Number(text)
  if (text.trim() !== '' && pounds >= 0.1 && pounds <= 10_000) return pounds
  throw wrongArgument('--budget', 'must be a number of pounds from 0.1 to 10,000')
}

/** `campaign pause <id>`: lets it wait; nothing is lost. Gives the exit code. */
export const pauseCampaign = (id: string, options: Options, context: CliContext): Promise<number> =>
  order('pauseCampaign', id, options, context)

/** `campaign resume <id>`: lets a paused one go on with what was open, with another budget if one is given. Gives the exit code. */
export const resumeCampaign = (id: string, options: Options, context: CliContext): Promise<number> =>
  order('resumeCampaign', id, options, context)

/** `campaign retry <id>`: lets an ended one take up what failed. Gives the exit code. */
export const retryCampaign = (id: string, options: Options, context: CliContext): Promise<number> =>
  order('retryCampaign', id, options, context)
