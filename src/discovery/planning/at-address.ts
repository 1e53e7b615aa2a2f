import type { RegisterHit } from '../../clients/companies-house/register-company.ts'

/** So many companies at a postcode say nothing about who builds there: it is an accountant's, or a street of offices. */
export const MOST_AT_A_POSTCODE = 5

/** A company that the register has at an application's postcode. `isSameAddress`: its office's first line is in the application's address. */
export type CompanyThere = { hit: RegisterHit; isSameAddress: boolean; of: number }

/**
 * Who of the companies at a postcode may be the occupier: those whose registered office is at the very address when there are any,
 * else all; none when more than five have their office at the postcode.
 */
export const companiesAt = (
  address: string,
  postcode: string,
  { hits, items }: { hits: number; items: RegisterHit[] },
): CompanyThere[] => {
  // The search by words also finds "M1 1AA" in other lines of an address.
  const there = items.filter((hit) => hit.postcode === postcode)
  if (hits > MOST_AT_A_POSTCODE) return []
  const judged = there.map((hit) => ({
    hit,
    isSameAddress: isSameAddress(hit.address, address),
    of: there.length,
  }))
  const same = judged.filter((one) => one.isSameAddress)
  return same.length > 0 ? same : judged
}

const isSameAddress = (office: string | null, address: string): boolean => {
  const line = plain(office?.split(',')[0] ?? '')
  return /\d/u.test(line) && ` ${plain(address)} `.includes(` ${line} `)
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
