import { inPounds } from '../../src/campaigns/budget.ts'
import { AppError, type FieldFault, invalidInput } from '../../src/errors.ts'
import type { MoneyLimits, MoneyView } from '../app/money.ts'
import { operatorOf, portalFrom } from './arguments.ts'
import type { CliContext } from './context.ts'
import { exitCodes } from './output.ts'

type ReadOptions = { portal?: string; json?: boolean }

/** Limits as typed, in pounds; those left out stay as they are. */
type SetOptions = ReadOptions & { campaign?: string; person?: string; total?: string }

const moneyText = ({ limits, usedThisMonth }: MoneyView): string =>
  [
    `For one campaign: ${inPounds(limits.campaignMicroPounds)}`,
    `For one person a month: ${inPounds(limits.personMonthMicroPounds)}`,
    `For the portal a month: ${inPounds(limits.portalMonthMicroPounds)}, ${inPounds(usedThisMonth.portalMicroPounds)} of it used`,
  ].join('\n')

const print = (view: MoneyView, options: ReadOptions, { output }: CliContext): number => {
  output.data(options.json ? JSON.stringify(view, null, 2) : moneyText(view))
  return exitCodes.done
}

/** `money show`: the limits, and what is used of this month's. Gives the exit code. */
export const showMoney = (options: ReadOptions, context: CliContext): Promise<number> =>
  context.withApp(async (app) => {
    const actor = operatorOf(portalFrom(options.portal, app.reads.defaultPortalId))
    return print(await app.money.limits(actor), options, context)
  })

const flags = [
  ['--campaign', 'campaign', 'campaignMicroPounds'],
  ['--person', 'person', 'personMonthMicroPounds'],
  ['--total', 'total', 'portalMonthMicroPounds'],
] as const

const microPoundsOf = (text: string): number | null => {
  const pounds = /^\d{1,7}(\.\d{1,2})?$/.test(text.trim()) ? Number(text) : 0
  return pounds >= 0.1 && pounds <= 1_000_000 ? Math.round(pounds * 1_000_000) : null
}

const limitsFrom = (options: SetOptions): Partial<MoneyLimits> => {
  const faults: FieldFault[] = []
  const limits: Partial<MoneyLimits> = {}
  for (const [flag, option, name] of flags) {
    const text = options[option]
    if (text === undefined) continue
    const microPounds = microPoundsOf(text)
    if (microPounds === null) faults.push({ field: flag, message: 'must be pounds from 0.1 to 1000000' })
    else limits[name] = microPounds
  }
  if (faults.length > 0) throw invalidInput(faults)
  if (Object.keys(limits).length === 0) {
    throw new AppError('invalid_input', 'Say which limit to set: --campaign, --person or --total, in pounds.')
  }
  return limits
}

/** `money set`: changes the limits named. Gives the exit code. */
export const setMoney = (options: SetOptions, context: CliContext): Promise<number> => {
  const wanted = limitsFrom(options)
  return context.withApp(async (app) => {
    const actor = operatorOf(portalFrom(options.portal, app.reads.defaultPortalId))
    const { limits } = await app.money.limits(actor)
    return print(await app.money.saveLimits({ actor, limits: { ...limits, ...wanted } }), options, context)
  })
}
