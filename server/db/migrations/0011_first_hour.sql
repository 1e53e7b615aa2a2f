-- The first hour of a portal, and one list of what happened in it.

-- What the checklist cannot see in other tables; no row: nothing of it yet.
create table checklist (
  portal_id bigint primary key references portal (id) on delete cascade,
  -- When the card first asked from a record: somebody has placed it.
  card_seen_at timestamptz,
  -- When an admin said that limits, or stages and the number property, are right as they are.
  limits_confirmed_at timestamptz,
  stages_confirmed_at timestamptz,
  is_hidden boolean not null default false
);

-- Whether a person ever saved the limits, or chose the number property.
create index audit_of_action on audit_entry (portal_id, action);

-- The activity list, newest first; each of its sources by itself. A campaign has a thousand events, some five of them are told here.
create index campaign_event_activity on campaign_event (portal_id, at desc, id desc)
  where kind in ('campaign.queued', 'campaign.paused', 'campaign.resumed', 'campaign.retried', 'campaign.completed',
    'campaign.partly_completed', 'campaign.cancelled', 'campaign.failed', 'source.unusable');
create index stage_move_activity on stage_move (portal_id, at desc, id desc);
create index audit_activity on audit_entry (portal_id, at desc, id desc);
create index decision_activity on decision (portal_id, at desc, id desc);
