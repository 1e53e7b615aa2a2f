-- What people said of possible duplicates: how a found company stands to a lead or a HubSpot company. It holds for all
-- later campaigns until it is taken back; then it stays here as history.
create table match_verdict (
  id uuid primary key,
  portal_id bigint not null references portal (id) on delete cascade,
  verdict text not null check (verdict in ('same', 'related', 'different')),
  -- The found company, as it was known then: by its number, else by its name and web domain.
  found_name text not null,
  found_number text,
  found_name_key text,
  found_domain text,
  found_postcode text,
  known_kind text not null check (known_kind in ('lead', 'hubspot')),
  known_id text not null,
  -- The known company as it was then: {name, companyNumber, domain, postcode}; with `found_*` an example to learn from.
  known jsonb not null,
  -- The find that is examined again because of it, when the two are different; it may be a lead by now.
  candidate_id uuid,
  by_name text not null,
  -- Null: the operator of this installation.
  by_user_id bigint,
  at timestamptz not null,
  undone_by text,
  undone_at timestamptz,
  check ((undone_by is null) = (undone_at is null)),
  check (found_number is not null or found_name_key is not null)
);
create unique index match_verdict_once on match_verdict
  (portal_id, known_kind, known_id, coalesce(found_number, ''), coalesce(found_name_key, ''), coalesce(found_domain, ''))
  where undone_at is null;
create index match_verdict_newest on match_verdict (portal_id, at desc, id desc);
create index match_verdict_by_number on match_verdict (portal_id, found_number) where undone_at is null;
create index match_verdict_by_name on match_verdict (portal_id, found_name_key) where undone_at is null;

-- The queue of possible duplicates reads these alone.
create index candidate_unsure on candidate (portal_id, settled_at desc) where outcome = 'unsure';
