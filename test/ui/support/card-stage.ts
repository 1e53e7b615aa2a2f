import { createRenderer } from '@hubspot/ui-extensions/testing'
import type { Campaign, Connection } from '@leadwright/contract'
import { createElement } from 'react'
import { vi } from 'vitest'
import { CompanyCard } from '../../../hubspot-app/app/cards/company-card-view.tsx'

/** What the server answers to one call; a function that throws is a connection that fails. */
export type Answer = (body: Record<string, unknown>) => { status: number; body: unknown }

/** A call that the card made. */
type Call = { method: string; path: string; body: Record<string, unknown> }

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
  brief: {},
  counts: { ...noCounts, found: 11, inProgress: 7, leads: 4 },
  sources: [],
  costMicroPounds: 0,
  budget: { limitMicroPounds: 0, leftMicroPounds: 0 },
  createdAt: '2026-11-22T10:00:00.000Z',
  startedAt: null,
  finishedAt: null,
  ...given,
})

const input = { help: '', options: [], defaultValue: [] }

/** Two types: one without needs, one that needs a text. */
const campaignTypes = [
  {
    id: 'education',
    title: 'Education',
    formText: 'Schools and colleges',
    description: '',
    defaults: { radiusMiles: 15 },
    inputs: [{ ...input, name: 'services', label: 'Services', kind: 'list', isRequired: false }],
    examples: [],
  },
  {
    id: 'custom',
    title: 'Custom prompt',
    formText: 'In your words',
    description: '',
    defaults: { radiusMiles: 20 },
    inputs: [
      {
        ...input,
        defaultValue: '',
        name: 'prompt',
        label: 'Describe them',
        kind: 'long-text',
        isRequired: true,
      },
    ],
    examples: [],
  },
]

/** A success with this body. */
export const ok =
  (body: unknown, status = 200): Answer =>
  () => ({ status, body })

/** A refusal in the server's own form. */
export const refusal =
  (
    status: number,
    code: string,
    message: string,
    fields: { field: string; message: string }[] = [],
  ): Answer =>
  () => ({ status, body: { error: { code, message, hint: 'An admin can help: Ada.', fields } } })

/** The connection breaks. */
export const lost: Answer = () => {
  throw new TypeError('network')
}

/** The card on a record with the postcode LE1 1AA, over a server that answers by `METHOD path`; what is not named is as usual. */
export const stageCard = (given: Record<string, Answer> = {}) => {
  const calls: Call[] = []
  const answers: Record<string, Answer> = {
    'GET /connection': ok({ connection }),
    'GET /campaigns': ok({ campaigns: [], nextAfter: null }),
    'GET /campaign-types': ok({ campaignTypes }),
    'POST /forecasts': ok({
      forecast: { finds: {}, minutes: {}, calls: [], sentence: 'About 25 finds.', warnings: [] },
    }),
    ...given,
  }
  const hsFetch = async (
    url: string,
    { method = 'GET', body = {} }: { method?: string; body?: Record<string, unknown> } = {},
  ): Promise<Response> => {
    const { pathname } = new URL(url)
    const path = pathname.replace('/api/v1', '')
    calls.push({ method, path, body })
    const answer = answers[`${method} ${path}`]
    if (answer === undefined) throw new Error(`The card asked for ${method} ${path}.`)
    const { status, body: told } = answer(body)
    return new Response(typeof told === 'string' ? told : JSON.stringify(told), { status })
  }
  vi.stubGlobal('self', { hsFetch })
  const renderer = createRenderer('crm.record.sidebar')
  Object.assign(renderer.mocks.context, {
    crm: { objectId: 30000000001, objectTypeId: '0-2' },
    variables: { API_BASE_URL: 'https://leadwright.example' },
  })
  renderer.mocks.useCrmProperties.willCall(() => ({
    properties: { zip: 'LE1 1AA', industry: null, name: 'Hilltop School' },
    error: null,
    isLoading: false,
    isRefetching: false,
    refetch: async () => undefined,
  }))
  renderer.render(createElement(CompanyCard))
  return {
    ...renderer,
    calls,
    /** How often this was asked. */
    asked: (name: string): number => calls.filter(({ method, path }) => `${method} ${path}` === name).length,
    answer: (name: string, how: Answer): void => {
      answers[name] = how
    },
    /** Everything that can be read. */
    text: (): string => renderer.getRootNode().toString(),
  }
}
