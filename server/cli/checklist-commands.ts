import type { Command } from 'commander'
import { showChecklist } from './checklist.ts'
import type { CliContext } from './context.ts'

/** Adds `checklist show`. */
export const addChecklistCommands = (
  program: Command,
  context: CliContext,
  finish: (code: number) => void,
): void => {
  const checklist = program.command('checklist').description('the first hour of a portal')
  checklist
    .command('show')
    .description('what is done, and who can do the rest')
    .option('--portal <id>', 'act for this portal instead of the default one')
    .option('--json', 'print one JSON object on stdout')
    .action(async (options) => finish(await showChecklist(options, context)))
}
