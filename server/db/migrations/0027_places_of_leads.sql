-- Which place on Google's map a lead is. Google's terms let ids be kept for ever and coordinates for 30 days; nothing else of
-- theirs is in any table.
create table lead_place (
  lead_id uuid primary key references lead (id) on delete cascade,
  portal_id bigint not null,
  -- Null: no place of Google's is surely this company; `note` says why.
  place_id text,
  -- Other places with its name and its website or phone.
  branch_ids text[] not null default '{}',
  note text,
  latitude double precision,
  longitude double precision,
  -- When Google gave the coordinates.
  located_at timestamptz,
  -- When Google was last asked about it.
  looked_at timestamptz not null,
  check ((latitude is null) = (located_at is null) and (longitude is null) = (located_at is null)),
  check ((place_id is null) <> (note is null))
);
create index lead_place_located on lead_place (located_at) where located_at is not null;

-- The daily purge goes by the age of calls, and by what no call refers to any more.
create index outside_call_by_age on outside_call (retrieved_at);
create index outside_call_of_content on outside_call (portal_id, content_hash) where content_hash is not null;
