import { SourceUnusable } from '../../errors.ts'
import type { LanguageModel, ModelAnswer, ModelQuestion } from '../../ports/language-model.ts'
import { ModelUnknown } from './api-errors.ts'
import { createOpenAiModel, type ModelOptions } from './client.ts'
import { isShutDown, shutdownWarning } from './models.ts'

type Options = Omit<ModelOptions, 'model'> & {
  /** Names of models, the preferred one first; asked for at the first question. */
  preference: () => Promise<string[]>
  now: () => Date
}

/**
 * The first of several models that the key may use: one that the vendor does not know for this key, or that has been shut down,
 * gives way to the next, which the answer's `notes` tell. Throws `SourceUnusable` when none is left, `not_configured` for a model
 * whose price is unknown.
 */
export const createPreferredModel = ({ preference, now, ...options }: Options): LanguageModel => {
  const given = new Map<string, string>()
  let names: Promise<string[]> | null = null
  return {
    ask: async (question) => {
      names ??= preference()
      for (const model of await names) {
        if (!given.has(model) && isShutDown(model, now()))
          given.set(model, shutdownWarning(model, now()) ?? '')
        if (given.has(model)) continue
        const answer = await askOne({ ...options, model }, question)
        if (typeof answer === 'string') given.set(model, answer)
        else
          return given.size === 0
            ? answer
            : { ...answer, notes: [...given.values(), `${model} was asked instead.`] }
      }
      throw new SourceUnusable(
        'not_configured',
        `None of the models can be used. ${[...given.values()].join(' ')}`,
        {
          hint: 'Choose another model in the settings, or set OPENAI_MODEL.',
        },
      )
    },
  }
}

/** The answer, or why this model can't be asked. */
const askOne = async <T>(
  options: ModelOptions,
  question: ModelQuestion<T>,
): Promise<ModelAnswer<T> | string> => {
  try {
    return await createOpenAiModel(options).ask(question)
  } catch (error) {
    if (error instanceof ModelUnknown) return error.message
    throw error
  }
}
