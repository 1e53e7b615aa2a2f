import { randomUUID } from 'node:crypto'
import type { ConnectionPart, ConnectionView } from '../../../server/app/connection.ts'
import type { MirrorPart, MirrorView } from '../../../server/app/mirror.ts'
import type { RegisterStateView } from '../../../server/app/registers.ts'
import type { SettingsPart } from '../../../server/app/settings.ts'
import type { App, CampaignView, EventView, EvidenceView, LeadView } from '../../../server/app.ts'
import { countsFrom } from '../../../src/campaigns/campaign.ts'
import { campaignTypes } from '../../../src/campaigns/catalogue/index.ts'
import { readBrief } from '../../../src/campaigns/read-brief.ts'
import { AppError } from '../../../src/errors.ts'

/** The portal that the fake app acts for. */
export const fakePortalId = 90000001

/** A claim as presenters get it. */
const evidence = (given: Partial<EvidenceView> = {}): EvidenceView => ({
  id: randomUUID(),
  field: 'companyNumber',
  value: '01234567',
  source: 'companies-house',
  url: 'https://find-and-update.company-information.service.gov.uk/company/01234567',
  retrievedUrl: 'http://127.0.0.1:1/company/01234567',
  excerpt: '"company_number":"01234567"',
  contentHash: 'a'.repeat(64),
  retrievedAt: new Date('2026-11-22T10:00:00Z'),
  method: 'register-record',
  confidence: 0.99,
  retention: 'public-register',
  isShown: true,
  valueText: '01234567',
  isSandbox: true,
  typedBy: null,
  ...given,
})

/** A lead with one claim and two factors. */
export const lead = (campaignId: string, given: Partial<LeadView> = {}): LeadView => ({
  id: randomUUID(),
  campaignId,
  campaignName: 'Education · M1 1AA · 15 mi',
  origin: 'campaign',
  name: 'Brightwater College',
  legalName: 'BRIGHTWATER COLLEGE LIMITED',
  companyNumber: '01234567',
  companyStatus: 'active',
  companyStatusText: 'Active',
  incorporatedOn: '2004-05-06',
  officers: [{ name: 'Ann Marsh', role: 'director', appointedOn: '2010-01-01' }],
  website: 'https://www.brightwater.example/',
  address: '1 Mill Lane, Manchester',
  postcode: 'M1 2AB',
  placeKind: 'site',
  distanceMiles: 2.34,
  sites: [],
  sitesElsewhere: 0,
  sicCodes: [{ code: '85410', name: 'Post-secondary non-tertiary education' }],
  phone: '+441614960123',
  phoneText: '0161 496 0123',
  email: null,
  linkedin: null,
  contactPage: null,
  description: null,
  employees: '20-49',
  stage: 'DISCOVERY',
  review: { state: 'to-review', by: null, at: null, rejectReason: null, note: null },
  hubspotStage: null,
  score: 71,
  evidenceQuality: 80,
  factors: [
    { name: 'fit', title: 'Fit', points: 30, maximum: 35, sentence: 'A sixth form college, 20-49 staff.' },
    {
      name: 'need',
      title: 'Need',
      points: 11,
      maximum: 20,
      sentence: 'Moves into a new building in spring.',
    },
  ],
  reasons: ['Sixth form college', 'new building in spring', '2.3 miles'],
  criteria: [],
  verification: 'verified',
  verificationReasons: ['Its own website states the company number 01234567, and the register agrees.'],
  hubspotCompanyId: null,
  isSandbox: true,
  evidence: [evidence()],
  createdAt: new Date('2026-11-22T10:00:00Z'),
  registerReadAt: null,
  registerNotes: [],
  ...given,
})

/** A campaign that is running. */
export const campaign = (given: Partial<CampaignView> = {}): CampaignView => ({
  id: randomUUID(),
  portalId: fakePortalId,
  type: 'education',
  name: 'Education · M1 1AA · 15 mi',
  status: 'running',
  statusReason: 'Searching Companies House.',
  isSandbox: true,
  launchedBy: 'Sam Carter',
  mayRetry: false,
  brief: { postcode: 'M1 1AA' },
  counts: { ...countsFrom([]), found: 3, inProgress: 1, known: 1, leads: 1 },
  completeness: null,
  siteCount: 1,
  toReview: 1,
  sources: [
    {
      source: 'companies-house',
      stepsPlanned: 4,
      stepsDone: 2,
      stepsFailed: 0,
      stepsSkipped: 0,
      findings: 3,
    },
  ],
  costMicroPounds: 0,
  budget: { limitMicroPounds: 5_000_000, leftMicroPounds: 5_000_000 },
  createdAt: new Date('2026-11-22T09:59:00Z'),
  startedAt: new Date('2026-11-22T09:59:01Z'),
  finishedAt: null,
  ...given,
})

