-- A company of HubSpot can be checked by itself: a campaign of the type `company-check` with this one candidate.

alter table campaign
  -- The HubSpot company that is checked; null: a campaign as people launch them.
  add column checked_company_id text;

-- The card asks at every view for the newest check of its record.
create index campaign_check on campaign (portal_id, checked_company_id, created_at desc, id desc)
  where checked_company_id is not null;
-- While one runs, no other is started for the record.
create unique index campaign_check_running on campaign (portal_id, checked_company_id)
  where checked_company_id is not null and status in ('queued', 'running');

-- When what the lead shows was looked up.
alter table lead add column checked_at timestamptz not null default now();
update lead set checked_at = created_at;
