import type { AuditResponse } from '@leadwright/contract'
import { poundsWords } from '@leadwright/ui/pounds.ts'
import { limitWords } from '../limits/limits-draft.ts'
import { profileFields } from '../profile/profile-draft.ts'
import { ourStages } from '../stages/stage-words.ts'

/** One line of the audit, as the server tells it. */
export type Entry = AuditResponse['entries'][number]

const words: Record<string, string> = {
  'key.saved': 'Saved a key',
  'key.removed': 'Removed a key',
  'model.chosen': 'Chose the language model',
  'limits.confirmed': 'Confirmed the money limits',
  'limits.saved': 'Changed the money limits',
  'roles.changed': 'Changed what somebody may do',
  'profile.confirmed': 'Confirmed what you sell',
  'stages.confirmed': 'Confirmed the stages',
  'stages.mapped': 'Changed the stages',
  'company-number-property.chosen': 'Chose where company numbers stand',
  'contacts.saved': 'Changed whether addresses of people are looked for',
  'notifications.saved': 'Changed the notifications',
  'portal.installed': 'Installed Leadwright',
  'portal.disconnected': 'Disconnected Leadwright',
  'portal.lost': 'Lost the connection to HubSpot',
  'company.excluded': 'Left a company out of later campaigns',
  'company.included': 'Let later campaigns find a company again',
  'match.same': 'Said that two are one company',
  'match.related': 'Said that two companies belong together',
  'match.different': 'Told two companies apart',
  'match.taken-back': 'Took back a word on a possible duplicate',
  'list.made-leads': 'Made lines of a list leads',
  'list.excluded': 'Left lines of a list out of later campaigns',
  'list.choice-undone': 'Took back a choice about a list',
  'contact.erased': 'Erased a contact',
}

/** What was done, in words. */
export const deedOf = ({ action }: Entry): string => words[action] ?? action.replaceAll(/[.\-_]/g, ' ')

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

const fieldWords = (field: string): string => profileFields.find(({ name }) => name === field)?.label ?? field

const amount = (limits: unknown, name: string): number | null => {
  const value = typeof limits === 'object' && limits !== null ? Reflect.get(limits, name) : null
  return typeof value === 'number' ? value : null
}

const limitChanges = (detail: NonNullable<Entry['detail']>): string =>
  limitWords
    .flatMap(({ name, label }) => {
      const [before, after] = [amount(detail.before, name), amount(detail.after, name)]
      if (after === null || before === after) return []
      const from = before === null ? '' : `${poundsWords(before)} to `
      return [`${label.replace(', in pounds', '')}: ${from}${poundsWords(after)}`]
    })
    .join('; ')

const roleChanges = (detail: NonNullable<Entry['detail']>): string =>
  [
    ...listOf(detail.gained).map((role) => `gained: ${role}`),
    ...listOf(detail.lost).map((role) => `lost: ${role}`),
  ].join('; ')

/** What it was done to and how, in words; empty when the deed says it all. */
export const detailOf = ({ action, subject, detail }: Entry): string => {
  if (detail === null) return subject
  if (action === 'limits.saved') return limitChanges(detail) || 'Nothing changed'
  if (action === 'roles.changed') return [subject, roleChanges(detail)].filter(Boolean).join(': ')
  if (action === 'profile.confirmed')
    return listOf(detail.changed).map(fieldWords).join(', ') || 'Nothing changed'
  if (action === 'key.saved') return detail.isTested === false ? `${subject}, not tested` : subject
  if (action === 'notifications.saved')
    return `Tasks for launchers: ${detail.tasksForLaunchers ? 'on' : 'off'}`
  if (action === 'contacts.saved') return `Look for addresses: ${detail.looksForEmails ? 'on' : 'off'}`
  if (action === 'stages.mapped')
    return ourStages.map(({ stage, label }) => `${label}: ${detail[stage] ?? 'none'}`).join(', ')
  return subject
}
