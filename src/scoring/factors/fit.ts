import { sicName } from '../../company/sic-codes.ts'
import { evidenceIdsFor } from '../evidence-ids.ts'
import type { Factor, FactorInput } from '../factor.ts'
import { hasPhrase, phraseText } from '../plain-words.ts'
import { asSentence, milesInWords, sizeInWords } from '../wording.ts'

/** One thing that makes a firm fit. `share` null: unknown, so it brings nothing. */
type Part = { weight: number; share: number | null; words: string }

/** How much each part counts beside the others that are asked for. */
export const SECTOR_WEIGHT = 0.5
export const SIZE_WEIGHT = 0.3
export const DISTANCE_WEIGHT = 0.2

/** Sector, size and distance against the brief. A part that the brief does not ask for does not count at all. */
export const fit: Factor = {
  name: 'fit',
  title: 'Fit of sector and size',
  evaluate: (input) => {
    const parts = [sectorPart(input), sizePart(input), distancePart(input)].filter((part) => part !== null)
    const weight = parts.reduce((sum, part) => sum + part.weight, 0)
    const share = parts.reduce((sum, part) => sum + part.weight * (part.share ?? 0), 0) / weight
    return {
      share,
      isKnown: parts.some((part) => part.share !== null),
      sentence: asSentence(parts.map((part) => part.words).join('; ')),
      evidenceIds: evidenceIdsFor(input, [
        'sicCodes',
        'employees',
        'accountsType',
        'postcode',
        'registeredPostcode',
      ]),
    }
  },
}

const sectorPart = ({ facts, target, site }: FactorInput): Part | null => {
  if (target.sicPrefixes.length === 0 && target.keywords.length === 0) return null
  const fitting = facts.sicCodes.find((code) => target.sicPrefixes.some((prefix) => code.startsWith(prefix)))
  if (fitting)
    return {
      weight: SECTOR_WEIGHT,
      share: 1,
      words: `registered for ${(sicName(fitting) ?? `SIC ${fitting}`).toLowerCase()}`,
    }
  const said = phraseText(`${facts.name}\n${target.keywords.length > 0 ? (site?.text ?? '') : ''}`)
  const keyword = target.keywords.find((word) => hasPhrase(said, word))
  if (keyword)
    return { weight: SECTOR_WEIGHT, share: 0.7, words: `"${keyword}" is in its name or on its website` }
  const other = facts.sicCodes[0]
  if (other)
    return {
      weight: SECTOR_WEIGHT,
      share: 0,
      words: `registered for another trade (${(sicName(other) ?? `SIC ${other}`).toLowerCase()})`,
    }
  return {
    weight: SECTOR_WEIGHT,
    share: site && target.keywords.length > 0 ? 0 : null,
    words: 'sector not known',
  }
}

/** How the size counts against a target; null: the target asks for none. */
export const sizePart = ({
  facts,
  target,
}: {
  facts: Pick<FactorInput['facts'], 'size'>
  target: Pick<FactorInput['target'], 'minimumEmployees' | 'maximumEmployees'>
}): Part | null => {
  if (target.minimumEmployees === null && target.maximumEmployees === null) return null
  if (facts.size === null) return { weight: SIZE_WEIGHT, share: null, words: 'size not known' }
  const lowest = target.minimumEmployees ?? 0
  const highest = target.maximumEmployees ?? Number.POSITIVE_INFINITY
  const maximum = facts.size.maximum ?? Number.POSITIVE_INFINITY
  const words = sizeInWords(facts.size)
  if (maximum < lowest || facts.size.minimum > highest)
    return { weight: SIZE_WEIGHT, share: 0, words: `${words}, outside the size asked for` }
  if (facts.size.minimum >= lowest && maximum <= highest)
    return { weight: SIZE_WEIGHT, share: 1, words: `${words}, the size asked for` }
  return { weight: SIZE_WEIGHT, share: 0.6, words: `${words}, partly the size asked for` }
}

/** At the centre all, at the edge of the radius half, outside nothing. */
const distancePart = ({ distanceMiles, target }: FactorInput): Part => {
  if (distanceMiles === null) return { weight: DISTANCE_WEIGHT, share: null, words: 'distance not known' }
  const isInside = distanceMiles <= target.radiusMiles
  const share = isInside && target.radiusMiles > 0 ? 1 - (0.5 * distanceMiles) / target.radiusMiles : 0
  return { weight: DISTANCE_WEIGHT, share, words: `${milesInWords(distanceMiles)} away` }
}
