-- The mirror of a portal's HubSpot companies grows up: it is filled once, kept up to date, and says how far it is.

alter table crm_company
  add column lead_status text,
  add column owner_id text,
  -- Our own key, on records that we made or linked.
  add column leadwright_id text,
  -- HubSpot's own time of the last change: of two readings the newer one stays.
  add column updated_at timestamptz not null default 'epoch',
  -- When the record itself was last read (not by the search, which lags); null: never.
  add column read_at timestamptz,
  -- Deleted, or merged into another record. Only a later reading of the record itself brings it back.
  add column gone_at timestamptz;

-- Duplicates are looked for by these; rows that are gone are none.
drop index crm_company_by_name, crm_company_by_domain, crm_company_by_number;
create index crm_company_by_name on crm_company (portal_id, name_key) where name_key is not null and gone_at is null;
create index crm_company_by_domain on crm_company (portal_id, domain) where domain is not null and gone_at is null;
create index crm_company_by_number on crm_company (portal_id, company_number) where company_number is not null and gone_at is null;
create index crm_company_by_leadwright_id on crm_company (portal_id, leadwright_id) where leadwright_id is not null and gone_at is null;
-- Every page of an import asks which of its companies are gone.
create index crm_company_gone on crm_company (portal_id, hubspot_id) where gone_at is not null;

alter table portal drop column mirrored_at;

-- How far the mirror of a portal is; one row a portal, made at set-up.
create table crm_mirror (
  portal_id bigint primary key references portal (id) on delete cascade,
  -- waiting: nothing read yet; failing: the import stands still, `failure` says why.
  state text not null default 'waiting' check (state in ('waiting', 'importing', 'ready', 'failing')),
  -- Companies read by the run under way (or the last one), and how many HubSpot said it has when that began.
  imported int not null default 0,
  expected int,
  -- The full reading under way: import, or comparison of a mirror that is ready. Null: none.
  run_started_at timestamptz,
  -- Begin and end of the last import.
  started_at timestamptz,
  finished_at timestamptz,
  -- Why it stands still: since when, and when that was seen last.
  failure text,
  failing_since timestamptz,
  failed_at timestamptz,
  -- Everything that changed in HubSpot before this is here.
  reconciled_until timestamptz,
  -- When all companies were last compared, and whether that is wanted again although the mirror is filled.
  compared_at timestamptz,
  is_comparison_wanted boolean not null default false,
  -- Counts how often everything had to be read anew: what was begun before does not count any more.
  generation int not null default 0
);

-- What a full reading has still to read: ids from `next_id` to `to_id`, both included. A restart goes on here.
create table crm_import_range (
  id uuid primary key,
  portal_id bigint not null references portal (id) on delete cascade,
  next_id bigint not null,
  to_id bigint not null
);
create index crm_import_range_of_portal on crm_import_range (portal_id);

-- What the set-up found in a portal's HubSpot.
create table crm_setup (
  portal_id bigint primary key references portal (id) on delete cascade,
  done_at timestamptz not null,
  -- Our properties that could not be made: [{name, reason}].
  missing_properties jsonb not null default '[]',
  -- The portal's own properties that may hold a company number, the likeliest first: [{name, label}].
  number_candidates jsonb not null default '[]',
  -- Which property holds the company number: an admin's choice stands over the likeliest candidate; null: ours.
  number_property text,
  is_number_property_chosen boolean not null default false
);
