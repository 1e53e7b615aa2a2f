/** A model that can be chosen, in the order in which they are offered. */
export type OfferedModel = { model: string; words: string }

/** The models that a portal may choose from. */
export const OFFERED_MODELS: readonly OfferedModel[] = [
  { model: 'gpt-6-luna', words: 'Usual: good lists at the lowest price' },
  {
    model: 'gpt-6.1-terra',
    words: 'Better: reads more carefully, costs about ten times as much for its words',
  },
  { model: 'gpt-5-mini', words: 'Older: for those who know it' },
]

/** Used where nobody has said otherwise; the second when a key may not use the first. */
export const USUAL_MODELS: readonly string[] = ['gpt-6-luna', 'gpt-6.1-terra']

/** Shutdown days as OpenAI's deprecations page tells them (read on 22 November 2026), with the replacement that it names. */
const shutdowns: readonly { model: string; on: string; replacement: string }[] = [
  { model: 'gpt-5-mini', on: '2026-12-11', replacement: 'gpt-6.1-terra' },
  { model: 'gpt-5-nano', on: '2026-12-11', replacement: 'gpt-6-luna' },
  { model: 'gpt-5', on: '2026-12-11', replacement: 'gpt-6.1-terra' },
]

/** Dated versions end with their model. */
const shutdownOf = (model: string) =>
  shutdowns.find(
    (one) =>
      model === one.model ||
      (/^-\d{4}-\d{2}-\d{2}$/.test(model.slice(one.model.length)) && model.startsWith(one.model)),
  )

/** True from the model's shutdown day on. */
export const isShutDown = (model: string, today: Date): boolean => {
  const shutdown = shutdownOf(model)
  return shutdown !== undefined && today.toISOString().slice(0, 10) >= shutdown.on
}

/** What to know of a model that ends or has ended, in a sentence; null: nothing is known of an end. */
export const shutdownWarning = (model: string, today: Date): string | null => {
  const shutdown = shutdownOf(model)
  if (shutdown === undefined) return null
  const day = new Date(`${shutdown.on}T00:00:00Z`)
  const words = day.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  if (isShutDown(model, today))
    return `OpenAI has shut down ${model} on ${words}; choose ${shutdown.replacement} instead.`
  const days = Math.ceil((day.getTime() - today.getTime()) / 86_400_000)
  return `OpenAI shuts down ${model} on ${words}, in ${days} ${days === 1 ? 'day' : 'days'}; choose ${shutdown.replacement} in time.`
}
