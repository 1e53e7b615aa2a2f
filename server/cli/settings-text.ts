import type {
  AuditView,
  KeyView,
  ModelView,
  PersonView,
  ProfileDraftView,
  ProfileView,
  SettingsOverview,
} from '../app/settings.ts'

/** How a key stands, in one line. */
export const keyText = ({ name, sentence }: KeyView): string => `${name.padEnd(16)} ${sentence}`

/** Which language model is asked, what else there is, and what to know of it. */
export const modelText = ({ model, choice, options, warning }: ModelView): string =>
  [
    `${model} is asked: ${choice === null ? 'the model of this installation' : `${choice} was chosen here`}.`,
    ...options.map((option) => `  ${option.model.padEnd(16)} ${option.words}`),
    ...(warning === null ? [] : [warning]),
  ].join('\n')

/** All settings at a glance. */
export const settingsText = ({ keys, profile, people }: SettingsOverview): string =>
  [
    'Keys',
    ...keys.map((key) => `  ${keyText(key)}`),
    `Profile: ${
      profile.confirmedAt === null
        ? 'not told yet'
        : `confirmed by ${profile.confirmedBy} on ${profile.confirmedAt.toISOString()}`
    }`,
    `People: ${people.count}, ${people.admins} of them admin`,
  ].join('\n')

/** The team's profile, a line a field. */
export const profileText = (profile: ProfileView): string =>
  fieldLines([
    ['sells', profile.sells],
    ['services', profile.services.length === 0 ? null : profile.services.join(', ')],
    ['customers', profile.customers],
    ['dealSizes', profile.dealSizes],
    ['tone', profile.tone],
    ['website', profile.website],
    ['companyNumber', profile.companyNumber],
    ['confirmed', profile.confirmedAt && `by ${profile.confirmedBy} on ${profile.confirmedAt.toISOString()}`],
  ])

const fieldLines = (fields: [string, string | null][]): string =>
  fields.map(([name, value]) => `${name.padEnd(14)} ${value ?? '-'}`).join('\n')

/** What a website says of the team: the fields of the profile, what is missing, and where it was read. */
export const draftText = ({ draft, pages, notes }: ProfileDraftView): string =>
  [
    fieldLines([
      ['sells', draft.sells],
      ['services', draft.services.length === 0 ? null : draft.services.join(', ')],
      ['customers', draft.customers],
      ['website', draft.website],
      ['companyNumber', draft.companyNumber],
    ]),
    ...notes,
    `Read: ${pages.map(({ url }) => url).join(', ')}. Nothing was saved.`,
  ].join('\n')

/** Who may do what, a line a person. */
export const peopleText = (people: PersonView[]): string =>
  people.length === 0 ? 'Nobody of this portal has been here yet.' : people.map(personText).join('\n')

const personText = ({ userId, name, email, isAdmin, mayLaunch, mayPush }: PersonView): string => {
  const rights = [
    ...(isAdmin ? ['admin'] : []),
    ...(mayLaunch ? ['may launch'] : []),
    ...(mayPush ? ['may add to HubSpot'] : []),
  ]
  return `${String(userId).padEnd(12)} ${name ?? email ?? '-'}  ${rights.join(', ') || 'may read'}`
}

/** Who changed what, newest first. */
export const auditText = ({ items, nextAfter }: { items: AuditView[]; nextAfter: string | null }): string => {
  if (items.length === 0) return 'Nothing was changed yet.'
  const lines = items.map(({ at, who, action, subject, detail }) =>
    [at.toISOString(), who, action, subject, detail === null ? '' : JSON.stringify(detail)]
      .join('  ')
      .trimEnd(),
  )
  return [...lines, ...(nextAfter === null ? [] : [`More: --after ${nextAfter}`])].join('\n')
}
