import { z } from 'zod'
import type { Crm } from '../../../src/crm/crm.ts'
import { API_VERSION, read, type Transport } from './transport.ts'

const detailsSchema = z.object({
  portalId: z.number().int(),
  timeZone: z.string().min(1),
  uiDomain: z.string().min(1),
  companyCurrency: z.string().nullish(),
})
const ownerSchema = z.object({ id: z.string().min(1), archived: z.boolean().nullish() })

/** Facts about the account and its people. */
export const accountOver = (call: Transport): Pick<Crm, 'account' | 'ownerOfUser'> => ({
  account: async () => {
    const answer = await call({
      method: 'GET',
      path: `/account-info/${API_VERSION}/details`,
      operation: 'read-account',
    })
    const { companyCurrency, ...details } = read(detailsSchema, answer, 'facts about the account')
    return { ...details, currency: companyCurrency ?? 'GBP' }
  },
  ownerOfUser: async (userId) => {
    const answer = await call({
      method: 'GET',
      path: `/crm/owners/${API_VERSION}/${userId}?idProperty=userId`,
      operation: 'read-owner',
      accepts: [404],
    })
    if (answer.status === 404) return null
    const owner = read(ownerSchema, answer, 'an owner')
    return owner.archived === true ? null : owner.id
  },
})
