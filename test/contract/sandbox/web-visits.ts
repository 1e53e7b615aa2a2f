import { z } from 'zod'

/** Asks the gateway for an original address; redirects are handed back. */
export function visit(gateway: { url: string }, url: string): Promise<Response> {
  return fetch(`${gateway.url}/web/fetch`, { headers: { 'x-original-url': url }, redirect: 'manual' })
}

/** Follows redirects as a client of the gateway does; the address and answer at their end. */
export async function settle(
  gateway: { url: string },
  url: string,
): Promise<{ url: string; response: Response }> {
  const response = await visit(gateway, url)
  const location = response.headers.get('location')
  return location ? settle(gateway, location) : { url, response }
}

/** The text of the page at the end of an address's redirects. */
export async function textAt(gateway: { url: string }, url: string): Promise<string> {
  return (await settle(gateway, url)).response.text()
}

const dnsShape = z.object({ addresses: z.array(z.ipv4()).optional(), error: z.string().optional() })

/** What the gateway's DNS says of a name; no addresses when it does not resolve. */
export async function resolve(
  gateway: { url: string },
  name: string,
): Promise<{ status: number; addresses: string[] }> {
  const response = await fetch(`${gateway.url}/web/dns?name=${name}`)
  return { status: response.status, addresses: dnsShape.parse(await response.json()).addresses ?? [] }
}
