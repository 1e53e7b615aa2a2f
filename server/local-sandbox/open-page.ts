import { AppError } from '../../src/errors.ts'

const MOST_REDIRECTS = 5
const TIMEOUT_MS = 15_000

/**
 * A page as the sandbox's web gateway has it, redirects followed. `gatewayUrl` null: there is no make-believe web.
 * Throws `not_found` for hosts that do not exist, `vendor_unavailable` when the sandbox does not answer.
 */
export const openSandboxPage = async (
  gatewayUrl: string | null,
  url: string,
): Promise<{ status: number; contentType: string; body: string }> => {
  if (gatewayUrl === null) throw new AppError('not_found', 'There is no make-believe web in live mode.')
  let address = url
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const response = await ask(gatewayUrl, address)
    if (response.headers.has('x-gateway-error')) {
      throw new AppError('not_found', `The make-believe web has no host ${new URL(address).host}.`)
    }
    const location = response.headers.get('location')
    if (location === null || response.status < 300 || response.status > 399) {
      const contentType = response.headers.get('content-type') ?? 'text/plain'
      return { status: response.status, contentType, body: await response.text() }
    }
    address = new URL(location, address).href
  }
  throw new AppError('not_found', `${url} leads from one address to the next without end.`)
}

const ask = (gatewayUrl: string, address: string): Promise<Response> =>
  fetch(`${gatewayUrl}/fetch`, {
    headers: { 'x-original-url': address },
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((cause: unknown) => {
    throw new AppError('vendor_unavailable', 'The sandbox does not answer.', { cause, isRetryable: true })
  })
