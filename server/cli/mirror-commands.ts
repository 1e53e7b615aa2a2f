import type { Command } from 'commander'
import type { CliContext } from './context.ts'
import { showMirror } from './mirror.ts'

/** Adds `mirror status`. */
export const addMirrorCommands = (
  program: Command,
  context: CliContext,
  finish: (code: number) => void,
): void => {
  const mirror = program.command('mirror').description('the local copy of HubSpot’s companies')
  mirror
    .command('status')
    .description('how far it is')
    .option('--portal <id>', 'act for this portal instead of the default one')
    .option('--json', 'print one JSON object on stdout')
    .action(async (options) => finish(await showMirror(options, context)))
}
