import { createHash } from 'node:crypto'
import type { Sql } from '../sql.ts'

/** What a portal knows of objections; addresses are compared by their hash, none is stored. */
export type Objections = { isSuppressed(address: string): boolean; isClosed(domain: string): boolean }

/** Of one portal only, so that hashes of two portals can't be matched. */
const hashOf = (portalId: number, address: string): string =>
  createHash('sha256').update(`${portalId} ${address}`).digest('hex')

const ofDomain = (domain: string): string => `@${domain}`

/** All objections of a portal. */
export const objectionsOf = async (sql: Sql, portalId: number): Promise<Objections> => {
  const rows = await sql.query<{ hash: string }>(
    'select address_hash as hash from contact_objection where portal_id = $1',
    [portalId],
  )
  const hashes = new Set(rows.map(({ hash }) => hash))
  const has = (text: string): boolean => hashes.size > 0 && hashes.has(hashOf(portalId, text))
  return { isSuppressed: has, isClosed: (domain) => has(ofDomain(domain)) }
}

/** Notes objections; one without addresses is of its whole domain. The same again changes nothing. */
export const addObjections = async (
  sql: Sql,
  portalId: number,
  objections: { addresses: string[]; domain: string }[],
  at: Date,
): Promise<void> => {
  const texts = objections.flatMap(({ addresses, domain }) =>
    addresses.length === 0 ? [ofDomain(domain)] : addresses,
  )
  await sql.query(
    `insert into contact_objection (portal_id, address_hash, at)
     select $1, hash, $3 from unnest($2::text[]) as hash order by hash on conflict do nothing`,
    [portalId, [...new Set(texts.map((text) => hashOf(portalId, text)))], at],
  )
}
