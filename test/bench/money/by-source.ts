import type { Surroundings } from '../runner/surroundings.ts'

/** What a campaign did with one source. `leads`: those that the source brought first; `calls`: those that cost money. */
export type SourceUse = {
  source: string
  planned: number
  made: number
  failed: number
  leads: number
  calls: number
  microPounds: number
}

/** What the newest campaign did with each source, read from the database itself. */
export const sourceUses = ({ sql }: Surroundings, campaignId: string): Promise<SourceUse[]> =>
  sql.query<SourceUse>(
    `with brought as (
       select distinct on (k.id) k.id, s.source
         from search_step s join finding f on f.search_step_id = s.id join candidate k on k.id = f.candidate_id
        where s.campaign_id = $1 and k.outcome in ('lead', 'surplus') order by k.id, s.settled_at, s.ordinal)
     select s.source, count(*)::int as planned, count(*) filter (where s.state = 'done')::int as made,
            count(*) filter (where s.state = 'failed')::int as failed,
            (select count(*)::int from brought b where b.source = s.source) as leads,
            (select count(*)::int from outside_call o join search_step t on t.id = o.item_id
              where t.campaign_id = $1 and t.source = s.source and o.cost_micro_pounds > 0) as calls,
            (select coalesce(sum(o.cost_micro_pounds), 0)::bigint from outside_call o join search_step t on t.id = o.item_id
              where t.campaign_id = $1 and t.source = s.source) as "microPounds"
       from search_step s where s.campaign_id = $1 group by s.source order by min(s.ordinal)`,
    [campaignId],
  )

/** In one line: `web-search 4/20 steps, 9 leads, 4 calls, 0.31 pounds`. */
export const inOneLine = (uses: SourceUse[]): string =>
  uses
    .filter(({ made, failed }) => made + failed > 0)
    .map(
      ({ source, planned, made, failed, leads, calls, microPounds }) =>
        `${source} ${made}+${failed} of ${planned}, ${leads} leads, ${calls} paid calls, ${(microPounds / 1e6).toFixed(3)}`,
    )
    .join('; ')
