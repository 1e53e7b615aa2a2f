import { z } from 'zod'
import type { Crm, CrmPerson } from '../../../src/crm/crm.ts'
import { API_VERSION, read, type Transport } from './transport.ts'

const detailsSchema = z.object({
  portalId: z.number().int(),
  timeZone: z.string().min(1),
  uiDomain: z.string().min(1),
  companyCurrency: z.string().nullish(),
})
const ownerSchema = z.object({ id: z.string().min(1), archived: z.boolean().nullish() })
const ownersSchema = z.object({
  results: z.array(
    z.object({
      userId: z.number().int().nullish(),
      firstName: z.string().nullish(),
      lastName: z.string().nullish(),
    }),
  ),
  paging: z.object({ next: z.object({ after: z.string() }).nullish() }).nullish(),
})
/** The most that a page of owners holds. */
const OWNERS_A_PAGE = 500

/** Facts about the account and its people. */
export const accountOver = (call: Transport): Pick<Crm, 'account' | 'ownerOfUser' | 'people'> => ({
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
  people: async () => {
    const people: CrmPerson[] = []
    let after: string | null = null
    do {
      const page: z.infer<typeof ownersSchema> = await pageOfOwners(call, after)
      people.push(...page.results.flatMap(personOf))
      after = page.paging?.next?.after ?? null
    } while (after !== null)
    return people
  },
})

const pageOfOwners = async (call: Transport, after: string | null): Promise<z.infer<typeof ownersSchema>> => {
  const query = new URLSearchParams({ limit: String(OWNERS_A_PAGE), ...(after === null ? {} : { after }) })
  const answer = await call({
    method: 'GET',
    path: `/crm/owners/${API_VERSION}?${query}`,
    operation: 'read-owners',
  })
  return read(ownersSchema, answer, 'a page of owners')
}

/** Teams own records too, but are no users. */
const personOf = (owner: z.infer<typeof ownersSchema>['results'][number]): CrmPerson[] => {
  const name = [owner.firstName, owner.lastName]
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')
    .join(' ')
  return name === '' || owner.userId == null ? [] : [{ userId: owner.userId, name }]
}
