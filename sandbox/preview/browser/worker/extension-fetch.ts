import type { ExtensionCall, HostApi } from '../wire.ts'

type Options = Omit<ExtensionCall, 'url' | 'headers'> & { headers?: Headers | Record<string, string> }

const plainHeaders = (headers: Options['headers']): Record<string, string> | undefined =>
  headers instanceof Headers ? Object.fromEntries(headers.entries()) : headers

// `new Response` refuses a body with these.
const bodiless = new Set([204, 205, 304])

/** `hubspot.fetch`: the page makes the call; the answer has status and body, and no headers. */
export const createExtensionFetch =
  (host: Pick<HostApi, 'fetch'>) =>
  async (url: string | URL, { headers, ...options }: Options = {}): Promise<Response> => {
    const sent = plainHeaders(headers)
    const { status, body } = await host.fetch({
      url: String(url),
      ...options,
      ...(sent ? { headers: sent } : {}),
    })
    return new Response(bodiless.has(status) ? null : body, { status })
  }
