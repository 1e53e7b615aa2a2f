import type { Command } from 'commander'
import {
  addExclusion,
  chooseLines,
  listExclusions,
  printReport,
  readListFile,
  removeExclusion,
} from './company-list.ts'
import type { CliContext } from './context.ts'

const portalOption = ['--portal <id>', 'act for this portal instead of the default one'] as const
const jsonOption = ['--json', 'print one JSON object on stdout'] as const

/** Adds `campaign report` and `campaign choose`, and the groups `company-list` and `exclusion`. */
export const addCompanyListCommands = (
  program: Command,
  context: CliContext,
  finish: (code: number) => void,
): void => {
  const campaign = program.commands.find((one) => one.name() === 'campaign') ?? program.command('campaign')
  campaign
    .command('report')
    .description('the report on a checked list of companies, line by line')
    .argument('<id>')
    .option('--csv', 'as CSV for a spreadsheet')
    .option(...portalOption)
    .option(...jsonOption)
    .action(async (id, options) => finish(await printReport(id, options, context)))
  campaign
    .command('choose')
    .description(
      'make lines of a checked list leads (find), leave them out for good (exclude), or neither (none)',
    )
    .argument('<id>')
    .argument('<choice>', 'find, exclude or none')
    .argument('<line...>')
    .option(...portalOption)
    .option(...jsonOption)
    .action(async (id, choice, lines, options) =>
      finish(await chooseLines(id, choice, lines, options, context)),
    )
  program
    .command('company-list')
    .description('lists of companies')
    .command('read')
    .description(
      'how a list is read, with what is wrong with its lines; check it with campaign run --companies',
    )
    .argument('<file>')
    .option(...jsonOption)
    .action(async (file, options) => finish(await readListFile(file, options, context)))
  addExclusions(
    program.command('exclusion').description('companies that campaigns leave out'),
    context,
    finish,
  )
}

const addExclusions = (exclusion: Command, context: CliContext, finish: (code: number) => void): void => {
  exclusion
    .command('list')
    .description('all of them, newest first')
    .option(...portalOption)
    .option(...jsonOption)
    .action(async (options) => finish(await listExclusions(options, context)))
  exclusion
    .command('add')
    .description('leave a company out of all later campaigns')
    .argument('<name>')
    .option('--number <number>', 'its company number')
    .option('--website <address>', 'its website')
    .option(...portalOption)
    .option(...jsonOption)
    .action(async (name, options) => finish(await addExclusion(name, options, context)))
  exclusion
    .command('remove')
    .description('let later campaigns find it again')
    .argument('<id>')
    .option(...portalOption)
    .option(...jsonOption)
    .action(async (id, options) => finish(await removeExclusion(id, options, context)))
}
