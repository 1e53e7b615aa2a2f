import { setTimeout as pause } from 'node:timers/promises'
import { connectWhenReady } from './connect.ts'
import type { DatabaseLog } from './database-log.ts'

const RECONNECT_AFTER_MS = 500

/**
 * Hears every message on a channel from the moment the promise is kept, until `stop`. A lost connection is made anew;
 * what was sent meanwhile is missed, so that listeners may only use messages to be faster, never to be right.
 */
export const listenTo = async (
  url: string,
  channel: 'campaign_closed' | 'job_waiting',
  onMessage: (payload: string) => void,
  log: DatabaseLog,
): Promise<{ stop(): Promise<void> }> => {
  let isStopped = false
  const open = async () => {
    const client = await connectWhenReady(url)
    client.on('notification', ({ payload }) => onMessage(payload ?? ''))
    client.on('end', () => void reopen())
    await client.query(`listen ${channel}`)
    return client
  }
  let client = await open()
  const reopen = async (): Promise<void> => {
    while (!isStopped) {
      await pause(RECONNECT_AFTER_MS)
      try {
        client = await open()
        return
      } catch (error) {
        log.warn(
          { reason: error instanceof Error ? error.message : String(error) },
          'Listening failed; it is tried again.',
        )
      }
    }
  }
  return {
    stop: async () => {
      isStopped = true
      await client.end()
    },
  }
}
