import type { Lead, LeadItem, LeadListResponse } from '@leadwright/contract'

type Claim = Lead['evidence'][number]

/** An id of a lead, different for each number. */
export const leadId = (number: number): string =>
  `7d1f6c1e-0000-4000-8000-${String(number).padStart(12, '0')}`

/** A claim of its own website, shown. */
export const claim = (given: Partial<Claim> = {}): Claim => ({
  id: `claim ${given.field ?? 'phone'} ${given.value ?? ''} ${given.source ?? ''}`,
  field: 'phone',
  value: '+44 116 496 0123',
  source: 'own-website',
  url: 'https://hilltop.example/contact',
  retrievedUrl: 'https://hilltop.example/contact',
  excerpt: 'Call us on 0116 496 0123.',
  contentHash: 'a'.repeat(64),
  retrievedAt: '2026-11-22T14:05:00.000Z',
  method: 'page-text',
  confidence: 0.9,
  retention: 'own-website',
  isShown: true,
  valueText: given.value ?? '+44 116 496 0123',
  isSandbox: false,
  typedBy: null,
  ...given,
})

/** A lead to review, verified, at DISCOVERY, with a disputed address. */
export const lead = (given: Partial<Lead> = {}): Lead => ({
  id: leadId(1),
  campaignId: '0b4f1f5e-8d55-4c6e-9c0f-0d6f3f6f1a11',
  campaignName: 'Education · LE1 1AA · 15 mi',
  origin: 'campaign',
  name: 'Hilltop School',
  legalName: 'HILLTOP SCHOOL LIMITED',
  companyNumber: '04123456',
  companyStatus: 'active',
  companyStatusText: 'Active',
  incorporatedOn: '2001-03-04',
  officers: [{ name: 'Grace Hill', role: 'director', appointedOn: '2010-05-01' }],
  website: 'https://hilltop.example',
  address: '1 Hill Road, Leicester LE1 1AA',
  postcode: 'LE1 1AA',
  placeKind: 'site',
  distanceMiles: 6.32,
  sites: [],
  sitesElsewhere: 0,
  sicCodes: [{ code: '85310', name: 'general secondary education' }],
  phone: '+441164960123',
  phoneText: '0116 496 0123',
  email: 'office@hilltop.example',
  linkedin: null,
  contactPage: null,
  description: null,
  employees: '20-49',
  stage: 'DISCOVERY',
  review: { state: 'to-review', by: null, at: null, rejectReason: null, note: null },
  hubspotStage: null,
  score: 72,
  evidenceQuality: 81,
  factors: [
    {
      name: 'fit',
      title: 'Sector and size',
      points: 27,
      maximum: 30,
      sentence: 'Secondary education with 20-49 staff.',
    },
    {
      name: 'need',
      title: 'Signs of need',
      points: 10.5,
      maximum: 20,
      sentence: 'Its website speaks of a new building.',
    },
  ],
  reasons: ['20-49 staff', 'no cabling page, 14 pages read', '6 miles'],
  verification: 'verified',
  criteria: [],
  verificationReasons: [
    'On the register of companies as active.',
    'Its website hilltop.example prints this number.',
  ],
  hubspotCompanyId: null,
  isSandbox: false,
  evidence: [
    claim(),
    claim({ field: 'address', value: '1 Hill Road, Leicester LE1 1AA' }),
    claim({
      field: 'address',
      value: '9 Other Street, Derby DE1 2BB',
      source: 'companies-house',
      method: 'register-record',
      url: 'https://find-and-update.company-information.service.gov.uk/company/04123456',
      isShown: false,
    }),
  ],
  createdAt: '2026-11-22T13:00:00.000Z',
  registerReadAt: null,
  registerNotes: [],
  ...given,
})

/** A lead as the list shows it. */
export const leadItem = (number: number, given: Partial<LeadItem> = {}): LeadItem => ({
  id: leadId(number),
  campaignId: '0b4f1f5e-8d55-4c6e-9c0f-0d6f3f6f1a11',
  campaignName: 'Education · LE1 1AA · 15 mi',
  name: `School ${number}`,
  companyNumber: String(4_000_000 + number),
  website: `https://school-${number}.example`,
  postcode: 'LE1 1AA',
  distanceMiles: number,
  sector: 'General secondary education',
  employees: '20-49',
  phone: '+441164960123',
  phoneText: '0116 496 0123',
  email: `office@school-${number}.example`,
  score: Math.max(0, 90 - number),
  verification: 'verified',
  reasons: ['20-49 staff', 'no cabling page, 14 pages read', `${number} miles`],
  stage: 'DISCOVERY',
  hubspotStage: null,
  hubspotCompanyId: null,
  review: 'to-review',
  isSandbox: false,
  createdAt: '2026-11-22T13:00:00.000Z',
  ...given,
})

/** A page of the list: leads `from` to `to` of `total`, counted up to 10,000 as the server does. */
export const leadList = (from: number, to: number, total = to): LeadListResponse => ({
  leads: Array.from({ length: to - from + 1 }, (_, index) => leadItem(from + index)),
  total: Math.min(total, 10_000),
  isMore: total > 10_000,
  nextAfter: to < total ? `after-${to}` : null,
})
