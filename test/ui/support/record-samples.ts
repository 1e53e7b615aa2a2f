import type { CompanyRecord, LeadItem, RecordCompany } from '@leadwright/contract'
import { campaign, connection, viewer } from './samples.ts'

/** The record that the card stands on. */
export const companyId = '30000000001'

/** A school that a campaign found earlier. */
export const company = (given: Partial<RecordCompany> = {}): RecordCompany => ({
  leadId: '1c9d1b1e-0000-4c6e-9c0f-0d6f3f6f1a11',
  name: 'Hilltop School',
  companyNumber: '04123456',
  companyStatus: 'active',
  companyStatusText: 'Active',
  verification: 'verified',
  verificationReasons: ['Its number stands on its website.'],
  score: 72,
  facts: ['20-49 staff', 'Secondary education', 'since 2004'],
  stage: 'LEAD',
  hubspotStage: 'Marketing qualified lead',
  website: 'https://hilltop.example',
  checkedAt: '2026-11-22T14:05:00.000Z',
  ...given,
})

/** A record that nobody has looked at. */
export const record = (given: Partial<CompanyRecord> = {}): CompanyRecord => ({
  hubspotCompanyId: companyId,
  connection,
  viewer,
  company: null,
  check: null,
  campaign: null,
  campaignsUnderWay: 0,
  findsToReview: 0,
  ...given,
})

/** A check that is under way. */
export const runningCheck: NonNullable<CompanyRecord['check']> = {
  state: 'running',
  message: 'Reading the register.',
  startedAt: '2026-11-22T14:00:00.000Z',
  finishedAt: null,
}

/** A find that waits for a decision. */
export const find = (number: number, given: Partial<LeadItem> = {}): LeadItem => ({
  id: `1c9d1b1e-0000-4c6e-9c0f-${String(number).padStart(12, '0')}`,
  campaignId: campaign().id,
  campaignName: campaign().name,
  name: `Find ${number}`,
  companyNumber: '04123456',
  website: null,
  postcode: 'LE1 1AA',
  distanceMiles: 6.3,
  sector: null,
  employees: '20-49',
  phone: null,
  phoneText: null,
  email: null,
  score: 90 - number,
  verification: 'verified',
  reasons: ['20-49 staff', 'no cabling page, 14 pages read', '6 miles'],
  stage: 'DISCOVERY',
  hubspotStage: null,
  hubspotCompanyId: null,
  review: 'to-review',
  isSandbox: false,
  createdAt: '2026-11-22T14:00:00.000Z',
  ...given,
})
