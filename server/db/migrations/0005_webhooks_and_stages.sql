-- What HubSpot tells us as it came, what follows from it, and how leads moved through their stages.

-- One request of HubSpot, stored before it is answered. A request may hold events of several portals, and of unknown ones:
-- this table belongs to the house, like installation. Deleted after a week.
create table webhook_delivery (
  id bigint generated always as identity primary key,
  received_at timestamptz not null default now(),
  -- The very bytes: what is not the documented shape may not even be text.
  body bytea not null,
  -- aside: something in it is not the documented shape; `note` says what.
  state text not null default 'waiting' check (state in ('waiting', 'sorted', 'aside')),
  note text,
  sorted_at timestamptz
);
create index webhook_delivery_waiting on webhook_delivery (id) where state = 'waiting';
create index webhook_delivery_by_age on webhook_delivery (received_at);

-- Events that were taken already: HubSpot may send each again for 24 hours. Deleted after two days.
create table webhook_event (
  portal_id bigint not null references portal (id) on delete cascade,
  event_key text not null,
  taken_at timestamptz not null default now(),
  primary key (portal_id, event_key)
);
create index webhook_event_by_age on webhook_event (taken_at);

-- Records of a portal that changed in HubSpot and are still to be read. What changed is not kept: the record is read as it
-- is then, so that order and repetition of events cannot matter.
create sequence crm_change_version;
create table crm_change (
  portal_id bigint not null references portal (id) on delete cascade,
  object_type text not null check (object_type in ('company')),
  object_id text not null,
  occurred_at timestamptz not null,
  why text not null,
  -- New with every event: a row that got one while its record was being read stays, and is read again.
  version bigint not null default nextval('crm_change_version'),
  primary key (portal_id, object_type, object_id)
);
create index crm_change_oldest on crm_change (portal_id, version);

-- Companies that were merged away, and into which. Kept: a campaign may still bring a lead with the old id.
create table crm_merge (
  portal_id bigint not null references portal (id) on delete cascade,
  from_id text not null,
  into_id text not null,
  occurred_at timestamptz not null,
  primary key (portal_id, from_id)
);

-- What we wrote into HubSpot in the last day, by the hash of the value: the second guard against our own echoes.
create table own_write (
  id bigint generated always as identity primary key,
  portal_id bigint not null references portal (id) on delete cascade,
  object_type text not null check (object_type in ('company')),
  object_id text not null,
  property text not null,
  value_hash text not null,
  written_at timestamptz not null,
  echoed_at timestamptz
);
create index own_write_of_object on own_write (portal_id, object_id) where echoed_at is null;
create index own_write_by_age on own_write (written_at);

-- The portal's mapping of our five stages to its own, and its own stages as they were last read.
create table stage_mapping (
  portal_id bigint primary key references portal (id) on delete cascade,
  -- {DISCOVERY: "...", ...}, each the id of a lifecycle stage or null; null as a whole: the default mapping.
  mapping jsonb,
  saved_by text,
  saved_at timestamptz,
  -- [{id, label, order}] as HubSpot gave them.
  stages jsonb,
  stages_read_at timestamptz
);

alter table lead
  -- The lifecycle stage of the HubSpot company that this lead has followed: a mirror that says something else has news.
  add column hubspot_stage text;
create index lead_of_hubspot_company on lead (portal_id, hubspot_company_id) where hubspot_company_id is not null;
update lead l set hubspot_stage = c.lifecycle_stage
  from crm_company c where c.portal_id = l.portal_id and c.hubspot_id = l.hubspot_company_id;

-- How a lead moved, and what became of it in HubSpot.
create table stage_move (
  id bigint generated always as identity primary key,
  portal_id bigint not null references portal (id) on delete cascade,
  lead_id uuid not null references lead (id) on delete cascade,
  from_stage text not null,
  to_stage text not null,
  moved_by text not null check (moved_by in ('person', 'hubspot')),
  -- HubSpot's id of the person; null: the operator of this installation, or HubSpot.
  user_id bigint,
  who text not null,
  at timestamptz not null,
  reason text,
  -- waiting: HubSpot is still to be told. Null: nothing to tell (HubSpot moved it, or the lead is in no HubSpot record).
  hubspot_result text check (hubspot_result in ('waiting', 'written', 'same', 'kept', 'overtaken', 'failed')),
  hubspot_note text
);
create index stage_move_of_lead on stage_move (portal_id, lead_id, id desc);
create index stage_move_waiting on stage_move (portal_id, lead_id) where hubspot_result = 'waiting';
