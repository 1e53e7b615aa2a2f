/** A client that says nothing for this long counts as gone (it was killed, or its machine slept). */
const silenceMs = 20_000
/** A sandbox that nobody ever used ends after this long. */
const neverUsedMs = 60_000
const checkEveryMs = 1_000

/** Who uses the sandbox. When the last client is gone, or none ever came, `onUnused` is called once. */
export type Leases = {
  renew(client: string): void
  leave(client: string): void
  clients(): string[]
  stop(): void
}

/** Starts watching. `isKept` switches the ending off. `nowMs` is a clock that only goes forward. */
export const watchLeases = (options: {
  isKept: boolean
  onUnused: () => void
  nowMs?: () => number
}): Leases => {
  const nowMs = options.nowMs ?? (() => performance.now())
  const seenAtMs = new Map<string, number>()
  const startedAtMs = nowMs()
  let wasUsed = false
  let isOver = false

  const check = (): void => {
    const now = nowMs()
    for (const [client, at] of seenAtMs) if (now - at > silenceMs) seenAtMs.delete(client)
    const isUnused = seenAtMs.size === 0 && (wasUsed || now - startedAtMs > neverUsedMs)
    if (!isUnused || isOver || options.isKept) return
    isOver = true
    options.onUnused()
  }
  const timer = setInterval(check, checkEveryMs)
  timer.unref()
  return {
    renew: (client) => {
      wasUsed = true
      seenAtMs.set(client, nowMs())
    },
    leave: (client) => {
      seenAtMs.delete(client)
      check()
    },
    clients: () => [...seenAtMs.keys()],
    stop: () => clearInterval(timer),
  }
}
