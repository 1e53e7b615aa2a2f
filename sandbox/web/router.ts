/**
 * The web gateway: every website of the make-believe world behind one loopback address.
 *
 * `GET /dns?name=<host>`: 200 `{"addresses": ["81.2.69.142"]}`, or 404 `{"error": "NXDOMAIN"}`; 400 without a name.
 * With `&type=MX`: 200 `{"exchanges": [{"exchange": "mx1.firm.co.uk", "priority": 10}]}`, its mail servers.
 * The addresses look public and are never dialled; private ones are answered only for hosts that test a guard.
 *
 * `ALL /fetch` with the header `x-original-url: <absolute http or https address>`: the site's own status, headers and body.
 * Redirects come back as 3xx with the original address in `location` and are never followed here.
 * A host that does not resolve: 502 with the header `x-gateway-error: NXDOMAIN`. A missing or unreadable original address:
 * 400 with `x-gateway-error: BAD_URL`. Methods other than GET and HEAD: the site's 405.
 *
 * Pages are byte-identical when asked again.
 */
import { type Request, type Response, Router } from 'express'
import type { SandboxContext } from '../context.ts'
import { addressesOf } from './dns.ts'
import { createHostFinder, type HostFinder } from './hosts.ts'
import { mailExchangesOf } from './mail-hosts.ts'
import { type Host, plain, type SiteAnswer } from './site-answer.ts'

function originalUrl(request: Request): URL | null {
  const text = request.get('x-original-url') ?? ''
  const url = URL.canParse(text) ? new URL(text) : null
  return url && ['http:', 'https:'].includes(url.protocol) ? url : null
}

function gatewayError(response: Response, status: 400 | 502, code: 'BAD_URL' | 'NXDOMAIN'): void {
  response.status(status).set('x-gateway-error', code).json({ error: code })
}

function send(request: Request, response: Response, answer: SiteAnswer): void {
  response.status(answer.status)
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value)
  if (answer.stream && request.method !== 'HEAD') answer.stream(response)
  else response.end(request.method === 'HEAD' ? undefined : answer.body)
}

function siteAnswer(host: Host, url: URL, method: string): SiteAnswer {
  return ['GET', 'HEAD'].includes(method)
    ? host.answer({ url })
    : plain('Method not allowed', 'text/plain', 405)
}

function fetchSite(findHost: HostFinder, request: Request, response: Response): void {
  const url = originalUrl(request)
  // A website of this world answers on the usual ports only.
  const host = url?.port === '' ? findHost(url.hostname) : null
  if (!url) gatewayError(response, 400, 'BAD_URL')
  else if (!host) gatewayError(response, 502, 'NXDOMAIN')
  else send(request, response, siteAnswer(host, url, request.method))
}

function resolveName(findHost: HostFinder, request: Request, response: Response): void {
  const { name } = request.query
  if (typeof name !== 'string' || name === '') {
    response.status(400).json({ error: 'Say which host: /dns?name=www.example.co.uk' })
    return
  }
  const host = findHost(name)
  if (host) response.json({ addresses: addressesOf(host, name) })
  else response.status(404).json({ error: 'NXDOMAIN' })
}

function resolveMail(context: SandboxContext, name: string, response: Response): void {
  const exchanges = mailExchangesOf(context, name)
  if (exchanges) response.json({ exchanges })
  else response.status(404).json({ error: 'NXDOMAIN' })
}

/** The gateway's router over the world's websites, directories, squatters and hostile hosts. */
export function webRouter(context: SandboxContext): Router {
  const findHost = createHostFinder(context)
  const router = Router()
  router.get('/dns', (request, response) => {
    const { name, type } = request.query
    if (type === 'MX' && typeof name === 'string' && name !== '') resolveMail(context, name, response)
    else resolveName(findHost, request, response)
  })
  router.all('/fetch', (request, response) => fetchSite(findHost, request, response))
  return router
}
