import type { DraftProfileResponse, ProfileRequest, ProfileResponse } from '@leadwright/contract'
import type { Fault } from '../use-saving.ts'

/** The profile as it was saved. */
export type Profile = ProfileResponse['profile']

/** A field of the profile. */
export type ProfileField = keyof ProfileRequest

/** The form as it is typed; services one a line. */
export type ProfileDraft = Record<ProfileField, string>

type FieldWords = { name: ProfileField; label: string; description: string; rows: number; maximum: number }

/** The fields in the order of the form. `rows` 1: a field of one line. `maximum`: characters. */
export const profileFields: readonly FieldWords[] = [
  {
    name: 'sells',
    label: 'What you sell',
    description: 'In two or three sentences, as you would tell a stranger.',
    rows: 4,
    maximum: 2000,
  },
  {
    name: 'services',
    label: 'Services',
    description: 'One a line, at most 20. Campaigns for IT firms look for companies without them.',
    rows: 5,
    maximum: 2100,
  },
  { name: 'customers', label: 'Your customers', description: 'To whom you sell.', rows: 3, maximum: 2000 },
  {
    name: 'dealSizes',
    label: 'Usual deal sizes',
    description: 'For example: £2,000 to £15,000 a job. Without it no project value is estimated.',
    rows: 1,
    maximum: 500,
  },
  {
    name: 'tone',
    label: 'How you write',
    description: 'For example: plain, friendly, short.',
    rows: 1,
    maximum: 500,
  },
  {
    name: 'companyNumber',
    label: 'Your company number',
    description: 'At Companies House.',
    rows: 1,
    maximum: 20,
  },
]

/** The services of a draft. */
const servicesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The form as it opens. */
export const profileDraftOf = (profile: Omit<Profile, 'confirmedBy' | 'confirmedAt'>): ProfileDraft => ({
  sells: profile.sells ?? '',
  services: profile.services.join('\n'),
  customers: profile.customers ?? '',
  dealSizes: profile.dealSizes ?? '',
  tone: profile.tone ?? '',
  website: profile.website ?? '',
  companyNumber: profile.companyNumber ?? '',
})

/** What the website says as it would stand in the form; only what it says. */
export const foundOf = ({ draft }: DraftProfileResponse): Partial<ProfileDraft> => {
  const found = { ...draft, services: draft.services.join('\n') }
  return Object.fromEntries(Object.entries(found).filter(([, text]) => text !== null && text !== ''))
}

/** The profile that a draft stands for, as it is sent. */
export const profileOf = (draft: ProfileDraft): ProfileRequest => ({
  sells: draft.sells.trim() || null,
  services: servicesOf(draft.services),
  customers: draft.customers.trim() || null,
  dealSizes: draft.dealSizes.trim() || null,
  tone: draft.tone.trim() || null,
  website: draft.website.trim() || null,
  companyNumber: draft.companyNumber.trim() || null,
})

const tooLong = ({ name, maximum }: FieldWords, draft: ProfileDraft): Fault[] =>
  name !== 'services' && draft[name].trim().length > maximum
    ? [{ field: name, message: `This is ${draft[name].trim().length} characters; at most ${maximum} fit.` }]
    : []

const serviceFaults = (services: string[]): Fault[] => {
  const wrong = services.filter((service) => service.length < 2 || service.length > 100)
  return [
    ...(services.length > 20 ? ['These are more than 20 services.'] : []),
    ...(wrong.length > 0
      ? [`Each service has 2 to 100 characters; look at "${wrong[0]?.slice(0, 40)}".`]
      : []),
  ].map((message) => ({ field: 'services', message }))
}

/** What is wrong with a website as typed; null: nothing, also when it is empty. */
export const websiteFault = (text: string): string | null =>
  text.trim() === '' || /^\S+\.\S+$/.test(text.trim()) ? null : 'Type an address like https://example.co.uk.'

const numberFault = (text: string): string | null =>
  text.trim() === '' || /^[A-Za-z0-9]{1,8}$/.test(text.replaceAll(' ', ''))
    ? null
    : 'Type a UK company number, like 01234567 or SC123456.'

/** Everything that is plainly wrong. */
export const profileFaults = (draft: ProfileDraft): Fault[] => {
  const website = websiteFault(draft.website)
  const number = numberFault(draft.companyNumber)
  return [
    ...(website === null ? [] : [{ field: 'website', message: website }]),
    ...profileFields.flatMap((field) => tooLong(field, draft)),
    ...serviceFaults(servicesOf(draft.services)),
    ...(number === null ? [] : [{ field: 'companyNumber', message: number }]),
  ]
}
