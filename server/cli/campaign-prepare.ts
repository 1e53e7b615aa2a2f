import { inPounds } from '../../src/campaigns/budget.ts'
import type { PreparationView } from '../app/before-launch.ts'
import { refuseWithAllFaults } from '../http/name-all-faults.ts'
import { briefFrom, operatorOf, portalFrom, type RunOptions } from './arguments.ts'
import type { CliContext } from './context.ts'
import { exitCodes } from './output.ts'

/** `campaign prepare`: what is made of a brief before it is launched, with what it cost. Gives the exit code. */
export const prepareCampaign = (options: RunOptions, { withApp, output }: CliContext): Promise<number> =>
  withApp(async (app) => {
    const portalId = portalFrom(options.portal, app.reads.defaultPortalId)
    const { raw, faults } = briefFrom(options, app.reads.campaignTypes())
    if (faults.length > 0)
      return refuseWithAllFaults(faults, () => app.commands.forecastCampaign({ portalId, raw }))
    const preparation = await app.commands.prepareCampaign({ actor: operatorOf(portalId), raw })
    output.data(options.json ? JSON.stringify(preparation, null, 2) : preparationText(preparation))
    return exitCodes.done
  })

const preparationText = ({ inputs, notes, costMicroPounds }: PreparationView): string =>
  [
    ...(notes.length > 0 ? notes : ['Nothing is missing: it can be launched as it is.']),
    `Cost: ${inPounds(costMicroPounds)}.`,
    '',
    'Inputs, to be changed with --set:',
    ...Object.entries(inputs).map(([name, value]) => `  ${name}=${textOf(value)}`),
  ].join('\n')

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value
  const isPlainList = Array.isArray(value) && value.every((one) => typeof one === 'string')
  return isPlainList ? value.join(',') : JSON.stringify(value)
}
