import type { Command } from 'commander'
import type { CliContext } from './context.ts'
import { matchDedupe } from './match/match-dedupe.ts'
import { matchLink } from './match/match-link.ts'
import { matchPairs } from './match/match-pairs.ts'

/** Adds the group `match`: which companies of files are the same. JSON lines on stdout; no database is needed. */
export const addMatchCommands = (
  program: Command,
  context: CliContext,
  finish: (code: number) => void,
): void => {
  const match = program.command('match').description('which companies are the same, in CSV files')
  match
    .command('pairs')
    .description(
      'judge two companies a row: columns name_a and name_b, and number_, previous_names_, postcode_, address_, domain_, phone_ of each',
    )
    .argument('<file>')
    .action(async (file) => finish(await matchPairs(file, context)))
  match
    .command('link')
    .description(
      'find the row of the right file that each row of the left one is: columns id and name, and number, previous_names, postcode, address, domain, phone',
    )
    .argument('<left>')
    .argument('<right>')
    .action(async (left, right) => finish(await matchLink(left, right, context)))
  match
    .command('dedupe')
    .description('find the rows of a file that are one company: columns as for link')
    .argument('<file>')
    .action(async (file) => finish(await matchDedupe(file, context)))
}
