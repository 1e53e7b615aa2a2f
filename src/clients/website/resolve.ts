import { lookup } from 'node:dns/promises'
import { z } from 'zod'
import { AppError } from '../../errors.ts'
import type { Http } from '../http.ts'

/** Every address of a host name; empty when there is no such host. Throws `vendor_unavailable` when DNS itself fails. */
export type Resolve = (host: string) => Promise<string[]>

const NO_SUCH_HOST: ReadonlySet<string> = new Set(['ENOTFOUND', 'ENODATA', 'NXDOMAIN'])

const dnsFailure = (host: string, cause: unknown): AppError =>
  new AppError('vendor_unavailable', `The address of ${host} could not be looked up.`, {
    hint: 'The page is skipped; check the name service when this happens for every site.',
    cause,
  })

/** Asks the machine's own name service. */
export const createDnsResolve = (): Resolve => async (host) => {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address)
  } catch (error) {
    if (error instanceof Error && 'code' in error && NO_SUCH_HOST.has(String(error.code))) return []
    throw dnsFailure(host, error)
  }
}

const dnsAnswerSchema = z.object({ addresses: z.array(z.string()) })

/** Asks a web gateway's name service: `GET {gateway}/dns?name=<host>`, 404 for no such host. */
export const createGatewayResolve =
  ({ gatewayUrl, http }: { gatewayUrl: string; http: Http }): Resolve =>
  async (host) => {
    const url = `${gatewayUrl.replace(/\/$/u, '')}/dns?name=${encodeURIComponent(host)}`
    const answer = await http.send({ method: 'GET', url }, { timeoutMs: 5000, maxBytes: 100_000 })
    if (answer.status === 404) return []
    if (answer.status !== 200) throw dnsFailure(host, answer.status)
    try {
      return dnsAnswerSchema.parse(JSON.parse(answer.body)).addresses
    } catch (error) {
      throw dnsFailure(host, error)
    }
  }

/**
 * Asks for each host once: every page of a site is then fetched from the addresses that were checked at first.
 * For one candidate's examination, not for longer.
 */
export const resolveOnce = (resolve: Resolve): Resolve => {
  const answers = new Map<string, Promise<string[]>>()
  return (host) => {
    const known = answers.get(host) ?? resolve(host)
    answers.set(host, known)
    // A name service that stumbles is asked again; else one lost answer would cost the whole site.
    known.catch(() => answers.delete(host))
    return known
  }
}
