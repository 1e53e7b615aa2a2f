import type { Command } from 'commander'
import { checkCompany, showCompany } from './company.ts'
import type { CliContext } from './context.ts'

const portalOption = ['--portal <id>', 'act for this portal instead of the default one'] as const
const jsonOption = ['--json', 'print one JSON object on stdout'] as const

/** Adds `company check` and `company show`. */
export const addCompanyCommands = (
  program: Command,
  context: CliContext,
  finish: (code: number) => void,
): void => {
  const company = program.command('company').description('companies of HubSpot')
  company
    .command('check')
    .description('look a company up on the register and its own website')
    .argument('<id>', 'its id in HubSpot')
    .option(...portalOption)
    .option(...jsonOption)
    .action(async (id, options) => finish(await checkCompany(id, options, context)))
  company
    .command('show')
    .description('what is known of a company')
    .argument('<id>', 'its id in HubSpot')
    .option(...portalOption)
    .option(...jsonOption)
    .action(async (id, options) => finish(await showCompany(id, options, context)))
}
