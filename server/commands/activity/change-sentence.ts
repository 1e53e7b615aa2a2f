import { inPounds } from '../../../src/campaigns/budget.ts'
import type { ChangeEntry } from '../../db/repositories/activity.ts'

/** What a line of the audit says beside the name of who did it, by its action; `level` where it is more than news. */
type Telling = { words: (entry: ChangeEntry) => string; level?: 'warning' }

const tellings: Record<string, Telling> = {
  'portal.installed': { words: () => 'Connected this HubSpot account.' },
  'portal.disconnected': {
    words: () => 'Disconnected this HubSpot account.',
    level: 'warning',
  },
  'portal.lost': {
    words: () => 'Ended the connection: the app was uninstalled or its access taken away.',
    level: 'warning',
  },
  'key.saved': { words: ({ subject }) => `Saved a key for ${subject}.` },
  'key.removed': { words: ({ subject }) => `Removed the key for ${subject}.` },
  'profile.confirmed': { words: () => 'Saved the profile of the team.' },
  'limits.saved': { words: ({ detail }) => `Changed the money limits${newLimits(detail)}.` },
  'limits.confirmed': { words: () => 'Confirmed the limits as they are.' },
  'stages.mapped': { words: () => 'Changed which lifecycle stages ours stand for.' },
  'stages.confirmed': { words: () => 'Confirmed stages and company number as they are.' },
  'roles.changed': { words: ({ person, subject }) => `Changed what ${person ?? subject} may do.` },
  'notifications.saved': { words: () => 'Changed who is told when a lead campaign has ended.' },
  'company-number-property.chosen': {
    words: ({ subject }) => `Chose where company numbers stand: ${subject}.`,
  },
  'company.excluded': { words: ({ subject }) => `Left “${subject}” out of all later campaigns.` },
  'company.included': { words: ({ subject }) => `Let later campaigns find “${subject}” again.` },
  'match.same': { words: ({ subject }) => `Said that these are one company: ${subject}.` },
  'match.related': { words: ({ subject }) => `Said that these belong together: ${subject}.` },
  'match.different': { words: ({ subject }) => `Said that these are two companies: ${subject}.` },
  'match.taken-back': { words: ({ subject }) => `Took back what was said of ${subject}.` },
  'list.made-leads': { words: (entry) => `Made ${linesOf(entry)} leads.` },
  'list.excluded': { words: (entry) => `Left ${linesOf(entry)} out of all later campaigns.` },
  'list.choice-undone': { words: (entry) => `Took back what was chosen for ${linesOf(entry)}.` },
  'contact.erased': { words: () => 'A contact was erased in HubSpot at the person’s wish.' },
}

/** The sentence of a line of the audit; an action without words of its own is told as it is stored. */
export const changeSentence = (entry: ChangeEntry): { sentence: string; level: 'info' | 'warning' } => {
  const telling = tellings[entry.action]
  if (telling === undefined)
    return { sentence: `${plainly(entry.action)} (${entry.subject}).`, level: 'info' }
  return { sentence: telling.words(entry), level: telling.level ?? 'info' }
}

const linesOf = ({ subject, detail }: ChangeEntry): string =>
  `${detail?.count === 1 ? 'a line' : `${detail?.count ?? 'some'} lines`} of “${subject}”`

const plainly = (action: string): string =>
  action.charAt(0).toUpperCase() + action.slice(1).replaceAll('.', ' ')

const limitWords = {
  campaignMicroPounds: 'for one campaign',
  personMonthMicroPounds: 'for one person a month',
  portalMonthMicroPounds: 'for all a month',
}

/** The limits that are other than before, with their amounts. */
const newLimits = (detail: Record<string, unknown> | null): string => {
  const [before, after] = [amountsOf(detail?.before), amountsOf(detail?.after)]
  const told = Object.entries(limitWords).flatMap(([name, words]) => {
    const amount = after[name]
    return typeof amount === 'number' && amount !== before[name] ? [`${inPounds(amount)} ${words}`] : []
  })
  return told.length === 0 ? '' : `: ${told.join(', ')}`
}

const amountsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
