import type { Command } from 'commander'
import type { CliContext } from './context.ts'
import { importRegisterFile, showRegisters } from './registers.ts'

const jsonOption = ['--json', 'print one JSON object on stdout'] as const

/** Adds `register import` and `register status`. */
export const addRegisterCommands = (
  program: Command,
  context: CliContext,
  finish: (code: number) => void,
): void => {
  const register = program.command('register').description('registers that are kept locally')
  register
    .command('import')
    .description('load a register from its file: schools (edubasealldata) or care (CQC directory)')
    .argument('<register>', 'schools or care')
    .argument('<file>', 'the CSV file as it was downloaded')
    .option('--force', 'also when it has far fewer entries than what is loaded')
    .option(...jsonOption)
    .action(async (name, file, options) => finish(await importRegisterFile(name, file, options, context)))
  register
    .command('status')
    .description('what is loaded and since when')
    .option(...jsonOption)
    .action(async (options) => finish(await showRegisters(options, context)))
}
