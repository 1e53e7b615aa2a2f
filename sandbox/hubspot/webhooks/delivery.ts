import type { WebhookEvent } from './events.ts'
import { type Batch, createEventQueue, type WebhookSettings } from './queue.ts'
import { signedHeaders } from './signature.ts'

/** In events: waiting or on the way, taken with 2xx, given up after the last retry, and sent once more. */
export type WebhookCounts = { queued: number; delivered: number; failed: number; retried: number }

/** Sends events to the app. */
export interface Delivery {
  readonly settings: WebhookSettings
  enqueue(events: readonly WebhookEvent[]): void
  /** Changes what is given, and goes on if that ends a pause. */
  change(settings: Partial<WebhookSettings>): void
  counts(): WebhookCounts
}

/** Where to, with which secret and how many requests at once; asked anew for each attempt. Null: nowhere. */
type Target = () => { url: string; secret: string; maximumRequests: number } | null

const timeoutMs = 5_000
const retryMaximum = 10
/** HubSpot spreads its retries over a day; nobody waits that long here. Grows with each attempt. */
const retryMs = { atOnce: 10, asInLife: 30_000 }

const post = async (batch: Batch, target: { url: string; secret: string }): Promise<boolean> => {
  const body = JSON.stringify(batch.events.map((event) => ({ ...event, attemptNumber: batch.attempt })))
  const signature = signedHeaders(target.secret, { uri: target.url, body, timestampMs: Date.now() })
  try {
    const response = await fetch(target.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'HubSpot Connect 2.0 (sandbox)',
        ...signature,
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    await response.arrayBuffer()
    return response.ok
  } catch {
    // Refused, cut or too slow: all the same to HubSpot, which tries again.
    return false
  }
}

/** Calls back at the earliest of the times that were asked for. */
const createAlarm = (ring: () => void) => {
  let timer: NodeJS.Timeout | null = null
  let atMs = Number.POSITIVE_INFINITY
  return (wantedAtMs: number): void => {
    if (wantedAtMs >= atMs) return
    if (timer) clearTimeout(timer)
    atMs = wantedAtMs
    timer = setTimeout(
      () => {
        timer = null
        atMs = Number.POSITIVE_INFINITY
        ring()
      },
      Math.max(0, wantedAtMs - Date.now()),
    )
  }
}

/** Delivery from a queue in memory. `scale` is the sandbox's latency: 0 retries after tens of milliseconds. */
export const createDelivery = (target: Target, scale: () => number, random: () => number): Delivery => {
  const settings: WebhookSettings = { duplicateRate: 0.02, isShuffled: true, isPaused: false, delayMs: 0 }
  const queue = createEventQueue(settings, random)
  const counts = { delivered: 0, failed: 0, retried: 0 }
  const onTheWay = { requests: 0, events: 0 }
  let eventId = 100_000_000 + Math.floor(random() * 900_000_000)

  const retryOrGiveUp = (batch: Batch): void => {
    if (batch.attempt >= retryMaximum) {
      counts.failed += batch.events.length
      return
    }
    const attempt = batch.attempt + 1
    const delayMs = (retryMs.atOnce + retryMs.asInLife * scale()) * attempt * (0.5 + random())
    counts.retried += batch.events.length
    queue.putBack({ ...batch, attempt, readyAtMs: Date.now() + delayMs })
  }
  const send = async (batch: Batch, to: { url: string; secret: string }): Promise<void> => {
    onTheWay.requests += 1
    onTheWay.events += batch.events.length
    const isTaken = await post(batch, to)
    onTheWay.requests -= 1
    onTheWay.events -= batch.events.length
    if (isTaken) counts.delivered += batch.events.length
    else retryOrGiveUp(batch)
    pump()
  }
  const pump = (): void => {
    const to = target()
    if (!to || settings.isPaused) return
    while (onTheWay.requests < to.maximumRequests) {
      const batch = queue.takeDue(Date.now())
      if (batch) void send(batch, to)
      // When all requests are taken, the next one that ends goes on.
      else {
        wakeAt(queue.nextDueMs())
        break
      }
    }
  }
  const wakeAt = createAlarm(pump)
  return {
    settings,
    enqueue: (events) => {
      const named = events.map((event) => {
        eventId += 1 + Math.floor(random() * 50)
        return { eventId, ...event }
      })
      wakeAt(queue.add(named, Date.now()))
    },
    change: (changes) => {
      Object.assign(settings, changes)
      wakeAt(Date.now())
    },
    counts: () => ({ queued: queue.waiting() + onTheWay.events, ...counts }),
  }
}
