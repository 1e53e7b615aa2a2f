import type { SandboxContext } from '../context.ts'

/** How often the model does wrong; shares of 0..1, of the listed companies or, for the last four, of the answers. */
export type Misbehaviour = {
  invented: number
  duplicate: number
  outside: number
  dissolved: number
  wrongSector: number
  /** A real firm with an address on the web that does not exist. */
  deadDomain: number
  /** Citation markers inside JSON strings. */
  citationMarker: number
  /** `utm_source=openai` on a URL. */
  trackedUrl: number
  /** A source that no search brought up. */
  straySource: number
  incomplete: number
  refusal: number
  cutJson: number
  /** Answers about criteria that hold a value that their schema does not have. */
  brokenSchema: number
}

/** How the real model behaves, by reports of its users; shares per company or per answer. */
const usualMisbehaviour: Readonly<Misbehaviour> = {
  invented: 0.3,
  duplicate: 0.1,
  outside: 0.12,
  dissolved: 0.04,
  wrongSector: 0.05,
  deadDomain: 0.04,
  citationMarker: 0.05,
  trackedUrl: 0.08,
  straySource: 0.05,
  incomplete: 0.02,
  refusal: 0.01,
  cutJson: 0.01,
  // Structured output makes it rare; it is there to be turned up.
  brokenSchema: 0,
}

const settings = new WeakMap<SandboxContext, Misbehaviour>()

/** The rates now in force. */
export function misbehaviourOf(context: SandboxContext): Readonly<Misbehaviour> {
  return settings.get(context) ?? usualMisbehaviour
}

/** Changes some rates; those not named fall back to the usual ones. Throws on unknown names and on rates outside 0..1. */
export function setMisbehaviour(
  context: SandboxContext,
  rates: Readonly<Record<string, unknown>>,
): Readonly<Misbehaviour> {
  const next: Misbehaviour = { ...usualMisbehaviour }
  for (const [name, rate] of Object.entries(rates)) {
    if (!(name in usualMisbehaviour))
      throw new Error(`Unknown rate "${name}". Known: ${Object.keys(usualMisbehaviour).join(', ')}.`)
    if (typeof rate !== 'number' || rate < 0 || rate > 1)
      throw new Error(`The rate "${name}" must be a number from 0 to 1.`)
    next[name as keyof Misbehaviour] = rate
  }
  settings.set(context, next)
  return next
}
