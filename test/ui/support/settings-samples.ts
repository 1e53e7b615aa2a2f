import type {
  AuditResponse,
  Checklist,
  DraftProfileResponse,
  MirrorResponse,
  MoneyResponse,
  PersonResponse,
  ProfileResponse,
  StageMappingResponse,
  VendorKey,
} from '@leadwright/contract'

const at = '2026-11-22T14:05:00.000Z'

type Step = Checklist['steps'][number]

/** A step of the checklist that is not done and can be done by who looks. */
export const step = (id: Step['id'], given: Partial<Step> = {}): Step => ({
  id,
  title: `Title of ${id}`,
  why: `Why ${id}.`,
  how: `How ${id} is done.`,
  isRequired: false,
  isDone: false,
  who: 'An admin of Leadwright',
  youCan: true,
  hubSpotUrl: null,
  ...given,
})

/** The first hour, one of five done. */
export const checklist = (given: Partial<Checklist> = {}): Checklist => ({
  isFinished: false,
  isHidden: false,
  steps: [
    step('card', {
      isRequired: true,
      hubSpotUrl: 'https://app.hubspot.com/cards',
      who: 'A HubSpot super admin',
    }),
    step('profile', { isDone: true }),
    step('limits'),
    step('stages', { youCan: false }),
    step('campaign', { isRequired: true }),
  ],
  ...given,
})

/** Ten pounds of a hundred used, and two of the person's own twenty-five. */
export const money = (given: Partial<MoneyResponse['limits']> = {}): MoneyResponse => ({
  limits: {
    campaignMicroPounds: 5_000_000,
    personMonthMicroPounds: 25_000_000,
    portalMonthMicroPounds: 100_000_000,
    ...given,
  },
  usedThisMonth: { youMicroPounds: 2_000_000, portalMicroPounds: 10_001_234 },
})

type Person = PersonResponse['person']

/** Somebody who may launch. */
export const person = (given: Partial<Person> = {}): Person => ({
  userId: 502,
  name: 'Rob Rep',
  email: 'rob@northbridge.example',
  isAdmin: false,
  mayLaunch: true,
  mayPush: false,
  ...given,
})

/** A vendor without a key. */
export const key = (given: Partial<VendorKey> = {}): VendorKey => ({
  vendor: 'openai',
  name: 'OpenAI',
  purpose: 'Searches the web; without it campaigns run on registers only.',
  status: 'not_configured',
  sentence: 'Not configured.',
  usedKey: null,
  hint: null,
  savedAt: null,
  savedBy: null,
  testedAt: null,
  untestedBecause: null,
  failingSince: null,
  failure: null,
  quota: null,
  ...given,
})

/** A vendor with a key of the account's own. */
export const ownKey = (given: Partial<VendorKey> = {}): VendorKey =>
  key({
    status: 'own',
    sentence: 'Configured here (ends in 9f2c), last taken on 22 November 2026.',
    usedKey: 'own',
    hint: '9f2c',
    savedAt: at,
    savedBy: 'Ada Admin',
    testedAt: at,
    ...given,
  })

/** A profile that nobody has told yet. */
export const profile = (given: Partial<ProfileResponse['profile']> = {}): ProfileResponse['profile'] => ({
  sells: null,
  services: [],
  customers: null,
  dealSizes: null,
  tone: null,
  website: null,
  companyNumber: null,
  confirmedBy: null,
  confirmedAt: null,
  ...given,
})

/** What the team's website says. */
export const websiteDraft: DraftProfileResponse = {
  draft: {
    sells: 'Structured cabling',
    services: ['Data cabling', 'Wi-Fi surveys'],
    customers: 'Schools',
    website: 'https://northbridge.example',
    companyNumber: '01234567',
  },
  pages: [{ url: 'https://northbridge.example/about', title: 'About us' }],
  notes: ['No deal sizes are named.'],
}

/** The usual mapping of an account with HubSpot's own stages. */
export const mapping = (given: Partial<StageMappingResponse> = {}): StageMappingResponse => ({
  mapping: {
    DISCOVERY: null,
    LEAD: 'lead',
    PROSPECT: 'salesqualifiedlead',
    OPPORTUNITY: 'opportunity',
    CUSTOMER: 'customer',
  },
  isDefault: true,
  savedBy: null,
  savedAt: null,
  stages: ['subscriber', 'lead', 'salesqualifiedlead', 'opportunity', 'customer'].map((id, order) => ({
    id,
    label: `The ${id}`,
    order,
  })),
  stagesReadAt: at,
  problems: [],
  ...given,
})

/** A copy that is complete. */
export const mirror = (given: Partial<MirrorResponse['mirror']> = {}): MirrorResponse['mirror'] => ({
  state: 'ready',
  imported: 12_345,
  expected: 12_345,
  percent: 100,
  minutesLeft: null,
  startedAt: at,
  finishedAt: at,
  reconciledUntil: at,
  failure: null,
  failingSince: null,
  missingProperties: [],
  companyNumber: {
    property: 'leadwright_company_number',
    isChosen: false,
    candidates: [{ name: 'companies_house_no', label: 'Companies House No' }],
  },
  ...given,
})

type Entry = AuditResponse['entries'][number]

/** A line of the audit. */
export const entry = (id: number, given: Partial<Entry> = {}): Entry => ({
  id,
  at,
  userId: 501,
  who: 'Ada Admin',
  action: 'key.saved',
  subject: 'OpenAI',
  detail: { isTested: true },
  ...given,
})
