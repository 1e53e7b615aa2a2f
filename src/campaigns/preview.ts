import type { SearchStep, SourceName } from './search-step.ts'

/** Sources whose steps cost money or a vendor's patience. */
const costly: ReadonlySet<SourceName> = new Set(['web-search', 'google-places', 'planning'])

/**
 * What a preview runs of a plan: its first costly step and the first of each other source, for the price of one step. What
 * it finds are leads like any others; the whole campaign leaves them out as known.
 */
export const previewSteps = (steps: SearchStep[]): SearchStep[] => {
  const first = steps.find(({ source }) => costly.has(source))
  const seen = new Set<SourceName>()
  return steps.filter((step) => {
    if (costly.has(step.source)) return step === first
    const isFirst = !seen.has(step.source)
    seen.add(step.source)
    return isFirst
  })
}
