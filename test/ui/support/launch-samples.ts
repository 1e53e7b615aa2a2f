import type { CampaignType } from '@leadwright/contract'
import { type Answer, ok } from './answers.ts'

const input = { help: '', options: [], defaultValue: [] }

/** Two types: one without needs, one that needs a text. */
const campaignTypes: CampaignType[] = [
  {
    id: 'education',
    title: 'Education',
    formText: 'Schools and colleges',
    description: '',
    defaults: { radiusMiles: 15, minimumEmployees: 5, maximumEmployees: null },
    area: 'circle',
    counts: 'companies',
    prepares: null,
    inputs: [{ ...input, name: 'services', label: 'Services', kind: 'list', isRequired: false }],
    examples: [{ name: 'Cabling for schools', inputs: { services: ['cabling', 'Wi-Fi'] } }],
  },
  {
    id: 'custom',
    title: 'Custom prompt',
    formText: 'In your words',
    description: '',
    defaults: { radiusMiles: 20, minimumEmployees: null, maximumEmployees: null },
    area: 'circle',
    counts: 'companies',
    prepares: null,
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

/** What a form asks for before a launch, answered as usual. */
export const beforeLaunch: Record<string, Answer> = {
  'GET /campaign-types': ok({ campaignTypes }),
  'POST /forecasts': ok({
    forecast: {
      finds: { low: 20, high: 25 },
      minutes: { low: 1, high: 2 },
      microPounds: { low: 100_000, high: 250_000 },
      calls: [{ vendor: 'companies-house', low: 25, high: 75 }],
      sentence: 'About 25 finds.',
      warnings: [],
    },
  }),
}
