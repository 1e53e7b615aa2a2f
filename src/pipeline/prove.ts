import { companyNameKey } from '../normalise/company-name.ts'
import { evidenceQuality } from '../scoring/evidence-quality.ts'
import type { Score } from '../scoring/factor.ts'
import { scoreReasons } from '../scoring/reasons.ts'
import { scoreCompany } from '../scoring/score.ts'
import type { Enriched } from './enrich.ts'
import type { Examination, ExaminationPorts, Identity, ProvedCompany, Wanted } from './examination.ts'
import type { Location } from './locate.ts'
import { verify } from './verify.ts'

/** How a company measures up to what a campaign wants. */
type Measured = { distanceMiles: number; score: Score; reasons: string[] }

/** Scores a company against a brief. Pure but for the clock's day. */
export const measure = (
  { brief, type, inputs }: Wanted,
  { clock }: Pick<ExaminationPorts, 'clock'>,
  identity: Identity,
  { distanceMiles }: Location,
  enriched: Enriched,
): Measured => {
  const evidence = {
    facts: enriched.facts,
    claims: enriched.claims,
    site: identity.site?.reading ?? null,
    distanceMiles,
    target: type.target(brief, inputs),
    today: clock.now(),
  }
  const score = scoreCompany(evidence, type.weights)
  return { distanceMiles, score, reasons: scoreReasons(score, evidence) }
}

/** The end of an examination that proved the company. `measured` null: there is nothing to compare it with. `rest`: the record in HubSpot that it is, and how it stands to the brief's criteria. */
export const proved = (
  identity: Identity,
  enriched: Enriched,
  measured: Measured | null,
  rest: Pick<ProvedCompany, 'hubspotCompanyId' | 'criteria'>,
): Examination => ({
  kind: 'proved',
  company: {
    facts: enriched.facts,
    nameKey: companyNameKey(identity.entry.name),
    claims: enriched.claims,
    shownClaimIds: [...enriched.shown],
    conflicts: enriched.conflicts,
    verification: verify(identity),
    distanceMiles: measured?.distanceMiles ?? null,
    score: measured?.score ?? null,
    evidenceQuality: measured?.score.evidenceQuality ?? evidenceQuality(enriched, null),
    reasons: measured?.reasons ?? [],
    ...rest,
  },
})
