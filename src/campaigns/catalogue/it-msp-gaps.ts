import { z } from 'zod'
import type { CampaignType, JudgedCompany, Judgement } from '../campaign-type.ts'
import { type GapSignal, gapSignals, gapSignalTexts, readGapSignals } from '../gap-signals.ts'
import { itKeywords, itPlaces, itSicCodes, itWebTerms, judgeItTrade, serviceList } from '../it-firms.ts'
import { planSearches } from '../plan-searches.ts'

const inputs = z.strictObject({
  gaps: serviceList().min(1, 'name at least one service that you deliver'),
  signals: z
    .array(z.enum(gapSignals, { error: `one or more of ${gapSignals.join(', ')}` }), {
      error: `a list of ${gapSignals.join(', ')}`,
    })
    .min(1, `at least one of ${gapSignals.join(', ')}`)
    .default([...gapSignals]),
})
type Inputs = z.output<typeof inputs>

/** IT firms whose own website shows that they need somebody for a service: only what can be seen counts. */
export const itMspGaps: CampaignType<Inputs> = {
  id: 'it-msp-gaps',
  title: 'IT/MSP service gaps',
  formText: 'IT firms that subcontract, hire for, or only name a service you deliver',
  description:
    'Finds IT firms whose own website says that they partner or subcontract, advertises a job for the service, or names it with no page about it. What cannot be seen is left out.',
  inputs,
  inputTexts: [
    {
      name: 'gaps',
      label: 'Services you deliver',
      help: 'The gaps to look for, as firms would name them: structured cabling, penetration testing.',
      kind: 'list',
      options: [],
      isRequired: true,
      defaultValue: [],
    },
    {
      name: 'signals',
      label: 'What must be seen',
      help: 'One is enough. "No page about it" is only said after its services page and four more were read.',
      kind: 'choices',
      options: gapSignals.map((value) => ({ value, label: gapSignalTexts[value] })),
      isRequired: false,
      defaultValue: [...gapSignals],
    },
  ],
  defaults: { radiusMiles: 30, minimumEmployees: null, maximumEmployees: null },
  area: 'circle',
  counts: 'companies',
  prepares: null,
  weights: { fit: 25, need: 40, growth: 10, website: 5, contact: 10, completeness: 10 },
  examples: [
    {
      name: 'Subcontract or hire for cabling',
      inputs: { gaps: ['structured cabling'], signals: ['partners', 'hiring'] },
    },
    {
      name: 'Name security without a page about it',
      inputs: { gaps: ['cyber security'], signals: ['named'] },
    },
  ],
  plan: (brief, own, area) =>
    planSearches(brief, area, {
      // The register knows no websites, and without one no gap can be seen.
      sicCodes: null,
      webTerms: itWebTerms,
      conditions: own.signals.map((signal) => `${conditions[signal]} ${own.gaps.join(', ')}`),
      places: itPlaces,
    }),
  target: (brief, own) => ({
    sicPrefixes: itSicCodes,
    minimumEmployees: brief.minimumEmployees,
    maximumEmployees: brief.maximumEmployees,
    radiusMiles: brief.radiusMiles,
    // A gap is seen by signals; that the site names the service would read as an offer.
    services: [],
    servicesWanted: 'ignored',
    keywords: [...own.gaps.map((gap) => gap.toLowerCase()), ...itKeywords],
  }),
  judge: (_brief, own, company) => {
    const trade = judgeItTrade(company)
    return trade.fits ? judgeGaps(own, company) : trade
  },
}

/** One is enough, so they are alternatives for the model too. */
const conditions: Record<GapSignal, string> = {
  partners: 'best if its website says that it uses partners or subcontractors for',
  hiring: 'best if it advertises a job for',
  named: 'best if it names, without describing it,',
}

const judgeGaps = (own: Inputs, company: JudgedCompany): Judgement => {
  const criteria = readGapSignals(own.signals, own.gaps, company)
  if (criteria.some(({ result }) => result === 'met')) return { fits: true, criteria }
  const because = [...new Set(criteria.map((criterion) => criterion.because))].join(' ')
  return {
    fits: false,
    reason: `No sign of a gap in ${own.gaps.join(', ')} can be seen. ${because}`,
    criteria,
  }
}
