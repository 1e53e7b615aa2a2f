import type { PlanningStep } from '../../campaigns/search-step.ts'
import type { PlanningApplication } from '../../clients/planning/application.ts'
import { distanceMiles } from '../../geo/distance.ts'

/** Why an application is no lead: nobody's firm builds, or not enough; null: it is one. */
export type Unwanted = 'outside' | 'trivial' | 'too-small' | 'other-decision'

/** Kinds of application that no firm's building works are behind, as PlanIt and councils name them. */
const trivialTypes = /house ?holder|\btrees?\b|\badvert|lawful/iu

/** Works of households: nothing is built that a firm would buy for. */
const worksAtHomes: readonly RegExp[] = [
  /\bhouse ?holder\b|\bconservator(y|ies)\b|\bloft conversion\b|\bdormer|\bgranny annexe\b|\bporch\b|\bhip to gable\b/iu,
  /\b(to|of|at|on|from|front|rear|side) (the |a |an |existing |this )*(house|dwelling(-?\s?house)?|bungalow|flat|home)\b(?! (office|farm))/iu,
  /\b(a|an|one|1 ?no\.?|1|single|replacement|detached|semi-detached|self-build)\s(\S+\s){0,3}(dwelling(-?\s?house)?|house|bungalow|home)\b(?! (of|for))/iu,
]
const becomesHome =
  /^change of use\b.*\bto (an? |one |single |form )*(dwelling|house|flat|apartment|c[34]\b|hmo\b|holiday let)/iu

/** Trees, signs and certificates. */
const otherTrifles: readonly RegExp[] = [
  /\b(tree preservation order|tpo|crown (reduc|lift|thin|rais)\w*|pollard\w*|fell(ing)? (of )?(\d+|one|a|T\d+)\b)|^T\d+\b|\bworks? to (\d+ |one |a )?(protected )?trees?\b/iu,
  /\badvertisement consent\b|^(display|installation|erection|replacement|retention) of [^.;,]{0,60}\b(signs?|signage|advert\w*|hoardings?)\b/iu,
  /\blawful (development|use)\b|\blawfulness\b/iu,
]

/** A house that becomes an office is a firm's; an office that becomes a house is not. */
const isTrivial = (description: string): boolean =>
  otherTrifles.some((works) => works.test(description)) ||
  (/^change of use\b/iu.test(description)
    ? becomesHome.test(description)
    : worksAtHomes.some((works) => works.test(description)))

/** Judges one application. Several dwellings are building works; one is a household's. Unknown floor areas pass. */
export const unwantedReason = (
  { type, description, state, point }: PlanningApplication,
  { minimumFloorAreaM2, decision, circle }: Pick<PlanningStep, 'minimumFloorAreaM2' | 'decision' | 'circle'>,
): Unwanted | null => {
  if (point !== null && distanceMiles(circle, point) > circle.radiusMiles) return 'outside'
  if (!states[decision](state)) return 'other-decision'
  if (trivialTypes.test(type) || isTrivial(description)) return 'trivial'
  const area = floorAreaM2(description)
  return minimumFloorAreaM2 !== null && area !== null && area < minimumFloorAreaM2 ? 'too-small' : null
}

/** The vendor is asked for the state too, but not all councils give one. */
const states: Record<PlanningStep['decision'], (state: string) => boolean> = {
  any: (state) => state !== 'Withdrawn' && state !== 'Rejected',
  pending: (state) => state === 'Undecided' || state === '',
  approved: (state) => state === 'Permitted' || state === 'Conditions',
}

const SQUARE_METRES_OF_A_SQUARE_FOOT = 0.0929
const areaText =
  /(\d[\d,]*(?:\.\d+)?)\s*(?:(sq\.?\s?m\b|sq\.?\s?met|sqm\b|m2\b|m²|square\s?met)|(sq\.?\s?f|sqf|ft2\b|square\s?f))/giu

/** The largest floor area that the text states, in square metres; null: none. */
export const floorAreaM2 = (text: string): number | null => {
  const areas = [...text.matchAll(areaText)].map(([, figure = '', metric]) => {
    const value = Number(figure.replaceAll(',', ''))
    return metric === undefined ? value * SQUARE_METRES_OF_A_SQUARE_FOOT : value
  })
  return areas.length === 0 ? null : Math.max(...areas)
}
