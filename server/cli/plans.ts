import type { Cadence } from '../../src/campaigns/cadence.ts'
import { AppError } from '../../src/errors.ts'
import type { ScheduleView, TemplateView } from '../app/plans.ts'
import type { App } from '../app.ts'
import { refuseWithAllFaults } from '../http/name-all-faults.ts'
import { isUuid } from '../http/validate.ts'
import { briefFrom, operatorOf, portalFrom, type RunOptions, wrongArgument } from './arguments.ts'
import { table } from './campaign-text.ts'
import type { CliContext } from './context.ts'
import { exitCodes } from './output.ts'

type Options = { portal?: string; json?: boolean }
/** How often, as typed: `--weekly 1`, `--monthly last` or `--cron '0 9 * * 1'`, and `--time`. */
export type CadenceOptions = { weekly?: string; monthly?: string; cron?: string; time: string }

/** `template list`. Gives the exit code. */
export const listTemplates = (options: Options, context: CliContext): Promise<number> =>
  asOperator(options, context, templatesText, (app, actor) => app.plans.templates(actor))

/** `template save <name>`. Gives the exit code. */
export const saveTemplate = (name: string, options: RunOptions, context: CliContext): Promise<number> =>
  asOperator(options, context, templatesText, async (app, actor) =>
    app.plans.saveTemplate({ actor, name, brief: await briefOf(app, actor.portalId, options) }),
  )

/** `template delete <id>`. Gives the exit code. */
export const deleteTemplate = (id: string, options: Options, context: CliContext): Promise<number> =>
  asOperator(options, context, templatesText, (app, actor) =>
    app.plans.deleteTemplate({ actor, id: idFrom(id, 'template') }),
  )

/** `schedule list`. Gives the exit code. */
export const listSchedules = (options: Options, context: CliContext): Promise<number> =>
  asOperator(options, context, schedulesText, (app, actor) => app.plans.schedules(actor))

/** `schedule add <name>`. Gives the exit code. */
export const addSchedule = (
  name: string,
  options: RunOptions & CadenceOptions,
  context: CliContext,
): Promise<number> =>
  asOperator(options, context, schedulesText, async (app, actor) => {
    const cadence = cadenceFrom(options)
    const brief = await briefOf(app, actor.portalId, options)
    return app.plans.saveSchedule({ actor, name, brief, cadence })
  })

/** `schedule pause|resume <id>`. Gives the exit code. */
export const setActive = (
  id: string,
  isActive: boolean,
  options: Options,
  context: CliContext,
): Promise<number> =>
  asOperator(options, context, schedulesText, (app, actor) =>
    app.plans.changeSchedule({ actor, id: idFrom(id, 'schedule'), isActive }),
  )

/** `schedule widen <id>`: takes up what is offered after two dry runs. Gives the exit code. */
export const widenSchedule = (id: string, options: Options, context: CliContext): Promise<number> =>
  asOperator(options, context, schedulesText, async (app, actor) => {
    const schedule = (await app.plans.schedules(actor)).find((one) => one.id === idFrom(id, 'schedule'))
    const radiusMiles = schedule?.offer?.radiusMiles ?? null
    if (schedule === undefined || radiusMiles === null)
      throw new AppError('conflict', 'No wider distance is offered for this schedule.', {
        hint: 'See schedule list; change what it looks for by deleting it and adding another one.',
      })
    return app.plans.changeSchedule({ actor, id: schedule.id, brief: { ...schedule.brief, radiusMiles } })
  })

/** `schedule delete <id>`. Gives the exit code. */
export const deleteSchedule = (id: string, options: Options, context: CliContext): Promise<number> =>
  asOperator(options, context, schedulesText, (app, actor) =>
    app.plans.deleteSchedule({ actor, id: idFrom(id, 'schedule') }),
  )

const asOperator = <Plan>(
  options: Options,
  { withApp, output }: CliContext,
  text: (plans: Plan[]) => string,
  run: (app: App, actor: ReturnType<typeof operatorOf>) => Promise<Plan[]>,
): Promise<number> =>
  withApp(async (app) => {
    const plans = await run(app, operatorOf(portalFrom(options.portal, app.reads.defaultPortalId)))
    output.data(options.json ? JSON.stringify(plans, null, 2) : text(plans))
    return exitCodes.done
  })

const briefOf = async (app: App, portalId: number, options: RunOptions): Promise<Record<string, unknown>> => {
  const { raw, faults } = briefFrom(options, app.reads.campaignTypes())
  if (faults.length === 0) return raw
  return refuseWithAllFaults(faults, () => app.commands.forecastCampaign({ portalId, raw }))
}

const idFrom = (text: string, what: string): string => {
  if (isUuid(text)) return text.toLowerCase()
  throw wrongArgument('<id>', `must be the id of a ${what}, as ${what} list shows it`)
}

const timeFrom = (text: string): string => {
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) return text
  throw wrongArgument('--time', 'must be a time of day such as 09:00')
}

const cadenceFrom = ({ weekly, monthly, cron, time }: CadenceOptions): Cadence => {
  const given = [weekly, monthly, cron].filter((option) => option !== undefined)
  if (given.length !== 1)
    throw wrongArgument('--weekly, --monthly or --cron', 'must be given, and only one of them')
  if (cron !== undefined) return { kind: 'cron', cron }
  if (weekly !== undefined) {
    if (!/^[1-7]$/.test(weekly)) throw wrongArgument('--weekly', 'must be 1 (Monday) to 7 (Sunday)')
    return { kind: 'weekly', weekday: Number(weekly), time: timeFrom(time) }
  }
  if (monthly === 'last') return { kind: 'monthly', day: 'last', time: timeFrom(time) }
  if (!/^([1-9]|1\d|2[0-8])$/.test(monthly ?? ''))
    throw wrongArgument('--monthly', 'must be a day from 1 to 28, or last')
  return { kind: 'monthly', day: Number(monthly), time: timeFrom(time) }
}

const templatesText = (templates: TemplateView[]): string =>
  templates.length === 0
    ? 'There is no template yet.'
    : table([
        ['id', 'name', 'type', 'by'],
        ...templates.map(({ id, name, typeTitle, madeBy }) => [id, name, typeTitle, madeBy]),
      ])

const schedulesText = (schedules: ScheduleView[]): string =>
  schedules.length === 0 ? 'There is no schedule yet.' : schedules.map(scheduleText).join('\n\n')

const scheduleText = (schedule: ScheduleView): string =>
  [
    `${schedule.name} · ${schedule.typeTitle}`,
    schedule.id,
    `${schedule.cadenceText}; next run: ${schedule.nextRunAt?.toISOString() ?? 'it stands still'}`,
    ...(schedule.lastRun === null
      ? []
      : [`Last run ${schedule.lastRun.at.toISOString()}: ${schedule.lastRun.leads} leads`]),
    ...[schedule.offer?.sentence, schedule.note].filter((line) => line),
  ].join('\n  ')
