import { inPounds } from '../../src/campaigns/budget.ts'
import type { ContactSettingsView, ContactView, LeadContactsView } from '../app/contacts.ts'
import { operatorOf, portalFrom, wrongArgument } from './arguments.ts'
import type { CliContext } from './context.ts'
import { exitCodes } from './output.ts'

const settingsText = (view: ContactSettingsView): string =>
  [
    `People's addresses are ${view.looksForEmails ? 'looked for' : 'not looked for'}.`,
    `Looking costs ${inPounds(view.mostMicroPoundsPerLead)} a lead at most; domain and names go to Hunter.`,
    ...(view.whyNoFinder === null ? [] : [view.whyNoFinder]),
  ].join('\n')

/** `settings contacts`: whether people's addresses are looked for; with `--look`, switches it. Gives the exit code. */
export const contactSettings = (
  options: { portal?: string; json?: boolean; look?: string },
  { withApp, output }: CliContext,
): Promise<number> => {
  const { look } = options
  if (look !== undefined && look !== 'yes' && look !== 'no')
    throw wrongArgument('--look', 'must be yes or no')
  return withApp(async ({ contacts, reads }) => {
    const actor = operatorOf(portalFrom(options.portal, reads.defaultPortalId))
    const view =
      look === undefined
        ? await contacts.settings(actor.portalId)
        : await contacts.saveSettings({ actor, looksForEmails: look === 'yes' })
    output.data(options.json ? JSON.stringify({ contacts: view }, null, 2) : settingsText(view))
    return exitCodes.done
  })
}

const origins = { 'own-website': 'on its website', finder: 'from Hunter', guessed: 'guessed' } as const

const contactLine = ({ name, role, email }: ContactView): string => {
  const who = [name, role].filter((part) => part !== null).join(', ')
  const address =
    email && `${email.address} (${origins[email.origin]}${email.isChecked ? ', checked by it' : ''})`
  return `  ${[who, address].filter(Boolean).join(': ')}`
}

/** The people of a lead as lines; none when there is nothing to say. */
export const contactLines = (contacts: LeadContactsView | null): string[] => {
  if (contacts === null || contacts.gatheredAt === null) return []
  const { people, roleBoxes, objectors, notes, basis } = contacts
  return [
    '',
    'People:',
    ...[...people, ...roleBoxes].map(contactLine),
    ...(objectors === 0 ? [] : [`  Left out because they objected: ${objectors}`]),
    ...notes.map((note) => `  ${note}`),
    `  E-mail: ${basis.email}. Phone: ${basis.phone}.`,
  ]
}