const limits = {
  campaignMicroPounds: 5_000_000,
  personMonthMicroPounds: 25_000_000,
  portalMonthMicroPounds: 100_000_000,
}
const usedThisMonth = { youMicroPounds: null, portalMicroPounds: 0 }
const mirrorView: MirrorView = {
  state: 'importing',
  imported: 41,
  expected: 100,
  percent: 41,
  minutesLeft: 1,
  startedAt: new Date('2026-11-22T10:00:00Z'),
  finishedAt: null,
  reconciledUntil: null,
  failure: null,
  failingSince: null,
  missingProperties: [],
  companyNumber: { property: 'leadwright_company_number', isChosen: false, candidates: [] },
}

const fakeMirror: MirrorPart = {
  status: async () => mirrorView,
  chooseNumberProperty: async () => mirrorView,
}

const fakeMoney: App['money'] = {
  limits: async () => ({ limits, usedThisMonth }),
  saveLimits: async (input) => ({ limits: input.limits, usedThisMonth }),
}
const fakeNotifications: App['notifications'] = {
  read: async () => ({ tasksForLaunchers: true }),
  save: async ({ notifications }) => notifications,
}

/** What signed requests to the fake app are signed with. */
export const fakeSigning = {
  clientSecrets: ['a-new-secret', 'an-old-secret'],
  appId: 50_000_001,
  baseUrl: 'https://leads.example.org',
}

const fakeConnectionView: ConnectionView = {
  portalId: fakePortalId,
  portalName: 'Brightwater Sales',
  status: 'connected',
  statusReason: '',
  scopes: ['oauth'],
  installedAt: new Date('2026-11-22T09:00:00Z'),
  installedBy: 'admin@brightwater.example',
  disconnectedAt: null,
  dataDeletedAfter: null,
  failingSince: null,
  failure: null,
}

/** Admits everybody of the fake portal, and nobody else. */
const fakeConnection: ConnectionPart = {
  signing: () => fakeSigning,
  admit: async ({ portalId, userId, email }) => {
    if (portalId === fakePortalId) return { portalId, userId, name: email ?? 'somebody' }
    throw new AppError('not_connected', 'Leadwright is not connected to this HubSpot account.', {
      hint: 'Install it again.',
    })
  },
  beginInstall: async () => ({ authorizeUrl: 'https://app.hubspot.com/oauth/authorize?state=one' }),
  finishInstall: async () => {
    throw new AppError('invalid_input', 'This code is used.', { hint: 'Start again.' })
  },
  safeReturnUrl: () => null,
  read: async () => fakeConnectionView,
  disconnect: async () => ({ ...fakeConnectionView, status: 'disconnected' }),
}

/** One register is there and old, the other is not. */
const registerStates: RegisterStateView[] = [
  {
    register: 'schools',
    importedAt: new Date(Date.now() - 90 * 86_400_000),
    openCount: 27_000,
    closedCount: 3_000,
    badLineCount: 0,
    retrievedUrl: null,
  },
  { register: 'care', importedAt: null, openCount: 0, closedCount: 0, badLineCount: 0, retrievedUrl: null },
]

const notFaked = async (): Promise<never> => {
  throw new Error('The fake app has no settings: test them with the real one.')
}

const fakeSettings: SettingsPart = {
  overview: notFaked,
  saveKey: notFaked,
  testKey: notFaked,
  removeKey: notFaked,
  model: async () => ({ model: 'gpt-6-luna', choice: null, options: [], warning: null }),
  saveModel: notFaked,
  profile: notFaked,
  saveProfile: notFaked,
  draftProfile: notFaked,
  people: notFaked,
  setRoles: notFaked,
  audit: notFaked,
}

const fakeHome: App['home'] = {
  home: notFaked,
  checklist: notFaked,
  confirmStep: notFaked,
  hideChecklist: notFaked,
}

const fakeReview: App['review'] = {
  list: notFaked,
  count: notFaked,
  decide: notFaked,
  views: notFaked,
  saveView: notFaked,
  deleteView: notFaked,
  edit: notFaked,
  history: notFaked,
  leftOut: notFaked,
}

const fakeStages: App['stages'] = {
  mapping: notFaked,
  saveMapping: notFaked,
  move: notFaked,
  moves: notFaked,
}

/** What the fake app holds and what was done with it. */
export type FakeState = {
  campaigns: CampaignView[]
  leads: LeadView[]
  events: EventView[]
  launches: number
  deliveries: Uint8Array[]
  isStopped: boolean
  isWorking: boolean
}

/**
 * An App in memory, checking briefs as the real one does. `onLaunch` may end a new campaign at once.
 */
