import type { CompanyFacts } from '../../company/company.ts'
import { evidenceIdsFor } from '../evidence-ids.ts'
import type { Factor } from '../factor.ts'
import { asSentence, listInWords } from '../wording.ts'

/** What a rep wants to know before a call, each worth the same. */
const WANTED: readonly { words: string; isThere: (facts: CompanyFacts) => boolean }[] = [
  { words: 'company number', isThere: (facts) => facts.companyNumber !== null },
  { words: 'register status', isThere: (facts) => facts.companyStatus !== null },
  { words: 'legal name', isThere: (facts) => facts.legalName !== null },
  { words: 'trade', isThere: (facts) => facts.sicCodes.length > 0 },
  { words: 'size', isThere: (facts) => facts.size !== null },
  { words: 'address', isThere: (facts) => facts.address !== null || facts.postcode !== null },
  { words: 'website', isThere: (facts) => facts.website !== null },
  { words: 'phone', isThere: (facts) => facts.phone !== null },
  { words: 'e-mail', isThere: (facts) => facts.email !== null },
  { words: 'founding date', isThere: (facts) => facts.incorporatedOn !== null },
  { words: 'services', isThere: (facts) => facts.services.length > 0 },
]

/** How much of what a rep wants to know is there. Always known: a gap is itself a fact. */
export const completeness: Factor = {
  name: 'completeness',
  title: 'Completeness of data',
  evaluate: (input) => {
    const missing = WANTED.filter((each) => !each.isThere(input.facts)).map((each) => each.words)
    const share = (WANTED.length - missing.length) / WANTED.length
    const listed =
      missing.length > 4
        ? `${missing.slice(0, 4).join(', ')} and ${missing.length - 4} more`
        : listInWords(missing)
    const words = missing.length === 0 ? 'nothing is missing' : `missing: ${listed}`
    return {
      share,
      isKnown: true,
      sentence: asSentence(words),
      evidenceIds: evidenceIdsFor(input, ['companyNumber', 'companyStatus', 'website'], 3),
    }
  },
}
