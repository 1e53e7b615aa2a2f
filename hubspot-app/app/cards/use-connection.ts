import { hubspot } from '@hubspot/ui-extensions'
import { useCallback, useEffect, useState } from 'react'

/** Whether Leadwright may act for this HubSpot account. */
export type ConnectionState = 'connected' | 'disconnected'

type Asked = { state: ConnectionState | null; problem: string | null }

const asking: Asked = { state: null, problem: null }

const ask = async (baseUrl: string): Promise<Asked> => {
  try {
    const response = await hubspot.fetch(`${baseUrl}/api/v1/connection`, { method: 'GET' })
    if (response.ok) {
      const { connection } = (await response.json()) as { connection?: { status?: string } }
      return { state: connection?.status === 'connected' ? 'connected' : 'disconnected', problem: null }
    }
    // An account that was never connected is let in nowhere; any other refusal is a problem to be told.
    const isStranger = response.status === 403 && (await response.text()).includes('not_connected')
    if (isStranger) return { state: 'disconnected', problem: null }
    return { state: null, problem: `It answered with the status ${response.status}.` }
  } catch {
    return { state: null, problem: 'The connection was lost. Check your network and try again.' }
  }
}

/** Asks once whether the account is connected; `retry` asks again. `problem` is a sentence for a person. */
export const useConnection = (baseUrl: string): Asked & { retry: () => void } => {
  const [asked, setAsked] = useState<Asked>(asking)
  const load = useCallback(
    async (isWanted: () => boolean) => {
      setAsked(asking)
      const answer = await ask(baseUrl)
      if (isWanted()) setAsked(answer)
    },
    [baseUrl],
  )
  useEffect(() => {
    let isShown = true
    load(() => isShown)
    return () => {
      isShown = false
    }
  }, [load])
  const retry = useCallback(() => void load(() => true), [load])
  return { ...asked, retry }
}
