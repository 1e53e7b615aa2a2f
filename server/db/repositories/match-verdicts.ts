import type { KnownCompany, ToldVerdict } from '../../../src/ports/known-companies.ts'
import { firstRow, type Sql } from '../sql.ts'

/** A company that a campaign found, as far as it is known. */
export type FoundCompany = {
  name: string
  companyNumber: string | null
  nameKey: string | null
  domain: string | null
  postcode: string | null
}

/** What a person said of two companies. `place` is `at`, exact to the microsecond, for the place in the list. */
export type MatchVerdictRow = {
  id: string
  verdict: ToldVerdict['verdict']
  found: FoundCompany
  known: Pick<KnownCompany, 'id' | 'name' | 'companyNumber' | 'domain' | 'postcode'> & {
    kind: 'lead' | 'hubspot'
  }
  /** The find that was examined again, when the two are different. */
  candidateId: string | null
  by: string
  at: Date
  place: string
}

const columns = `id, candidate_id as "candidateId", verdict, at, by_name as by, at::text as place,
  jsonb_build_object('name', found_name, 'companyNumber', found_number, 'nameKey', found_name_key, 'domain', found_domain,
    'postcode', found_postcode) as found,
  known || jsonb_build_object('kind', known_kind, 'id', known_id) as known`

/** Keeps what was said; nothing when something is said of these two already. True when it is new. */
export const insertMatchVerdict = async (
  tx: Sql,
  portalId: number,
  {
    id,
    verdict,
    found,
    known,
    candidateId,
    by,
    at,
    byUserId,
  }: Omit<MatchVerdictRow, 'place'> & { byUserId: number | null },
): Promise<boolean> => {
  const { kind, id: knownId, ...keys } = known
  const rows = await tx.query(
    `insert into match_verdict (id, portal_id, verdict, found_name, found_number, found_name_key, found_domain, found_postcode,
        known_kind, known_id, known, by_name, by_user_id, at, candidate_id)
     values ($2, $1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict do nothing returning id`,
    [
      portalId,
      id,
      verdict,
      found.name,
      found.companyNumber,
      found.nameKey,
      found.domain,
      found.postcode,
      kind,
      knownId,
      JSON.stringify(keys),
      by,
      byUserId,
      at,
      candidateId,
    ],
  )
  return rows.length > 0
}

/** What holds of these two now; null: nothing was said. */
export const findMatchVerdict = async (
  sql: Sql,
  portalId: number,
  found: FoundCompany,
  known: { kind: string; id: string },
): Promise<MatchVerdictRow | null> =>
  firstRow(
    await sql.query<MatchVerdictRow>(
      `select ${columns} from match_verdict
        where portal_id = $1 and undone_at is null and known_kind = $2 and known_id = $3
          and found_number is not distinct from $4 and found_name_key is not distinct from $5
          and found_domain is not distinct from $6`,
      [portalId, known.kind, known.id, found.companyNumber, found.nameKey, found.domain],
    ),
  )

/** Takes a verdict back; what it was, or null when none of this id holds. */
export const undoMatchVerdict = async (
  tx: Sql,
  portalId: number,
  id: string,
  undone: { by: string; at: Date },
): Promise<MatchVerdictRow | null> =>
  firstRow(
    await tx.query<MatchVerdictRow>(
      `update match_verdict set undone_by = $3, undone_at = $4
        where portal_id = $1 and id = $2 and undone_at is null returning ${columns}`,
      [portalId, id, undone.by, undone.at],
    ),
  )

/** The verdicts that hold, newest first. `after`: the last one seen. */
export const listMatchVerdicts = (
  sql: Sql,
  portalId: number,
  page: { limit: number; after: { key: string; id: string } | null },
): Promise<MatchVerdictRow[]> =>
  sql.query<MatchVerdictRow>(
    `select ${columns} from match_verdict
      where portal_id = $1 and undone_at is null and (at, id) < ($2::timestamptz, $3::uuid)
      order by at desc, id desc limit $4`,
    [
      portalId,
      page.after?.key ?? 'infinity',
      page.after?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff',
      page.limit,
    ],
  )

type ToldRow = Omit<ToldVerdict, 'at'> & { at: string; kind: string; id: string }

/** The same companies, each with what people said of it. */
export const withWhatWasTold = async (
  sql: Sql,
  portalId: number,
  partners: KnownCompany[],
): Promise<KnownCompany[]> => {
  if (partners.length === 0) return partners
  const rows = await sql.query<ToldRow>(
    `select known_kind as kind, known_id as id, verdict, by_name as by, at,
            jsonb_build_object('companyNumber', found_number, 'nameKey', found_name_key, 'domain', found_domain) as found
       from match_verdict where portal_id = $1 and undone_at is null and known_id = any ($2)`,
    [portalId, [...new Set(partners.map(({ id }) => id))]],
  )
  if (rows.length === 0) return partners
  return partners.map((partner) => {
    const told = rows.filter(({ kind, id }) => kind === partner.kind && id === partner.id)
    return told.length === 0 ? partner : { ...partner, told: told.map(toldOf) }
  })
}

const toldOf = ({ verdict, found, by, at }: ToldRow): ToldVerdict => ({
  verdict,
  found,
  by,
  at: new Date(at),
})
