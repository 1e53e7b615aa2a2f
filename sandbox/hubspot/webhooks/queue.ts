import type { WebhookEvent } from './events.ts'

/** How webhooks misbehave. `duplicateRate` 0..1 of the events come twice; shuffling mixes those of about one moment. */
export type WebhookSettings = {
  duplicateRate: number
  isShuffled: boolean
  isPaused: boolean
  /** Waited before an event is first sent, milliseconds. */
  delayMs: number
}

/** Events that go out, and come again, together. `attempt` counts from 0. */
export type Batch = { events: readonly WebhookEvent[]; attempt: number; readyAtMs: number }

/** Events on their way out, first as they came, then in arrays. Times are milliseconds of the wall clock. */
export interface EventQueue {
  /** Takes events in and says when they are due. */
  add(events: readonly WebhookEvent[], nowMs: number): number
  /** A batch that has failed and is to be sent again. */
  putBack(batch: Batch): void
  /** The next batch whose time has come, or null. */
  takeDue(nowMs: number): Batch | null
  /** When the next one is due; infinite when nothing waits. */
  nextDueMs(): number
  /** Events that wait, copies among them. */
  waiting(): number
}

type Waiting = { event: WebhookEvent; readyAtMs: number; isCopy: boolean }

const batchMaximum = 100
/** Events of about one moment: they are shuffled among each other and spread over several arrays. */
const windowMaximum = 400
/** Events gather for a moment before they are sent, so that arrays fill. */
const gatherMs = 15

const shuffle = <T>(items: T[], random: () => number): T[] => {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const [one, two] = [items[last], items[other]]
    if (one !== undefined && two !== undefined) [items[last], items[other]] = [two, one]
  }
  return items
}

/** An empty queue. What is duplicated, and in which order things come, depends on `random` alone. */
export const createEventQueue = (settings: WebhookSettings, random: () => number): EventQueue => {
  let fresh: Waiting[] = []
  let batches: Batch[] = []

  const copiesOf = (due: readonly Waiting[], nowMs: number): Waiting[] =>
    due
      .filter(({ isCopy }) => !isCopy && random() < settings.duplicateRate)
      .map(({ event }) => ({ event, readyAtMs: nowMs + 3 * gatherMs, isCopy: true }))
  /** Turns due events into arrays; some of them will come once more, later. */
  const formBatches = (nowMs: number): void => {
    if (!fresh.some(({ readyAtMs }) => readyAtMs <= nowMs)) return
    // The first one that is due takes along those that came while it waited.
    const due = fresh.filter(({ readyAtMs }) => readyAtMs <= nowMs + gatherMs).slice(0, windowMaximum)
    const taken = new Set(due)
    fresh = [...fresh.filter((waiting) => !taken.has(waiting)), ...copiesOf(due, nowMs)]
    const events = due.map(({ event }) => event)
    if (settings.isShuffled) shuffle(events, random)
    for (let from = 0; from < events.length; from += batchMaximum)
      batches.push({ events: events.slice(from, from + batchMaximum), attempt: 0, readyAtMs: nowMs })
  }
  return {
    add: (events, nowMs) => {
      const readyAtMs = nowMs + settings.delayMs + gatherMs
      fresh.push(...events.map((event) => ({ event, readyAtMs, isCopy: false })))
      return readyAtMs
    },
    putBack: (batch) => {
      batches.push(batch)
    },
    takeDue: (nowMs) => {
      const isDue = ({ readyAtMs }: Batch): boolean => readyAtMs <= nowMs
      if (!batches.some(isDue)) formBatches(nowMs)
      const due = batches.find(isDue) ?? null
      if (due) batches = batches.filter((batch) => batch !== due)
      return due
    },
    nextDueMs: () =>
      [...fresh, ...batches].reduce(
        (least, { readyAtMs }) => Math.min(least, readyAtMs),
        Number.POSITIVE_INFINITY,
      ),
    waiting: () => batches.reduce((sum, { events }) => sum + events.length, fresh.length),
  }
}
