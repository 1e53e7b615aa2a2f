import { randomUUID } from 'node:crypto'
import type { App, CampaignView, EventView, EvidenceView, LeadView } from '../../../server/app.ts'
import { countsFrom } from '../../../src/campaigns/campaign.ts'
import { campaignTypes } from '../../../src/campaigns/catalogue/index.ts'
import { readBrief } from '../../../src/campaigns/read-brief.ts'
import { AppError } from '../../../src/errors.ts'

/** The portal that the fake app acts for. */
export const fakePortalId = 90000001

/** A claim as the status page and presenters get it. */
export const evidence = (given: Partial<EvidenceView> = {}): EvidenceView => ({
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
  isSandbox: true,
  ...given,
})

/** A lead with one claim and two factors. */
export const lead = (campaignId: string, given: Partial<LeadView> = {}): LeadView => ({
  id: randomUUID(),
  campaignId,
  name: 'Brightwater College',
  legalName: 'BRIGHTWATER COLLEGE LIMITED',
  companyNumber: '01234567',
  website: 'https://www.brightwater.example/',
  address: '1 Mill Lane, Manchester',
  postcode: 'M1 2AB',
  placeKind: 'site',
  distanceMiles: 2.34,
  sicCodes: [{ code: '85410', name: 'Post-secondary non-tertiary education' }],
  phone: '+441614960123',
  email: null,
  linkedin: null,
  employees: '20-49',
  stage: 'DISCOVERY',
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
  verification: 'verified',
  verificationReasons: ['Its own website states the company number 01234567, and the register agrees.'],
  hubspotCompanyId: null,
  isSandbox: true,
  evidence: [evidence()],
  createdAt: new Date('2026-11-22T10:00:00Z'),
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
  brief: { postcode: 'M1 1AA' },
  counts: { ...countsFrom([]), found: 3, inProgress: 1, known: 1, leads: 1 },
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
  createdAt: new Date('2026-11-22T09:59:00Z'),
  startedAt: new Date('2026-11-22T09:59:01Z'),
  finishedAt: null,
  ...given,
})

/** What the fake app holds and what was done with it. */
export type FakeState = {
  campaigns: CampaignView[]
  leads: LeadView[]
  events: EventView[]
  launches: number
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
    isStopped: false,
    isWorking: false,
  }
  const find = (portalId: number, id: string) =>
    state.campaigns.find((known) => known.id === id && known.portalId === portalId) ?? null
  const app: App = {
    mode: options.mode ?? 'sandbox',
    commands: {
      launchCampaign: async ({ portalId, raw }) => {
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
        return { finds: range, minutes: range, calls: [], sentence: 'One or two.', warnings: [] }
      },
      cancelCampaign: async ({ portalId, campaignId }) => {
        const found = find(portalId, campaignId)
        if (!found) throw new AppError('not_found', 'There is no such campaign.')
        if (found.finishedAt) throw new AppError('conflict', 'It has ended already.')
        return Object.assign(found, { status: 'cancelled', finishedAt: new Date('2026-11-22T10:01:00Z') })
      },
    },
    reads: {
      campaignTypes: () =>
        campaignTypes.map(({ inputTexts, id, title, formText, description, defaults }) => ({
          id,
          title,
          formText,
          description,
          defaults,
          inputs: inputTexts,
          examples: [],
        })),
      campaign: async (portalId, id) => find(portalId, id),
      campaigns: async (portalId, { status, limit }) => ({
        items: state.campaigns
          .filter((known) => known.portalId === portalId && (status === null || known.status === status))
          .slice(0, limit),
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
    },
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
