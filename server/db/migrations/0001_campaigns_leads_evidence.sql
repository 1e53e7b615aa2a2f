-- Every table of a portal's data carries portal_id, and every query names it.
-- Exceptions hold public facts only: installation, place, outcode_tile, rate_limit.

-- One row: what this database was made for. A sandbox database never serves live users, nor the reverse.
create table installation (
  only_row boolean primary key default true check (only_row),
  mode text not null check (mode in ('sandbox', 'live')),
  -- Sandbox only: which make-believe world its leads come from.
  world text,
  created_at timestamptz not null default now()
);

create table portal (
  id bigint primary key,
  name text not null,
  time_zone text not null default 'Europe/London',
  -- When the local copy of the portal's companies was last filled to the end.
  mirrored_at timestamptz,
  created_at timestamptz not null default now()
);

-- Local copy of the portal's HubSpot companies; duplicates are looked for here, so that nothing of it leaves.
create table crm_company (
  portal_id bigint not null references portal (id) on delete cascade,
  hubspot_id text not null,
  name text,
  name_key text,
  domain text,
  phone text,
  postcode text,
  company_number text,
  lifecycle_stage text,
  fetched_at timestamptz not null,
  primary key (portal_id, hubspot_id)
);
create index crm_company_by_name on crm_company (portal_id, name_key) where name_key is not null;
create index crm_company_by_domain on crm_company (portal_id, domain) where domain is not null;
create index crm_company_by_number on crm_company (portal_id, company_number) where company_number is not null;

create table campaign (
  id uuid primary key,
  portal_id bigint not null references portal (id) on delete cascade,
  launch_key text not null,
  type text not null,
  name text not null,
  brief jsonb not null,
  -- Position of the search centre, looked up before the launch was accepted.
  centre jsonb not null,
  max_results int not null check (max_results between 1 and 500),
  status text not null check (status in
    ('draft', 'queued', 'running', 'paused', 'completed', 'partly_completed', 'cancelled', 'failed')),
  status_reason text not null default '',
  is_sandbox boolean not null,
  -- Barrier counters: what is still under way. The transaction that brings both to zero ends the campaign.
  open_steps int not null default 0 check (open_steps >= 0),
  open_candidates int not null default 0 check (open_candidates >= 0),
  lead_count int not null default 0,
  -- Sources that became unusable while it ran: [{source, reason}].
  unusable_sources jsonb not null default '[]',
  launched_by text not null,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  unique (portal_id, launch_key)
);
create index campaign_newest on campaign (portal_id, created_at desc, id);
create index campaign_unfinished on campaign (status) where status in ('queued', 'running');

-- One planned search; its id is the id of its job.
create table search_step (
  id uuid primary key,
  portal_id bigint not null,
  campaign_id uuid not null references campaign (id) on delete cascade,
  ordinal int not null,
  source text not null,
  label text not null,
  step jsonb not null,
  state text not null default 'planned' check (state in ('planned', 'open', 'done', 'failed', 'skipped')),
  -- Names left out of its prompt, fixed at the first attempt: a repeat asks the very same and finds the answer recorded.
  already_found jsonb,
  findings int not null default 0,
  new_candidates int not null default 0,
  failure text,
  opened_at timestamptz,
  settled_at timestamptz,
  unique (campaign_id, ordinal)
);
create index search_step_next on search_step (campaign_id, ordinal) where state = 'planned';
create index search_step_open on search_step (campaign_id) where state = 'open';

-- One company-to-be of one campaign; its id is the id of its examine job. `outcome` null: still under way.
create table candidate (
  id uuid primary key,
  portal_id bigint not null,
  campaign_id uuid not null references campaign (id) on delete cascade,
  finding_key text not null,
  name text not null,
  outcome text check (outcome in ('lead', 'known', 'related', 'outOfArea', 'wrongSize', 'excluded', 'notTrading',
    'unverified', 'suppressed', 'unsure', 'surplus', 'failed', 'merged')),
  outcome_reason text,
  -- What it matched, when known, related or unsure: {kind, id, name, because}.
  matched jsonb,
  company_number text,
  -- What the company turned out to be; one candidate a campaign may hold it.
  identity_key text,
  merged_into uuid references candidate (id),
  examination jsonb,
  created_at timestamptz not null default now(),
  settled_at timestamptz,
  unique (campaign_id, finding_key)
);
create unique index candidate_identity on candidate (campaign_id, identity_key)
  where identity_key is not null and outcome is not null and outcome <> 'merged';
