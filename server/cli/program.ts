import { Command, CommanderError } from 'commander'
import { pauseCampaign, resumeCampaign, retryCampaign } from './campaign-pause.ts'
import { prepareCampaign } from './campaign-prepare.ts'
import { cancelCampaign, listCampaigns, showCampaign } from './campaign-read.ts'
import { runCampaign } from './campaign-run.ts'
import { addChecklistCommands } from './checklist-commands.ts'
import { addCompanyCommands } from './company-commands.ts'
import { addCompanyListCommands } from './company-list-commands.ts'
import { addConnectionCommands } from './connection-commands.ts'
import type { CliContext } from './context.ts'
import { doctor } from './doctor.ts'
import { addDuplicateCommands } from './duplicate-commands.ts'
import { addMatchCommands } from './match-commands.ts'
import { addMirrorCommands } from './mirror-commands.ts'
import { addMoneyCommands } from './money-commands.ts'
import { errorLines, exitCodeFor, exitCodes } from './output.ts'
import { addPlanCommands } from './plans-commands.ts'
import { addRegisterCommands } from './register-commands.ts'
import { addSettingsCommands } from './settings-commands.ts'
import { addStageCommands } from './stages-commands.ts'

type Finish = (code: number) => void

const collect = (value: string, earlier: string[]): string[] => [...earlier, value]

const portalOption = ['--portal <id>', 'act for this portal instead of the default one'] as const
const jsonOption = ['--json', 'print one JSON object on stdout'] as const

/** What can be asked for or done with one campaign. */
const ordersOfOne = {
  show: { does: 'one campaign with its leads', run: showCampaign },
  cancel: { does: 'stop a campaign; its leads stay', run: cancelCampaign },
  pause: { does: 'let a campaign wait; nothing of it is lost', run: pauseCampaign },
  resume: { does: 'let a paused campaign go on with what was open', run: resumeCampaign },
  retry: { does: 'let a campaign that ended take up what failed', run: retryCampaign },
}

/** What can be done with a brief. */
const deedsWithBrief = {
  run: { does: 'launch a campaign, wait for its end and print its leads', run: runCampaign },
  prepare: { does: 'show what is made of a brief before it is launched', run: prepareCampaign },
}

const withBriefOptions = (command: Command): Command =>
  command
    .option('--type <id>', 'campaign type, for example education')
    .option('--postcode <postcode>', 'centre: a UK postcode or its first part')
    .option('--miles <number>', 'distance from the centre, 1 to 200')
    .option('--max <number>', 'leads wanted at most, 1 to 500')
    .option('--name <text>', 'name of the campaign')
    .option('--companies <file>', 'a list of companies to check, as CSV or one name a line')
    .option(
      '--set <input=value>',
      'an input of the type or a common field; lists with commas; may be repeated',
      collect,
      [],
    )

const addCampaignCommands = (program: Command, context: CliContext, finish: Finish): void => {
  const campaign = program.command('campaign').description('lead campaigns')
  for (const [name, { does, run }] of Object.entries(deedsWithBrief)) {
    const withBrief = withBriefOptions(campaign.command(name).description(does))
    if (name === 'run') withBrief.option('--try-five', 'at most five results, for the price of one search')
    withBrief
      .option(...portalOption)
      .option(...jsonOption)
      .action(async (options) => finish(await run(options, context)))
  }
  campaign
    .command('list')
    .description('the newest campaigns')
    .option('--status <status>', 'only those in this state')
    .option('--limit <number>', 'how many, 1 to 100', '25')
    .option(...portalOption)
    .option(...jsonOption)
    .action(async (options) => finish(await listCampaigns(options, context)))
  for (const [name, { does, run }] of Object.entries(ordersOfOne)) {
    const one = campaign.command(name).description(does).argument('<id>')
    if (name === 'resume')
      one.option('--budget <pounds>', 'what it may cost from now on, what it has cost included')
    one
      .option(...portalOption)
      .option(...jsonOption)
      .action(async (id, options) => finish(await run(id, options, context)))
  }
}

const addSystemCommands = (program: Command, context: CliContext, finish: Finish): void => {
  program
    .command('doctor')
    .description('check everything that must work, and say what to do')
    .option(...jsonOption)
    .action(async (options) => finish(await doctor(options, context)))
  program
    .command('migrate')
    .description('bring the database to the newest state')
    .action(async () => {
      // Composing migrates: there is one way to do it, whoever starts first.
      await context.withApp(async () => context.output.note('The database is up to date.'))
      finish(exitCodes.done)
    })
}

const configured = (program: Command, context: CliContext): void => {
  for (const command of [
    program,
    ...program.commands,
    ...program.commands.flatMap((group) => group.commands),
  ]) {
    command
      .exitOverride()
      .showHelpAfterError('(add --help for what is possible)')
      .configureOutput({
        writeOut: (text) => context.output.data(text.trimEnd()),
        writeErr: (text) => context.output.note(text.trimEnd()),
      })
  }
}

/** Runs one command line (without the program's own name) and gives its exit code. Never throws. */
export const runCommandLine = async (args: string[], context: CliContext): Promise<number> => {
  let code: number = exitCodes.done
  const program = new Command('leadwright').description('Finds, verifies and scores UK companies.')
  const finish: Finish = (result) => {
    code = result
  }
  addCampaignCommands(program, context, finish)
  addCompanyListCommands(program, context, finish)
  addPlanCommands(program, context, finish)
  addCompanyCommands(program, context, finish)
  addMatchCommands(program, context, finish)
  addDuplicateCommands(program, context, finish)
  addMirrorCommands(program, context, finish)
  addMoneyCommands(program, context, finish)
  addConnectionCommands(program, context, finish)
  addSettingsCommands(program, context, finish)
  addStageCommands(program, context, finish)
  addChecklistCommands(program, context, finish)
  addRegisterCommands(program, context, finish)
  addSystemCommands(program, context, finish)
  configured(program, context)
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    // Commander has printed its own complaint already; asking for help is no fault.
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongArguments
    context.output.note(errorLines(error).join('\n'))
    return exitCodeFor(error)
  }
}
