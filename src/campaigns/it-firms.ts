import { z } from 'zod'
import type { JudgedCompany, Judgement } from './campaign-type.ts'
import { hasWords } from './has-words.ts'
import type { PlacesQuery } from './places-searches.ts'

/** SIC 2007 codes of IT firms: programming, consultancy, support, hosting, portals, computer repair. */
export const itSicCodes = ['62011', '62012', '62020', '62030', '62090', '63110', '63120', '95110']
/** Trades that IT firms register too: wholesale of computers (resellers), security systems (cyber security), telecoms. */
const neighbourSicCodes = ['46510', '61100', '61900', '80200']
const itWords =
  /\b(it support|managed service|msp|cyber|web (design|development)|hosting|software|computers?|networks?|cloud|reseller)\b/

/** What IT firms are called in a web search, most promising first. */
export const itWebTerms = [
  'IT support companies',
  'managed service providers (MSP)',
  'cyber security companies',
  'web design and hosting companies',
  'computer and network resellers',
]

/** Few, since each is paid for over every tile. */
export const itPlaces: PlacesQuery[] = [
  { query: 'IT support company', placeType: null },
  { query: 'web design and hosting company', placeType: null },
]

/** Words that the score looks for. */
export const itKeywords = ['it support', 'managed service', 'cyber', 'network', 'cloud']

/** A list of services of at most twenty, each once, in the user's own words. */
export const serviceList = () =>
  z
    .array(
      z
        .string({ error: 'each service is text' })
        .trim()
        .min(2, 'a service has 2 to 100 characters')
        .max(100, 'a service has 2 to 100 characters'),
      { error: 'a list of services that you deliver' },
    )
    .max(20, 'at most 20 services')

/**
 * An IT firm by its SIC codes. With those of neighbouring trades only: by the words of its name and of the services that it
 * lists, since its pages may speak of anybody's network. Without any: by all that it says.
 */
export const judgeItTrade = ({ facts, site }: JudgedCompany): Judgement => {
  if (facts.sicCodes.some((code) => itSicCodes.includes(code))) return { fits: true }
  const named = `${facts.name} ${facts.services.join(' ')}`.toLowerCase()
  const said = facts.sicCodes.length === 0 ? `${named} ${site?.text ?? ''}` : named
  const mayBe = facts.sicCodes.every((code) => neighbourSicCodes.includes(code))
  if (mayBe && itWords.test(said)) return { fits: true }
  return { fits: false, reason: `Not an IT firm by its SIC codes (${facts.sicCodes.join(', ') || 'none'}).` }
}

/** True when one of the services that the firm lists has all words of this one in its name. */
export const listsService = ({ facts }: JudgedCompany, service: string): boolean =>
  facts.services.some((listed) => service.split(/\s+/).every((word) => hasWords(listed, word)))

/** True when the words of the service stand together on a page of its website that was read. */
export const namesService = ({ site }: JudgedCompany, service: string): boolean =>
  site !== null && hasWords(site.text, service)
