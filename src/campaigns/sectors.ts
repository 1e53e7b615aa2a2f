import { sicCodes, sicName } from '../company/sic-codes.ts'
import { sicDivisionNames } from '../company/sic-division-names.ts'

/** True when one of the codes begins like one of the sectors (`62`, `8531`). */
export const inSectors = (codes: readonly string[], sectors: readonly string[]): boolean =>
  codes.some((code) => sectors.some((sector) => code.startsWith(sector)))

/**
 * The codes that a register search asks for: those of the type inside the sectors; all codes of the sectors when the type has
 * none of its own; all of the type when no sectors are asked for.
 */
export const codesToSearch = (ofType: readonly string[], sectors: readonly string[]): string[] => {
  if (sectors.length === 0) return [...ofType]
  const all = ofType.length === 0 ? [...sicCodes.keys()].sort() : ofType
  return all.filter((code) => inSectors([code], sectors))
}

/** A sector in words, lower case: the name of its division, or of the first code that begins so; the digits when there is none. */
export const sectorName = (sector: string): string => {
  const name = sicDivisionNames.get(sector) ?? sicName(codesToSearch([], [sector])[0] ?? '') ?? sector
  return /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)
}

/** The sectors in words: "retail; education". */
export const sectorsInWords = (sectors: readonly string[]): string => sectors.map(sectorName).join('; ')

/** More search terms than these would ask every place too often. */
const MOST_TERMS = 5

/** Search terms for companies of these sectors, neighbours together: at most five, none for no sectors. */
export const sectorTerms = (sectors: readonly string[]): string[] => {
  const size = Math.ceil(sectors.length / MOST_TERMS)
  return Array.from({ length: size === 0 ? 0 : Math.ceil(sectors.length / size) }, (_, index) => {
    const names = sectors.slice(index * size, (index + 1) * size).map(sectorName)
    return `companies in ${[...new Set(names)].join(', ')}`
  })
}

/** What people call their customers, and the SIC divisions that they mean. */
const trades: readonly { words: RegExp; divisions: readonly string[] }[] = [
  {
    words: /\b(education|schools?|colleges?|universit\w+|academ(y|ies)|nurser(y|ies))\b/i,
    divisions: ['85'],
  },
  {
    words: /\b(health ?care|hospitals?|gps?|dent(al|ists?)|clinics?|medical practices?)\b/i,
    divisions: ['86'],
  },
  { words: /\b(care homes?|nursing homes?|residential care)\b/i, divisions: ['87'] },
  { words: /\b(vets?|veterinary)\b/i, divisions: ['75'] },
  {
    words: /\b(manufactur\w+|factor(y|ies)|industrial|engineering firms?)\b/i,
    divisions: Array.from({ length: 24 }, (_, index) => String(index + 10)),
  },
  { words: /\b(retail\w*|shops?|stores)\b/i, divisions: ['47'] },
  { words: /\b(offices|business centres?|serviced offices?|co-?working)\b/i, divisions: ['68', '82'] },
  { words: /\b(property|estate agents?|landlords?|letting agents?)\b/i, divisions: ['68'] },
  {
    words: /\b(IT (firms?|companies|support|providers?)|MSPs?|managed service|software|web agenc\w+)\b/i,
    divisions: ['62', '63'],
  },
  { words: /\b(construction|builders?|contractors?|house ?builders?)\b/i, divisions: ['41', '42', '43'] },
  { words: /\b(hotels?|hospitality|guest houses?)\b/i, divisions: ['55', '56'] },
  { words: /\b(restaurants?|pubs?|caf[eé]s?|catering)\b/i, divisions: ['56'] },
  {
    words: /\b(logistics|haul(age|iers?)|warehous\w+|transport|couriers?)\b/i,
    divisions: ['49', '52', '53'],
  },
  { words: /\b(wholesale\w*|distributors?)\b/i, divisions: ['46'] },
  { words: /\b(solicitors?|law firms?|legal|accountan\w+)\b/i, divisions: ['69'] },
  { words: /\b(architects?|surveyors?)\b/i, divisions: ['71'] },
  { words: /\b(car dealers?|garages?|motor trade)\b/i, divisions: ['45'] },
  { words: /\b(gyms?|leisure|sports? (clubs?|centres?))\b/i, divisions: ['93'] },
  { words: /\b(charit(y|ies)|churches|associations)\b/i, divisions: ['94', '88'] },
]

/** The SIC divisions of the trades that a text names ("schools and care homes" gives 85 and 87), in order; empty when it names none. */
export const sectorsNamedIn = (text: string): string[] =>
  [...new Set(trades.flatMap(({ words, divisions }) => (words.test(text) ? divisions : [])))].sort()
