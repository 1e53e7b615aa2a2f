/** Tells running jobs at once that their campaign was closed, so that they make no further call. */
export type ClosedCampaigns = {
  /** Aborts when the campaign closes. */
  signalOf(campaignId: string): AbortSignal
  /** Called when a campaign was closed or paused, by whatever process. */
  close(campaignId: string): void
  /** A job of the campaign has ended; the last one lets its signal go. `signal`: the one that it was given. */
  release(campaignId: string, signal: AbortSignal): void
}

/** One for each worker process. */
export const createClosedCampaigns = (): ClosedCampaigns => {
  const running = new Map<string, { controller: AbortController; jobs: number }>()
  return {
    signalOf: (campaignId) => {
      const entry = running.get(campaignId) ?? { controller: new AbortController(), jobs: 0 }
      entry.jobs += 1
      running.set(campaignId, entry)
      return entry.controller.signal
    },
    close: (campaignId) => {
      running.get(campaignId)?.controller.abort(new Error('the campaign was closed'))
      running.delete(campaignId)
    },
    release: (campaignId, signal) => {
      const entry = running.get(campaignId)
      // A job from before a pause is none of those that run since the resumption.
      if (entry?.controller.signal !== signal) return
      if (--entry.jobs <= 0) running.delete(campaignId)
    },
  }
}
