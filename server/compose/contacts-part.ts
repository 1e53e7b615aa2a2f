import type { ContactsPart } from '../app/contacts.ts'
import { readContacts } from '../commands/contacts/read-contacts.ts'
import { readContactSettings, saveContactSettings } from '../commands/contacts/settings.ts'
import type { Deps } from '../commands/deps.ts'

/** The part of the application that holds the people of leads. */
export const contactsPart = (deps: Pick<Deps, 'flow' | 'keysInUse'>): ContactsPart => ({
  ofLead: (portalId, leadId) => readContacts(deps.flow.sql, portalId, leadId),
  settings: (portalId) => readContactSettings(deps, portalId),
  saveSettings: (input) => saveContactSettings(deps, input),
})
