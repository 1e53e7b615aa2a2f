import { Presets, SingleBar } from 'cli-progress'
import type { CampaignView } from '../app.ts'
import { campaignSummary, progressShare } from '../http/presenters/campaign-summary.ts'

/** Shows how a campaign goes while one waits for it. */
export type Progress = { show(campaign: CampaignView): void; stop(): void }

const lineEveryMs = 2000

const bar = (stream: NodeJS.WriteStream): Progress => {
  const format = '{bar} {percentage}%  {summary}'
  const single = new SingleBar(
    { format, stream, hideCursor: true, clearOnComplete: true, barsize: 24 },
    Presets.shades_classic,
  )
  single.start(100, 0, { summary: 'Starting' })
  return {
    show: (campaign) =>
      single.update(Math.round(progressShare(campaign) * 100), { summary: campaignSummary(campaign) }),
    stop: () => single.stop(),
  }
}

const lines = (note: (text: string) => void, nowMs: () => number): Progress => {
  let lastText = ''
  let lastAtMs = Number.NEGATIVE_INFINITY
  return {
    show: (campaign) => {
      const text = campaignSummary(campaign)
      if (text === lastText || nowMs() - lastAtMs < lineEveryMs) return
      lastText = text
      lastAtMs = nowMs()
      note(text)
    },
    stop: () => undefined,
  }
}

/** A bar on a terminal; elsewhere a line when the counts have changed, at most every two seconds. */
export const createProgress = (options: {
  stream: NodeJS.WriteStream
  note: (text: string) => void
  nowMs?: () => number
}): Progress =>
  options.stream.isTTY ? bar(options.stream) : lines(options.note, options.nowMs ?? (() => performance.now()))
