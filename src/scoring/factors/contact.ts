import type { FieldName } from '../../company/evidence.ts'
import { evidenceIdsFor } from '../evidence-ids.ts'
import type { Factor, FactorInput } from '../factor.ts'
import { asSentence, listInWords } from '../wording.ts'

/** Ways to reach the firm, with their part of the group; the parts add up to 1. */
const WAYS: readonly {
  part: number
  words: string
  fields: FieldName[]
  has: (facts: FactorInput['facts']) => boolean
}[] = [
  { part: 0.4, words: 'phone', fields: ['phone'], has: (facts) => facts.phone !== null },
  { part: 0.3, words: 'e-mail', fields: ['email'], has: (facts) => facts.email !== null },
  {
    part: 0.15,
    words: 'a named person',
    fields: ['person', 'officer'],
    has: ({ officers, people = [] }) => officers.length + people.length > 0,
  },
  { part: 0.1, words: 'contact page', fields: ['contactPage'], has: (facts) => facts.contactPage !== null },
  { part: 0.05, words: 'LinkedIn page', fields: ['linkedin'], has: (facts) => facts.linkedin !== null },
]

/** How well the firm can be reached. Not known when nothing was found and no website was read. */
export const contact: Factor = {
  name: 'contact',
  title: 'Contact availability',
  evaluate: (input) => {
    const ways = WAYS.filter((way) => way.has(input.facts))
    if (ways.length === 0) {
      const words = input.site
        ? 'no phone, e-mail or contact page found'
        : 'contact details not known: no website was read'
      return { share: 0, isKnown: input.site !== null, sentence: asSentence(words), evidenceIds: [] }
    }
    const missing = WAYS.slice(0, 2).filter((way) => !ways.includes(way))
    const lacking = missing.length > 0 ? `, but no ${missing.map((way) => way.words).join(' or ')}` : ''
    return {
      share: Math.min(
        1,
        ways.reduce((sum, way) => sum + way.part, 0),
      ),
      isKnown: true,
      sentence: asSentence(`${listInWords(ways.map((way) => way.words))} found${lacking}`),
      evidenceIds: evidenceIdsFor(
        input,
        ways.flatMap((way) => way.fields),
        6,
      ),
    }
  },
}
