import type { Command } from 'commander'
import type { CliContext } from './context.ts'
import { setMoney, showMoney } from './money.ts'

const portalOption = ['--portal <id>', 'act for this portal instead of the default one'] as const
const jsonOption = ['--json', 'print one JSON object on stdout'] as const

/** Adds `money show` and `money set`. */
export const addMoneyCommands = (
  program: Command,
  context: CliContext,
  finish: (code: number) => void,
): void => {
  const money = program.command('money').description('what campaigns may cost')
  money
    .command('show')
    .description('the limits, and what is used of this month’s')
    .option(...portalOption)
    .option(...jsonOption)
    .action(async (options) => finish(await showMoney(options, context)))
  money
    .command('set')
    .description('change limits, in pounds')
    .option('--campaign <pounds>', 'for one campaign')
    .option('--person <pounds>', 'for one person in a month')
    .option('--total <pounds>', 'for the portal in a month')
    .option(...portalOption)
    .option(...jsonOption)
    .action(async (options) => finish(await setMoney(options, context)))
}
