import { hubspot } from '@hubspot/ui-extensions'
import { failureOf, noAnswer, nonsense } from './call-failure.ts'

/** Longer than this nobody looks at a card; HubSpot's own limit is the same. */
const timeoutMs = 15_000

type Call = {
  baseUrl: string
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  body?: Record<string, unknown>
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * One call to the server; its answer as the contract has it. HubSpot may send a call twice, therefore what makes it
 * repeatable stands in the body. Throws `CallFailure` and nothing else, whatever comes or does not come.
 */
export const call = async <Answer>({ baseUrl, method, path, body }: Call): Promise<Answer> => {
  let status: number
  let text: string
  try {
    const options = { method, timeout: timeoutMs, ...(body === undefined ? {} : { body }) }
    const response = await hubspot.fetch(`${baseUrl}${path}`, options)
    status = response.status
    text = await response.text()
  } catch {
    throw noAnswer()
  }
  const answer = parsed(text)
  if (status < 200 || status > 299) throw failureOf(status, answer)
  if (typeof answer !== 'object' || answer === null) throw nonsense()
  return answer as Answer
}
