import { ItemFailed } from '../../errors.ts'
import type { OutsideAnswer, RecordedAnswer } from '../../ports/outside-call.ts'
import { credentialKey, requestKey } from '../call-key.ts'
import { nonsense, outOfOrder } from '../classify.ts'
import type { HttpLimits } from '../http.ts'
import { readJson } from '../read-json.ts'
import { classified, NAME, type RegisterOptions } from './client.ts'
import { documentSchema } from './depth-schema.ts'

const XHTML = 'application/xhtml+xml'
const TIMEOUT_MS = 30_000
/** Accounts with pictures in them reach some megabytes. */
const MAX_BYTES = 12_000_000

/** Filed documents. Throws as `CompaniesHouse` does; `too_large` past 12 MB. */
export type CompaniesHouseDocuments = {
  /** The document as tagged XHTML; null when it was filed as pictures only, or is not there. `id`: letters, digits, `-` and `_`. */
  xhtml(id: string): Promise<RecordedAnswer | null>
}

/**
 * The Document API's client for one scope. It has a counter of its own. The content is a redirect to another host with a
 * signed address: our key never goes there, and the address is not recorded.
 */
export const createCompaniesHouseDocuments = ({
  baseUrl,
  apiKey,
  gate,
  http,
}: RegisterOptions): CompaniesHouseDocuments => {
  const base = baseUrl.replace(/\/$/u, '')
  const authorization = `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`
  const ask = (operation: string, url: string, accept: string) =>
    gate.call({
      vendor: 'companies-house',
      operation,
      requestKey: requestKey('GET', url),
      limitKey: credentialKey('companies-house-documents', apiKey),
      request: { method: 'GET', url },
      maxCostMicroPounds: 0,
      send: async (signal) => {
        const limits = { timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES, signal }
        const first = await http.send({ method: 'GET', url, headers: { authorization, accept } }, limits)
        const target = redirectOf(first, url, operation)
        if (target === null) return classified(operation, first)
        return { ...(await withoutKey(target, accept, limits)), finalUrl: url }
      },
    })
  const withoutKey = async (url: string, accept: string, limits: HttpLimits): Promise<OutsideAnswer> => {
    const answer = await http.send({ method: 'GET', url, headers: { accept } }, limits)
    // A signed address that has run out is refused with 403: the next try gets a new one.
    if (answer.status !== 200) throw outOfOrder(NAME, answer.status)
    return answer
  }
  return {
    xhtml: async (id) => {
      if (!/^[\w-]{1,200}$/u.test(id)) return null
      const about = await ask('document', `${base}/document/${id}`, 'application/json')
      if (about.status === 404) return null
      const { resources } = readJson(about, documentSchema, NAME, 'document')
      if (resources?.[XHTML] === undefined) return null
      const content = await ask('document-content', `${base}/document/${id}/content`, XHTML)
      return content.status === 404 ? null : content
    },
  }
}

/** Where the content lies; null when the answer is no redirect. Only to a host over TLS, or to the API's own. */
const redirectOf = (answer: OutsideAnswer, from: string, operation: string): string | null => {
  if (![301, 302, 303, 307, 308].includes(answer.status)) return null
  const target = URL.parse(answer.headers.location ?? '', from)
  if (target === null) throw nonsense(NAME, operation)
  if (target.protocol !== 'https:' && target.hostname !== new URL(from).hostname) {
    throw new ItemFailed('vendor_nonsense', `${NAME} sends us to an address without TLS for ${operation}.`, {
      hint: 'The document is left out.',
    })
  }
  return target.href
}
