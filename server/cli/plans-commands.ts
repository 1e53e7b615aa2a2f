import type { Command } from 'commander'
import type { CliContext } from './context.ts'
import {
  addSchedule,
  deleteSchedule,
  deleteTemplate,
  listSchedules,
  listTemplates,
  saveTemplate,
  setActive,
  widenSchedule,
} from './plans.ts'

const portalOption = ['--portal <id>', 'act for this portal instead of the default one'] as const
const jsonOption = ['--json', 'print one JSON object on stdout'] as const
const collect = (value: string, earlier: string[]): string[] => [...earlier, value]

/** The options that make a brief, as `campaign run` has them. */
const withBrief = (command: Command): Command =>
  command
    .option('--type <id>', 'campaign type, for example education')
    .option('--postcode <postcode>', 'centre: a UK postcode or its first part')
    .option('--miles <number>', 'distance from the centre, 1 to 200')
    .option('--max <number>', 'leads wanted at most, 1 to 500')
    .option('--set <input=value>', 'an input of the type or a common field; may be repeated', collect, [])

/** Adds the groups `template` and `schedule`. */
export const addPlanCommands = (
  program: Command,
  context: CliContext,
  finish: (code: number) => void,
): void => {
  addTemplates(program.command('template').description('briefs worth keeping'), context, finish)
  addSchedules(program.command('schedule').description('campaigns that launch themselves'), context, finish)
}

const addTemplates = (template: Command, context: CliContext, finish: (code: number) => void): void => {
  template
    .command('list')
    .description('all templates')
    .option(...portalOption)
    .option(...jsonOption)
    .action(async (options) => finish(await listTemplates(options, context)))
  withBrief(template.command('save').description('keep a brief under a name').argument('<name>'))
    .option(...portalOption)
    .option(...jsonOption)
    .action(async (name, options) => finish(await saveTemplate(name, options, context)))
  template
    .command('delete')
    .description('delete a template')
    .argument('<id>')
    .option(...portalOption)
    .option(...jsonOption)
    .action(async (id, options) => finish(await deleteTemplate(id, options, context)))
}

const addSchedules = (schedule: Command, context: CliContext, finish: (code: number) => void): void => {
  schedule
    .command('list')
    .description('all schedules')
    .option(...portalOption)
    .option(...jsonOption)
    .action(async (options) => finish(await listSchedules(options, context)))
  withBrief(schedule.command('add').description('launch a campaign again and again').argument('<name>'))
    .option('--weekly <day>', 'every week, 1 (Monday) to 7 (Sunday)')
    .option('--monthly <day>', 'every month, 1 to 28 or last')
    .option('--cron <line>', 'by a cron line of five fields; at most once a day')
    .option('--time <hh:mm>', 'time of day in the portal’s time zone', '09:00')
    .option(...portalOption)
    .option(...jsonOption)
    .action(async (name, options) => finish(await addSchedule(name, options, context)))
  const orders = {
    pause: { does: 'let a schedule stand still', run: pause },
    resume: { does: 'let it run again', run: resume },
    widen: { does: 'take up the wider distance that is offered after two dry runs', run: widenSchedule },
    delete: { does: 'delete a schedule; its campaigns and leads stay', run: deleteSchedule },
  }
  for (const [name, { does, run }] of Object.entries(orders))
    schedule
      .command(name)
      .description(does)
      .argument('<id>')
      .option(...portalOption)
      .option(...jsonOption)
      .action(async (id, options) => finish(await run(id, options, context)))
}

type OfOne = Parameters<typeof deleteSchedule>

const pause = (...[id, options, context]: OfOne) => setActive(id, false, options, context)
const resume = (...[id, options, context]: OfOne) => setActive(id, true, options, context)
