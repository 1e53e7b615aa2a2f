import type { SandboxContext } from '../context.ts'
import { happens, pick, type Random } from '../web/chance.ts'
import type { Finding } from './finding.ts'
import { misbehaviourOf } from './misbehaviour.ts'

/** A citation as it slips into JSON strings (openai-agents-python, issue 2051). */
function citation(random: Random): string {
  return `\u{E200}cite\u{E202}turn1search${Math.floor(random() * 8)}\u{E201}`
}

function tracked(url: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}utm_source=openai`
}

function straySource(finding: Finding, random: Random): string {
  const known =
    finding.sources.find((url) => /^https?:\/\/[^/]+/.test(url)) ??
    'https://www.localfirms-directory.example/'
  return `${new URL(known).origin}/${pick(random, ['our-story', 'case-studies', 'locations', 'company-profile'])}`
}

/** A finding as the model prints it, with small faults at the rates in force; `cited` are the URLs that its search brought up. */
export function blemished(
  context: SandboxContext,
  finding: Finding,
  random: Random,
): { shown: Finding; cited: string[] } {
  const rates = misbehaviourOf(context)
  const shown = { ...finding, sources: [...finding.sources] }
  if (happens(random, rates.straySource)) shown.sources = [straySource(finding, random)]
  if (shown.website?.startsWith('http') && happens(random, rates.trackedUrl))
    shown.website = tracked(shown.website)
  if (happens(random, rates.trackedUrl)) shown.sources = shown.sources.map(tracked)
  if (happens(random, rates.citationMarker)) {
    if (happens(random, 0.5)) shown.name = `${shown.name} ${citation(random)}`
    else shown.reason = `${shown.reason} ${citation(random)}`
  }
  return { shown, cited: finding.sources }
}