create index candidate_open on candidate (campaign_id) where outcome is null;
create index candidate_outcomes on candidate (campaign_id, outcome);

-- What one source said about one candidate.
create table finding (
  id uuid primary key,
  portal_id bigint not null,
  campaign_id uuid not null references campaign (id) on delete cascade,
  candidate_id uuid not null references candidate (id) on delete cascade,
  search_step_id uuid not null references search_step (id) on delete cascade,
  ordinal int not null,
  finding jsonb not null,
  unique (search_step_id, ordinal)
);
create index finding_of_candidate on finding (candidate_id);

create table lead (
  id uuid primary key,
  portal_id bigint not null references portal (id) on delete cascade,
  campaign_id uuid not null references campaign (id) on delete cascade,
  candidate_id uuid not null unique references candidate (id) on delete cascade,
  stage text not null default 'DISCOVERY' check (stage in ('DISCOVERY', 'LEAD', 'PROSPECT', 'OPPORTUNITY', 'CUSTOMER')),
  company_number text not null,
  name text not null,
  name_key text,
  domain text,
  postcode text,
  facts jsonb not null,
  verification text not null check (verification in ('verified', 'partly')),
  verification_reasons jsonb not null,
  distance_miles double precision not null,
  score int not null check (score between 0 and 100),
  evidence_quality int not null check (evidence_quality between 0 and 100),
  factors jsonb not null,
  reasons jsonb not null,
  hubspot_company_id text,
  is_sandbox boolean not null,
  created_at timestamptz not null default now(),
  -- The last guard: two campaigns racing for one company leave one lead.
  unique (portal_id, company_number)
);
create index lead_of_campaign on lead (campaign_id, score desc, id);
create index lead_by_name on lead (portal_id, name_key) where name_key is not null;
create index lead_by_domain on lead (portal_id, domain) where domain is not null;

-- The field ledger: every claim of every source; `is_shown` marks the winner of its field.
create table claim (
  id uuid primary key,
  portal_id bigint not null,
  lead_id uuid not null references lead (id) on delete cascade,
  field text not null,
  value text not null,
  source text not null,
  url text not null,
  retrieved_url text not null,
  excerpt text not null,
  content_hash text not null,
  retrieved_at timestamptz not null,
  method text not null,
  confidence real not null check (confidence between 0 and 1),
  retention text not null,
  is_sandbox boolean not null,
  is_shown boolean not null
);
create index claim_of_lead on claim (lead_id, field);

-- Append-only story of a campaign.
create table campaign_event (
  id bigint generated always as identity primary key,
  portal_id bigint not null,
  campaign_id uuid not null references campaign (id) on delete cascade,
  at timestamptz not null default now(),
  kind text not null,
  level text not null default 'info' check (level in ('info', 'warning', 'error')),
  message text not null,
  data jsonb
);
create index campaign_event_story on campaign_event (campaign_id, id);

-- Every call that left the house, with its answer: a job that runs again finds it here and pays nothing twice.
create table outside_call (
  id uuid primary key,
  portal_id bigint not null,
  campaign_id uuid references campaign (id) on delete cascade,
  item_id uuid,
  vendor text not null,
  operation text not null,
  request_key text not null,
  request jsonb not null,
  state text not null check (state in ('reserved', 'answered')),
  status int,
  headers jsonb,
  final_url text,
  content_hash text,
  reserved_micro_pounds bigint not null default 0,
  cost_micro_pounds bigint not null default 0,
  duration_ms int,
  retrieved_at timestamptz not null default now(),
  unique nulls not distinct (portal_id, campaign_id, item_id, request_key)
);
create index outside_call_of_item on outside_call (item_id) where item_id is not null;

-- Bodies of answers by content; one copy a portal.
create table outside_content (
  portal_id bigint not null,
  content_hash text not null,
  body text not null,
  primary key (portal_id, content_hash)
);

-- GCRA state by vendor credential or website host. `tat`: theoretical arrival time of the next slot.
create table rate_limit (
  key text primary key,
  tat timestamptz not null default 'epoch'
) with (fillfactor = 50);

-- Public facts from postcodes.io, kept for ever.
create table place (
  postcode text primary key,
  place jsonb not null,
  fetched_at timestamptz not null default now()
);
-- Answers of postcodes.io to "which outward codes are in this tile", by tile.
create table outcode_tile (
  key text primary key,
  answer jsonb not null,
  fetched_at timestamptz not null default now()
);
