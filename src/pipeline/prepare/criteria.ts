import { criteriaByRules } from '../../campaigns/criteria/by-rules.ts'
import { type CriteriaInputs, criteriaInputs } from '../../campaigns/criteria/criteria-inputs.ts'
import type { CriteriaOfText, Criterion } from '../../campaigns/criteria.ts'
import type { ReadBrief } from '../../campaigns/read-brief.ts'
import { AppError } from '../../errors.ts'
import type { LanguageModel } from '../../ports/language-model.ts'
import { asSentence } from '../../scoring/wording.ts'
import { criteriaOfAnswer, criteriaQuestion } from './criteria-question.ts'
import type { Prepared, PreparePorts } from './ports.ts'

/**
 * Turns a description into checks: a model chooses among the kinds that our code can evaluate; without one, or when it can't be
 * used twice over, simple rules do, and a note says so. What the user has edited already stays. Null: nothing is missing.
 */
export const prepareCriteria = async (
  { inputs }: ReadBrief,
  { model, clock }: Pick<PreparePorts, 'model' | 'clock'>,
): Promise<Prepared | null> => {
  const own = criteriaInputs.parse(inputs)
  if (own.criteria.length > 0 && own.terms.length > 0) return null
  const today = clock.now().toISOString().slice(0, 10)
  const { made, note } = await readDescription(own.prompt, today, model)
  const completed: CriteriaInputs = {
    prompt: own.prompt,
    criteria: own.criteria.length > 0 ? own.criteria : made.criteria,
    notChecked: own.notChecked.length > 0 ? own.notChecked : made.notChecked,
    terms: own.terms.length > 0 ? own.terms : made.terms,
    sicCodes: own.sicCodes.length > 0 ? own.sicCodes : made.sicCodes,
  }
  return { inputs: completed, notes: [...(note === null ? [] : [note]), ...inWords(completed)], faults: [] }
}

type Read = { made: CriteriaOfText; note: string | null }

const readDescription = async (prompt: string, today: string, model: LanguageModel | null): Promise<Read> => {
  const byRules = (why: string): Read => ({
    made: criteriaByRules(prompt, today),
    note: `These checks were made by simple rules: ${why}. Look at them before you launch.`,
  })
  if (model === null) return byRules('there is no OpenAI key')
  try {
    const asked = await askTwice(prompt, today, model)
    return 'made' in asked ? asked : byRules(`the model's answer can't be used (${asked.why})`)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return byRules(`the model could not be asked (${error.message.replace(/\.$/, '')})`)
  }
}

/** An answer that can't be used, or only in part, is asked for once more, with what was wrong with it. */
const askTwice = async (
  prompt: string,
  today: string,
  model: LanguageModel,
): Promise<Read | { why: string }> => {
  const first = await ask(prompt, today, model, null)
  const last = first.fault === null ? first : await ask(prompt, today, model, first.fault)
  if (last.usable === null) return { why: last.fault ?? 'it holds no checks' }
  const note = last.fault === null ? null : `A part of the model's answer was left out: ${last.fault}.`
  return { made: last.usable, note }
}

const ask = async (prompt: string, today: string, model: LanguageModel, fault: string | null) => {
  const answer = await model.ask(criteriaQuestion(prompt, today, fault))
  return answer.kind === 'answered'
    ? criteriaOfAnswer(answer.value)
    : { usable: null, fault: answer.reason.replace(/\.$/, '') }
}

const inWords = ({ criteria, notChecked }: CriteriaInputs): string[] => {
  const listed = (need: Criterion['need']) =>
    criteria.filter((one) => one.need === need).map(({ text }) => text)
  const [musts, nices] = [listed('must'), listed('nice')]
  return [
    ...(musts.length > 0 ? [asSentence(`must be met: ${musts.join('; ')}`)] : []),
    ...(nices.length > 0 ? [asSentence(`only counts: ${nices.join('; ')}`)] : []),
    ...(notChecked.length > 0 ? [asSentence(`cannot be checked: ${notChecked.join('; ')}`)] : []),
  ]
}
