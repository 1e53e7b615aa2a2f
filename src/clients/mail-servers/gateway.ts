import type { MxRecord } from 'node:dns'
import { z } from 'zod'
import type { Http } from '../http.ts'

const answerSchema = z.object({
  exchanges: z.array(z.object({ exchange: z.string(), priority: z.number() })),
})

/**
 * MX records from a web gateway's name service: `GET {gateway}/dns?name=<domain>&type=MX`, for `createDnsMailServers`. Throws as
 * `resolveMx` does: with the code `ENOTFOUND` where there is no such domain.
 */
export const createGatewayMx =
  ({ gatewayUrl, http }: { gatewayUrl: string; http: Http }) =>
  async (domain: string): Promise<MxRecord[]> => {
    const url = `${gatewayUrl.replace(/\/$/u, '')}/dns?name=${encodeURIComponent(domain)}&type=MX`
    const answer = await http.send({ method: 'GET', url }, { timeoutMs: 5000, maxBytes: 100_000 })
    if (answer.status === 404) throw Object.assign(new Error('no such domain'), { code: 'ENOTFOUND' })
    if (answer.status !== 200) throw new Error(`the name service answered ${answer.status}`)
    return answerSchema.parse(JSON.parse(answer.body)).exchanges
  }
