import type { Campaign, Connection, Home, Viewer } from '@leadwright/contract'

/** A connected account. */
export const connection: Connection = {
  portalId: 90000001,
  portalName: 'Northbridge Sales',
  isSandbox: false,
  status: 'connected',
  statusReason: '',
  scopes: [],
  installedAt: null,
  installedBy: null,
  disconnectedAt: null,
  dataDeletedAfter: null,
  failingSince: null,
  failure: null,
}

const noCounts: Campaign['counts'] = {
  found: 0,
  inProgress: 0,
  known: 0,
  related: 0,
  outOfArea: 0,
  wrongSize: 0,
  excluded: 0,
  notTrading: 0,
  unverified: 0,
  suppressed: 0,
  unsure: 0,
  surplus: 0,
  failed: 0,
  leads: 0,
}

/** A campaign that is running, 4 ready and 7 being checked. */
export const campaign = (given: Partial<Campaign> = {}): Campaign => ({
  id: '0b4f1f5e-8d55-4c6e-9c0f-0d6f3f6f1a11',
  type: 'education',
  name: 'Education · LE1 1AA · 15 mi',
  status: 'running',
  statusReason: '',
  progress: 0.42,
  summary: '4 ready; 7 being checked',
  isSandbox: false,
  launchedBy: 'Ada Admin',
  mayRetry: false,
  brief: {},
  counts: { ...noCounts, found: 11, inProgress: 7, leads: 4 },
  completeness: null,
  siteCount: 4,
  toReview: 3,
  sources: [],
  costMicroPounds: 0,
  budget: { limitMicroPounds: 0, leftMicroPounds: 0 },
  createdAt: '2026-11-22T10:00:00.000Z',
  startedAt: null,
  finishedAt: null,
  ...given,
})

/** An admin. */
export const viewer: Viewer = {
  name: 'Ada Admin',
  isAdmin: true,
  mayLaunch: true,
  mayPush: true,
  mayReview: true,
  askWhom: null,
}

/** Somebody who may only look. */
export const onlooker: Viewer = {
  name: 'Rob Rep',
  isAdmin: false,
  mayLaunch: false,
  mayPush: false,
  mayReview: false,
  askWhom: 'An admin can allow it: Ada Admin.',
}

/** What every page asks for first; the first hour is over. */
export const home = (given: Partial<Home> = {}): Home => ({
  connection,
  viewer,
  mirror: null,
  checklist: { isFinished: true, isHidden: true, steps: [] },
  campaignsUnderWay: 0,
  findsToReview: 0,
  pairsToJudge: 0,
  ...given,
})
