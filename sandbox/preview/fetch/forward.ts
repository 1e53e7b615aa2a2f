import type { FetchAnswer } from '../page-data.ts'
import { limits } from './read-call.ts'
import { Refusal } from './refusal.ts'

/** A signed request that is ready to leave. */
export type Outgoing = { address: string; method: string; headers: Record<string, string>; body: string }

const readBody = async (response: Response): Promise<string> => {
  const chunks: Uint8Array[] = []
  let bytes = 0
  if (response.body === null) return ''
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength
    if (bytes > limits.payloadBytes) {
      throw new Refusal(502, 'BAD_GATEWAY', "The server's answer is larger than 1 MB.")
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const attempt = async (request: Outgoing, signal: AbortSignal): Promise<FetchAnswer> => {
  const { method, headers, body } = request
  const response = await fetch(request.address, {
    method,
    headers,
    redirect: 'manual',
    signal,
    ...(body === '' ? {} : { body }),
  })
  if (response.status >= 300 && response.status < 400) {
    await response.body?.cancel()
    throw new Refusal(
      502,
      'BAD_GATEWAY',
      `The server answered with a redirect (${response.status}), which is not followed.`,
    )
  }
  return { status: response.status, body: await readBody(response) }
}

const asRefusal = (fault: unknown, timeoutMs: number): Refusal => {
  if (fault instanceof Refusal) return fault
  if (fault instanceof Error && fault.name === 'TimeoutError') {
    return new Refusal(504, 'TIMEOUT', `The server did not answer within ${timeoutMs} ms.`)
  }
  return new Refusal(502, 'BAD_GATEWAY', 'The server could not be reached.')
}

/**
 * Sends the request and hands back status and body. A connection that fails and an answer of 500 or more are tried once
 * more within the same time, as HubSpot does. Throws `Refusal` for time-outs, redirects, answers above 1 MB, no connection.
 */
export const forward = async (sign: () => Outgoing, timeoutMs: number): Promise<FetchAnswer> => {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const answer = await attempt(sign(), signal)
    if (answer.status < 500) return answer
  } catch (fault) {
    const refusal = asRefusal(fault, timeoutMs)
    if (fault instanceof Refusal || signal.aborted) throw refusal
  }
  try {
    return await attempt(sign(), signal)
  } catch (fault) {
    throw asRefusal(fault, timeoutMs)
  }
}
