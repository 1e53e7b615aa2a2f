import type { PlanningApplication } from '../../clients/planning/application.ts'
import type { KeptAnswer } from '../../ports/planning-answers.ts'
import type { SeenAbout } from '../source.ts'

const MOST_CHARACTERS = 600

/** The application in its own words, with `tie`: what ties it to the company, and how sure that is. Holds no person's name. */
export const seenAbout = (
  application: PlanningApplication,
  answer: KeptAnswer,
  tie: { words: string; confidence: number; field?: SeenAbout['field'] },
): SeenAbout => {
  const { reference, description, address, state, startedOn } = application
  const when = [stateWords[state] ?? state.toLowerCase(), startedOn].filter(Boolean).join(', ')
  const text = `${reference}${when && ` (${when})`}: ${sentence(description)} At ${sentence(address)} ${tie.words}`
  return {
    field: tie.field ?? 'planningApplication',
    text: text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text,
    url: application.page ?? answer.url,
    retrievedUrl: answer.url,
    contentHash: answer.contentHash,
    excerpt: excerptOf(application, answer.body),
    retrievedAt: answer.retrievedAt.toISOString(),
    confidence: tie.confidence,
  }
}

const sentence = (text: string): string => (/[.!?]$/u.test(text) ? text : `${text}.`)

const stateWords: Readonly<Record<string, string>> = {
  Undecided: 'not decided yet',
  Permitted: 'approved',
  Conditions: 'approved with conditions',
}

/** The description as the answer's body writes it; the name, which is always there, when the body spells it otherwise. */
const excerptOf = ({ description, name, reference }: PlanningApplication, body: string): string =>
  [description, name, reference]
    .filter((text) => text !== '')
    .map((text) => JSON.stringify(text).slice(1, -1))
    .flatMap((written) => [written, written.replaceAll('/', '\\/')])
    .find((written) => body.includes(written)) ?? name
