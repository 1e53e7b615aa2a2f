import type { Command } from 'commander'
import { disconnectPortal, showConnection } from './connection.ts'
import type { CliContext } from './context.ts'

const portalOption = ['--portal <id>', 'act for this portal instead of the default one'] as const
const jsonOption = ['--json', 'print one JSON object on stdout'] as const

/** Adds `connection show` and `connection disconnect`. */
export const addConnectionCommands = (
  program: Command,
  context: CliContext,
  finish: (code: number) => void,
): void => {
  const connection = program.command('connection').description('how a HubSpot account is connected')
  connection
    .command('show')
    .description('since when, by whom, with which scopes, and what fails')
    .option(...portalOption)
    .option(...jsonOption)
    .action(async (options) => finish(await showConnection(options, context)))
  connection
    .command('disconnect')
    .description('uninstall the app there; our copy of the data is deleted 30 days later')
    .option('--confirm <name-or-id>', 'the name or the id of the account, so that it is not the wrong one')
    .option(...portalOption)
    .option(...jsonOption)
    .action(async (options) => finish(await disconnectPortal(options, context)))
}
