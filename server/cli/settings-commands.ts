import type { Command } from 'commander'
import { contactSettings } from './contacts.ts'
import type { CliContext } from './context.ts'
import { audit, model, people, profile, removeKey, setKey, showSettings, testKey } from './settings.ts'

const portalOption = ['--portal <id>', 'act for this portal instead of the default one'] as const
const jsonOption = ['--json', 'print one JSON object on stdout'] as const
const vendors = 'openai, companies-house, google-places or hunter'

/** Adds `settings …` to the command line. */
export const addSettingsCommands = (
  program: Command,
  context: CliContext,
  finish: (code: number) => void,
): void => {
  const settings = program.command('settings').description('what a portal sets for itself')
  const add = (name: string, description: string): Command =>
    settings
      .command(name)
      .description(description)
      .option(...portalOption)
      .option(...jsonOption)
  add('show', 'all settings at a glance').action(async (options) =>
    finish(await showSettings(options, context)),
  )
  add('set-key', 'save a key of the portal; it is read from standard input')
    .argument('<vendor>', vendors)
    .option('--key-file <path>', 'read the key from this file instead')
    // Commander's own complaint would repeat what was typed.
    .allowExcessArguments()
    .action(async (vendor, options, { args }) => finish(await setKey(vendor, { ...options, args }, context)))
  add('test-key', 'ask the vendor about the key in use')
    .argument('<vendor>', vendors)
    .action(async (vendor, options) => finish(await testKey(vendor, options, context)))
  add('remove-key', 'forget the key of the portal')
    .argument('<vendor>', vendors)
    .action(async (vendor, options) => finish(await removeKey(vendor, options, context)))
  add('model', 'show which language model is asked, or choose one')
    .option('--choose <model>', 'one of those shown, or installation for the model of this installation')
    .action(async (options) => finish(await model(options, context)))
  add('contacts', "show whether people's e-mail addresses are looked for, or switch it")
    .option('--look <yes|no>', 'look for addresses that websites do not print')
    .action(async (options) => finish(await contactSettings(options, context)))
  add('profile', 'show what the team sells and to whom, or replace it')
    .option('--file <path>', 'replace it by the JSON object in this file')
    .option('--draft-from <website>', 'show what the website of the team says instead; nothing is saved')
    .action(async (options) => finish(await profile(options, context)))
  add('people', 'show who may do what, or change it')
    .option('--user <id>', 'the HubSpot user whose roles change')
    .option('--admin <yes|no>', 'may change settings and everything else')
    .option('--launch <yes|no>', 'may launch campaigns')
    .option('--push <yes|no>', 'may add leads to HubSpot')
    .action(async (options) => finish(await people(options, context)))
  add('audit', 'who changed what, newest first')
    .option('--limit <number>', 'how many, 1 to 100', '25')
    .option('--after <id>', 'go on after this line')
    .action(async (options) => finish(await audit(options, context)))
}
