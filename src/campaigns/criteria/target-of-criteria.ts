import type { ScoringTarget } from '../../scoring/factor.ts'
import type { Brief } from '../brief.ts'
import type { Check, Criterion } from '../criteria.ts'

/**
 * What the score compares a company with when a brief is made of criteria: trades and sizes count as fit, what its site is to
 * say or to lack as need. Nice ones count like musts here: they only never leave anybody out.
 */
export const targetOfCriteria = (
  brief: Brief,
  criteria: readonly Criterion[],
  sicPrefixes: readonly string[],
): ScoringTarget => {
  const checks = criteria.map(({ check }) => check)
  const size = checks.find((check) => check.kind === 'size')
  const trades = checks.filter((check) => check.kind === 'trade')
  const said = phrasesOf(checks, 'site-says')
  const lacking = phrasesOf(checks, 'site-lacks')
  return {
    sicPrefixes: [...new Set([...sicPrefixes, ...trades.flatMap((trade) => trade.sicPrefixes)])],
    minimumEmployees: brief.minimumEmployees ?? size?.minimum ?? null,
    maximumEmployees: brief.maximumEmployees ?? size?.maximum ?? null,
    radiusMiles: brief.radiusMiles,
    services: said.length > 0 ? said : lacking,
    servicesWanted: said.length > 0 ? 'present' : lacking.length > 0 ? 'absent' : 'ignored',
    keywords: trades.flatMap((trade) => trade.words.map((word) => word.toLowerCase())),
  }
}

const phrasesOf = (checks: Check[], kind: 'site-says' | 'site-lacks'): string[] =>
  checks.flatMap((check) => (check.kind === kind ? check.phrases.map((phrase) => phrase.toLowerCase()) : []))
