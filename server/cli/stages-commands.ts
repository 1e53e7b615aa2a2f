import type { Command } from 'commander'
import type { CliContext } from './context.ts'
import { addReviewCommands } from './review-commands.ts'
import { moveLead, showMapping, showMoves } from './stages.ts'

const portalOption = ['--portal <id>', 'act for this portal instead of the default one'] as const
const jsonOption = ['--json', 'print one JSON object on stdout'] as const

/** Adds `lead stage`, `lead moves` and `lead stages`, and what is done in review. */
export const addStageCommands = (
  program: Command,
  context: CliContext,
  finish: (code: number) => void,
): void => {
  const lead = program.command('lead').description('leads: lists, review and stages')
  addReviewCommands(lead, context, finish)
  lead
    .command('stage')
    .description('move a lead to a stage; HubSpot is told by the running server')
    .argument('<id>')
    .argument('<stage>', 'DISCOVERY, LEAD, PROSPECT, OPPORTUNITY or CUSTOMER')
    .option('--reason <text>', 'why, for the lead’s history')
    .option(...portalOption)
    .option(...jsonOption)
    .action(async (id, stage, options) => finish(await moveLead(id, stage, options, context)))
  lead
    .command('moves')
    .description('where a lead stands and how it came there')
    .argument('<id>')
    .option(...portalOption)
    .option(...jsonOption)
    .action(async (id, options) => finish(await showMoves(id, options, context)))
  lead
    .command('stages')
    .description('how our stages stand to those of HubSpot')
    .option(...portalOption)
    .option(...jsonOption)
    .action(async (options) => finish(await showMapping(options, context)))
}
