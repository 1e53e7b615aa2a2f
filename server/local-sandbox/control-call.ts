// It answers in milliseconds; what takes longer is another program on that port, or hangs.
const timeoutMs = 5000

/** One request to the sandbox's control; its answer as JSON. Throws when it refuses or does not answer. */
export const controlCall = async (
  controlUrl: string,
  method: 'GET' | 'PUT' | 'POST',
  path: string,
  body?: unknown,
): Promise<unknown> => {
  const answer = await fetch(`${controlUrl}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(timeoutMs),
  })
  if (!answer.ok) throw new Error(`The sandbox refused ${method} ${path} (status ${answer.status}).`)
  return answer.json()
}
