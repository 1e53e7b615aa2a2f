import type { CampaignType } from '@leadwright/contract'
import { draftInputs, type LaunchDraft, newDraft } from './launch-draft.ts'
import type { LaunchStart } from './launch-place.ts'

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

const numberIn = (value: unknown, otherwise: number | null): number | null =>
  typeof value === 'number' || value === null ? value : otherwise

const inputsIn = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

/** The form as it opens: filled in from the brief of an earlier campaign where there is one. Its name is not taken over. */
export const startDraft = (type: CampaignType, start: LaunchStart): LaunchDraft => {
  const fresh = newDraft(type, start)
  const { brief } = start
  if (brief === null) return fresh
  return {
    ...fresh,
    postcode: typeof brief.postcode === 'string' ? brief.postcode : fresh.postcode,
    radiusMiles: numberIn(brief.radiusMiles, fresh.radiusMiles),
    // A try was cut to five; whoever launches it in full wants the usual number.
    maxResults: brief.isPreview === true ? fresh.maxResults : numberIn(brief.maxResults, fresh.maxResults),
    minimumEmployees: numberIn(brief.minimumEmployees, fresh.minimumEmployees),
    maximumEmployees: numberIn(brief.maximumEmployees, fresh.maximumEmployees),
    unknownSize: brief.unknownSize === 'drop' ? 'drop' : 'keep',
    alreadyInHubSpot: brief.alreadyInHubSpot === 'show-marked' ? 'show-marked' : 'leave-out',
    mustHave: textsIn(brief.mustHave).filter(
      (one) => one === 'phone' || one === 'website' || one === 'person',
    ),
    count: brief.count === 'sites' || brief.count === 'companies' ? brief.count : null,
    sectors: textsIn(brief.sectors).join(', '),
    excludedNames: textsIn(brief.excludedNames).join('\n'),
    excludedDomains: textsIn(brief.excludedDomains).join(', '),
    excludedAreas: textsIn(brief.excludedAreas).join(', '),
    budget: numberIn(brief.budget, null),
    inputs: draftInputs(type, inputsIn(brief.inputs)),
  }
}

/** The type that the form begins with: that of the brief, else the suggested one, else the first. */
export const firstType = (types: readonly CampaignType[], start: LaunchStart): CampaignType | undefined =>
  types.find(({ id }) => id === start.brief?.type) ??
  types.find(({ id }) => id === start.suggestedType) ??
  types[0]
