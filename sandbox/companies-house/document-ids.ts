import type { FiledAccounts } from './filed-accounts.ts'

/** The id of the document of one year's accounts: opaque, as the vendor's are. */
export const documentIdOf = ({ number, madeUpTo }: Pick<FiledAccounts, 'number' | 'madeUpTo'>): string =>
  Buffer.from(`${number} ${madeUpTo}`).toString('base64url')

/** Whose accounts of which year a document is; null for an id that is none. */
export const documentOf = (id: string): { number: string; madeUpTo: string } | null => {
  const [number, madeUpTo] = Buffer.from(id, 'base64url').toString('utf8').split(' ')
  return number && madeUpTo ? { number, madeUpTo } : null
}
