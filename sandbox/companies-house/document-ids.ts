import type { Firm } from '../world/world.ts'
import { type FiledAccounts, filedAccounts } from './filed-accounts.ts'

/** The id of the document of one year's accounts: opaque, as the vendor's are. */
export const documentIdOf = ({ number, madeUpTo }: Pick<FiledAccounts, 'number' | 'madeUpTo'>): string =>
  Buffer.from(`${number} ${madeUpTo}`).toString('base64url')

const partsOf = (id: string): string[] => Buffer.from(id, 'base64url').toString('utf8').split(' ')

/** Whose document an id names: a company number; whether there is such a document is another question. */
export const numberIn = (id: string): string => partsOf(id)[0] ?? ''

/** The accounts that an id names with those of the year before; null when the firm has filed none such. */
export const filedDocument = (
  firm: Firm,
  id: string,
): { now: FiledAccounts; before: FiledAccounts | undefined } | null => {
  const [number, madeUpTo] = partsOf(id)
  const all = filedAccounts(firm)
  const at = all.findIndex((accounts) => accounts.number === number && accounts.madeUpTo === madeUpTo)
  const now = all[at]
  return now === undefined ? null : { now, before: all[at + 1] }
}
