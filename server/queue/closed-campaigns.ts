/** Tells running jobs at once that their campaign was closed, so that they make no further call. */
export type ClosedCampaigns = {
  /** Aborts when the campaign closes. */
  signalOf(campaignId: string): AbortSignal
  /** Called when a campaign was closed, by whatever process. */
  close(campaignId: string): void
  /** A job of the campaign has ended; the last one lets its signal go. */
  release(campaignId: string): void
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
    release: (campaignId) => {
      const entry = running.get(campaignId)
      if (entry && --entry.jobs <= 0) running.delete(campaignId)
    },
  }
}
