import type { Command } from 'commander'
import { editableFields } from '../../src/company/editable-fields.ts'
import type { CliContext } from './context.ts'
import { editLead } from './lead-edit.ts'
import { showLead } from './lead-show.ts'
import { decideAbout, listLeads } from './review.ts'

const portalOption = ['--portal <id>', 'act for this portal instead of the default one'] as const
const jsonOption = ['--json', 'print one JSON object on stdout'] as const

const decisions = {
  accept: 'accept leads; adding them to HubSpot is another step',
  reject: 'reject leads; needs --reason',
  reopen: 'put leads back to review',
} as const

/** Adds `lead list`, `lead show`, `lead accept`, `lead reject`, `lead reopen` and `lead edit` to the group `lead`. */
export const addReviewCommands = (
  lead: Command,
  context: CliContext,
  finish: (code: number) => void,
): void => {
  lead
    .command('list')
    .description('leads of all campaigns')
    .option('--campaign <id>', 'only of this campaign')
    .option('--review <state>', 'only to-review, accepted or rejected')
    .option('--search <text>', 'a part of the name, or the beginning of a company number or postcode')
    .option('--sort <order>', 'fit, newest, nearest or name', 'fit')
    .option('--limit <number>', 'how many, 1 to 100', '25')
    .option(...portalOption)
    .option(...jsonOption)
    .action(async (options) => finish(await listLeads(options, context)))
  lead
    .command('show')
    .description('one lead, and how it stands to what was asked for')
    .argument('<id>')
    .option(...portalOption)
    .option(...jsonOption)
    .action(async (id, options) => finish(await showLead(id, options, context)))
  lead
    .command('edit')
    .description('correct a field of a lead; it wins over what was found, whatever is found later')
    .argument('<id>')
    .argument('<field>', editableFields.join(', '))
    .argument('[value]', 'what is right')
    .option('--clear', 'none of the values found is right')
    .option('--take-back', 'what was found counts again')
    .option(...portalOption)
    .option(...jsonOption)
    .action(async (id, field, value, options) =>
      finish(await editLead({ id, field, value }, options, context)),
    )
  for (const [decision, does] of Object.entries(decisions)) {
    lead
      .command(decision)
      .description(does)
      .argument('<id...>')
      .option('--reason <reason>', 'why, to reject: wrong-sector, too-small, too-far …')
      .option('--note <text>', 'a note for the lead’s history')
      .option(...portalOption)
      .option(...jsonOption)
      .action(async (ids, options) =>
        finish(await decideAbout(decision as keyof typeof decisions, ids, options, context)),
      )
  }
}
