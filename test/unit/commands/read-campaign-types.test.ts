import { describe, expect, it } from 'vitest'
import { publishJobId } from '../../../server/commands/flow/publish-job-id.ts'
import { readCampaignTypes } from '../../../server/commands/read-campaigns.ts'
import { campaignTypes } from '../../../src/campaigns/catalogue/index.ts'
import { readBrief } from '../../../src/campaigns/read-brief.ts'

/** A launch from a record, as a card or a workflow makes it. */
const from = { postcode: 'M1', launchedFromCompanyIds: ['4711'] }

describe('readCampaignTypes', () => {
  it('tells a form all that it needs, as plain data', () => {
    const types = readCampaignTypes()
    expect(types.map(({ id }) => id)).toEqual(campaignTypes.map(({ id }) => id))
    expect(JSON.parse(JSON.stringify(types))).toEqual(types)
  })

  it('gives defaults and examples that a launch takes', () => {
    for (const { id, defaults, inputs, examples } of readCampaignTypes()) {
      const own = Object.fromEntries(inputs.map((input) => [input.name, input.defaultValue]))
      for (const example of examples) {
        const sent = { type: id, ...from, ...defaults, inputs: { ...own, ...example.inputs } }
        expect(readBrief(sent).brief).toMatchObject({ radiusMiles: defaults.radiusMiles })
      }
    }
  })

  it('asks for an input exactly when a launch needs it', () => {
    for (const { id, inputs } of readCampaignTypes()) {
      const launch = () => readBrief({ type: id, ...from })
      if (inputs.some((input) => input.isRequired)) expect(launch).toThrow(/^inputs\./)
      else expect(launch).not.toThrow()
    }
  })
})

describe('publishJobId', () => {
  it('is the same for the same candidate, and never the candidate itself or another one', () => {
    const [one, other] = ['0d0c5c1e-0000-4000-8000-000000000001', '0d0c5c1e-0000-4000-8000-000000000002']
    expect(publishJobId(one)).toBe(publishJobId(one))
    expect(new Set([one, other, publishJobId(one), publishJobId(other)]).size).toBe(4)
    expect(publishJobId(one)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})