export const fakeApp = (
  options: { mode?: 'sandbox' | 'live'; onLaunch?: (launched: CampaignView) => CampaignView } = {},
): { app: App; state: FakeState } => {
  const state: FakeState = {
    campaigns: [],
    leads: [],
    events: [],
    launches: 0,
    deliveries: [],
    isStopped: false,
    isWorking: false,
  }
  const find = (portalId: number, id: string) =>
    state.campaigns.find((known) => known.id === id && known.portalId === portalId) ?? null
  const app: App = {
    mode: options.mode ?? 'sandbox',
    commands: {
      launchCampaign: async ({ actor: { portalId }, raw }) => {
        const { brief } = readBrief(raw)
        const made = campaign({ portalId, type: brief.type, name: brief.name, status: 'queued' })
        const launched = options.onLaunch?.(made) ?? made
        state.campaigns.unshift(launched)
        state.launches += 1
        return launched
      },
      forecastCampaign: async ({ raw }) => {
        readBrief(raw)
        const range = { low: 1, high: 2 }
        return {
          finds: range,
          minutes: range,
          microPounds: range,
          calls: [],
          sentence: 'One or two.',
          warnings: [],
        }
      },
      prepareCampaign: async ({ raw }) => ({
        inputs: readBrief(raw).inputs,
        notes: ['Must be met: dental practices.'],
        costMicroPounds: 400,
      }),
      cancelCampaign: async ({ actor: { portalId }, campaignId }) => {
        const found = find(portalId, campaignId)
        if (!found) throw new AppError('not_found', 'There is no such campaign.')
        if (found.finishedAt) throw new AppError('conflict', 'It has ended already.')
        return Object.assign(found, { status: 'cancelled', finishedAt: new Date('2026-11-22T10:01:00Z') })
      },
      pauseCampaign: async ({ actor: { portalId }, campaignId }) => {
        const found = find(portalId, campaignId)
        if (!found) throw new AppError('not_found', 'There is no such campaign.')
        return Object.assign(found, { status: 'paused', statusReason: 'Paused by hand.' })
      },
      resumeCampaign: async ({ actor: { portalId }, campaignId }) => {
        const found = find(portalId, campaignId)
        if (!found) throw new AppError('not_found', 'There is no such campaign.')
        return Object.assign(found, { status: 'running', statusReason: 'Searching.' })
      },
      retryCampaign: async ({ actor: { portalId }, campaignId }) => {
        const found = find(portalId, campaignId)
        if (!found) throw new AppError('not_found', 'There is no such campaign.')
        if (!found.mayRetry) throw new AppError('conflict', 'Nothing failed in this campaign.')
        return Object.assign(found, { status: 'running', statusReason: 'Searching.', mayRetry: false })
      },
    },
    reads: {
      campaignTypes: () =>
        campaignTypes.map(
          ({ inputTexts, id, title, formText, description, defaults, area, counts, prepares }) => ({
            id,
            title,
            formText,
            description,
            defaults,
            area,
            counts,
            prepares,
            inputs: inputTexts,
            examples: [],
          }),
        ),
      spending: notFaked,
      campaign: async (portalId, id) => find(portalId, id),
      campaigns: async (portalId, { status, limit }) => ({
        items: state.campaigns
          .filter((known) => known.portalId === portalId && (status === null || known.status === status))
          .slice(0, limit),
        counts: { all: state.campaigns.length, underWay: 0, finished: 0, stopped: 0, failed: 0 },
        nextAfter: null,
      }),
      events: async (_portalId, _id, { afterId, limit }) =>
        state.events.filter((event) => event.id > afterId).slice(0, limit),
      leads: async (_portalId, campaignId) => ({
        items: state.leads.filter((known) => known.campaignId === campaignId),
        nextAfter: null,
      }),
      lead: async (_portalId, id) => state.leads.find((known) => known.id === id) ?? null,
      sandboxPage: async () => ({ status: 200, contentType: 'text/html', body: '<p>make-believe</p>' }),
      defaultPortalId: () => fakePortalId,
      previewUrls: () => null,
    },
    money: fakeMoney,
    notifications: fakeNotifications,
    contacts: { ofLead: async () => null, settings: notFaked, saveSettings: notFaked },
    review: fakeReview,
    stages: fakeStages,
    webhooks: { receive: async (body) => void state.deliveries.push(body) },
    workflow: { launch: async () => ({ result: 'skipped', reason: 'No workflow launches here.' }) },
    connection: fakeConnection,
    home: fakeHome,
    plans: {
      templates: notFaked,
      saveTemplate: notFaked,
      deleteTemplate: notFaked,
      schedules: notFaked,
      saveSchedule: notFaked,
      changeSchedule: notFaked,
      deleteSchedule: notFaked,
    },
    lists: {
      read: () => {
        throw new Error('not faked')
      },
      report: notFaked,
      csv: notFaked,
      choose: notFaked,
      exclusions: notFaked,
      exclude: notFaked,
      include: notFaked,
    },
    matches: { queue: notFaked, tell: notFaked, told: notFaked, takeBack: notFaked },
    google: { known: notFaked, show: notFaked },
    records: { read: notFaked, check: notFaked },
    registers: { importFile: notFaked, status: async () => registerStates },
    activity: { list: notFaked },
    mirror: fakeMirror,
    settings: fakeSettings,
    health: {
      ready: async () => ({ ok: true, checks: [{ name: 'Database', ok: true, detail: 'answers' }] }),
    },
    startWorker: async () => {
      state.isWorking = true
    },
    stop: async () => {
      state.isStopped = true
    },
  }
  return { app, state }
}
