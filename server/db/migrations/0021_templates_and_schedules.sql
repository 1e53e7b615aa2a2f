-- Briefs worth keeping, and campaigns that launch themselves.

create table campaign_template (
  id uuid primary key,
  portal_id bigint not null references portal (id) on delete cascade,
  name text not null,
  brief jsonb not null,
  made_by text not null,
  -- Null: the operator of this installation.
  made_by_user_id bigint,
  created_at timestamptz not null default now(),
  unique (portal_id, name)
);

create table campaign_schedule (
  id uuid primary key,
  portal_id bigint not null references portal (id) on delete cascade,
  name text not null,
  brief jsonb not null,
  cadence jsonb not null,
  -- What the queue goes by; the zone is the portal's when it was set.
  cron text not null,
  time_zone text not null,
  is_active boolean not null default true,
  note text,
  -- When its brief was last changed: dry runs are counted from there.
  changed_at timestamptz not null default now(),
  made_by text not null,
  made_by_user_id bigint,
  created_at timestamptz not null default now(),
  unique (portal_id, name)
);

-- The schedule that launched a campaign; it stays when the schedule goes.
alter table campaign add column schedule_id uuid references campaign_schedule (id) on delete set null;
create index campaign_of_schedule on campaign (schedule_id, created_at desc) where schedule_id is not null;
