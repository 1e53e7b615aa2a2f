import { afterEach, beforeEach, vi } from 'vitest'

/** Makes time stand still in every test of the file; globals that were replaced come back after each. */
export const stopTheClock = (): void => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
}

/** Lets so much time pass, and whatever waits for it happen, with what that asks for in turn. */
export const settle = async (ms = 0): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms)
  // React runs effects in a later turn of the event loop.
  for (let turn = 0; turn < 3; turn += 1) await vi.advanceTimersByTimeAsync(0)
}
