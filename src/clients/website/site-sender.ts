import { isIP } from 'node:net'
import { Agent } from 'undici'
import { ItemFailed } from '../../errors.ts'
import type { OutsideAnswer } from '../../ports/outside-call.ts'
import type { Http, HttpLimits } from '../http.ts'

/** Sends one checked request to a site. `addresses` are the host's checked addresses; empty for an IP literal. */
export type SiteSender = (url: string, addresses: string[], limits: HttpLimits) => Promise<OutsideAnswer>

/**
 * A connection that can only lead to the given addresses: between our check and the connection the name is not looked up
 * again, so that a second, private DNS answer has no chance.
 */
export const pinnedAgent = (addresses: readonly string[]): Agent => {
  const answers = addresses.map((address) => ({ address, family: isIP(address) }))
  return new Agent({
    connect: {
      lookup: (_host, options, done) => {
        const [first] = answers
        if (first === undefined) done(new Error('no checked address to connect to'), '')
        else if (options.all) done(null, answers)
        else done(null, first.address, first.family)
      },
    },
  })
}

/** Straight to the site, through a connection pinned to the checked addresses. */
export const createDirectSender =
  (http: Http): SiteSender =>
  async (url, addresses, limits) => {
    if (addresses.length === 0) return http.send({ method: 'GET', url }, limits)
    const dispatcher = pinnedAgent(addresses)
    try {
      return await http.send({ method: 'GET', url }, { ...limits, dispatcher })
    } finally {
      await dispatcher.destroy()
    }
  }

/**
 * Through a web gateway, which plays every site: `GET {gateway}/fetch` with the address in `x-original-url`. Its own
 * failures come as `x-gateway-error`; NXDOMAIN becomes ItemFailed `not_found`, the rest ItemFailed `vendor_unavailable`.
 */
export const createGatewaySender =
  ({ gatewayUrl, http }: { gatewayUrl: string; http: Http }): SiteSender =>
  async (url, _addresses, limits) => {
    const request = {
      method: 'GET',
      url: `${gatewayUrl.replace(/\/$/u, '')}/fetch`,
      headers: { 'x-original-url': url },
    }
    const answer = await http.send(request, limits)
    const failure = answer.headers['x-gateway-error']
    const { host } = new URL(url)
    if (failure === 'NXDOMAIN') throw new ItemFailed('not_found', `There is no host named ${host}.`)
    if (failure !== undefined)
      throw new ItemFailed('vendor_unavailable', `${host} cannot be reached (${failure}).`)
    return { ...answer, finalUrl: url }
  }
