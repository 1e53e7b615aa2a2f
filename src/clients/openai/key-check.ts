import { z } from 'zod'
import type { KeyCheck } from '../../ports/vendor-key.ts'
import { createKeyCheck, type KeyCheckOptions } from '../key-check.ts'

/** Lists the account's models, which is free. A restricted key without that right is refused (403). No quota is told. */
export const openAiKeyCheck = ({ baseUrl, http }: KeyCheckOptions): KeyCheck =>
  createKeyCheck(http, {
    vendor: 'openai',
    name: 'OpenAI',
    variable: 'OPENAI_API_KEY',
    method: 'GET',
    url: `${baseUrl}/models`,
    headers: (apiKey) => ({ authorization: `Bearer ${apiKey}` }),
    isRefusal: ({ status }) => status === 401 || status === 403,
    schema: z.object({ data: z.array(z.unknown()) }),
  })
