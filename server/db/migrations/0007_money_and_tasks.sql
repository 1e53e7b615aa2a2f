-- Money limits, what was spent under them, and what launchers are to be told of.

-- Limits of product section 5, in millionths of a pound; admins change them.
alter table portal
  add column campaign_limit_micro_pounds bigint not null default 5000000 check (campaign_limit_micro_pounds > 0),
  add column person_limit_micro_pounds bigint not null default 25000000 check (person_limit_micro_pounds > 0),
  add column portal_limit_micro_pounds bigint not null default 100000000 check (portal_limit_micro_pounds > 0),
  -- Whether a launcher gets a HubSpot task when a campaign has ended.
  add column tells_launchers boolean not null default true;

-- One counter a limit: a campaign (month ''), a person's month, the portal's month (subject ''). Calls under way are
-- reserved at the most that they can cost; limit >= reserved + spent always.
create table spending (
  portal_id bigint not null references portal (id) on delete cascade,
  kind text not null check (kind in ('campaign', 'person', 'portal')),
  subject text not null,
  -- YYYY-MM in the portal's time zone.
  month text not null,
  reserved_micro_pounds bigint not null default 0 check (reserved_micro_pounds >= 0),
  spent_micro_pounds bigint not null default 0 check (spent_micro_pounds >= 0),
  primary key (portal_id, kind, subject, month)
);

-- The month in which a reservation is counted, also when its call is answered or repeated in a later one.
alter table outside_call
  add column money_month text,
  -- Whose paid call is on its way, and since when: application_name of that process's connections; null: nobody's.
  add column asked_by text,
  add column asked_at timestamptz;

-- True while a living process may still be waiting for the answer. No vendor is waited for longer than four minutes.
create function is_on_its_way(call outside_call) returns boolean language sql stable as $$
  select call.state = 'reserved' and call.asked_at > now() - interval '5 minutes' and exists (
    select 1 from pg_stat_activity a where a.datname = current_database() and a.application_name = call.asked_by)
$$;

-- A time zone that this database does not know must not stop the counting.
create function month_at(at timestamptz, zone text) returns text language plpgsql stable as $$
begin
  return to_char(at at time zone zone, 'YYYY-MM');
exception when invalid_parameter_value then
  return to_char(at at time zone 'Europe/London', 'YYYY-MM');
end
$$;

-- Under which counters money of this portal, campaign (or null) and person (or null) falls, and the limit of each.
-- `named`: which limit it is; 'budget' when the campaign's own budget is lower than the portal's limit for campaigns.
create function money_counters(the_portal bigint, the_campaign uuid, the_person bigint, the_month text)
returns table (kind text, subject text, month text, most bigint, named text) language sql stable as $$
  select 'campaign', c.id::text, '', least(p.campaign_limit_micro_pounds, own.budget),
         case when own.budget < p.campaign_limit_micro_pounds then 'budget' else 'campaign' end
    from campaign c join portal p on p.id = c.portal_id,
         lateral (select ((c.brief->>'budget')::numeric * 1000000)::bigint as budget) own
   where c.portal_id = the_portal and c.id = the_campaign
  union all
  select 'person', the_person::text, the_month, p.person_limit_micro_pounds, 'person'
    from portal p where p.id = the_portal and the_person is not null
  union all
  select 'portal', '', the_month, p.portal_limit_micro_pounds, 'portal' from portal p where p.id = the_portal
$$;

-- Reserves the most that a call can cost, before it leaves, under every limit or under none. A reservation that an earlier
-- attempt left behind is taken over: `added` is what came on top of it. Refused: `refused` names the limit, or says that the
-- very same call is on its way; nothing was written.
-- Call: {id, portalId, campaignId, itemId, vendor, operation, requestKey, request}. Everybody locks the call first and
-- then the counters in the order of their kinds, so that nobody waits in a circle.
create function reserve_call(call jsonb, most_cost bigint, at timestamptz)
returns table (added bigint, refused text, most bigint, spent bigint, reserved bigint) language plpgsql as $$
declare
  the_portal bigint := (call->>'portalId')::bigint;
  the_campaign uuid := (call->>'campaignId')::uuid;
  person bigint;
  known outside_call;
  the_month text;
begin
  select c.launched_by_user_id into person from campaign c where c.portal_id = the_portal and c.id = the_campaign;
  -- Two attempts at once may both find no row yet.
  perform pg_advisory_xact_lock(hashtextextended(concat_ws(' ', the_portal, the_campaign, call->>'itemId', call->>'requestKey'), 1));
  select * into known from outside_call c
    where c.portal_id = the_portal and c.campaign_id is not distinct from the_campaign
      and c.item_id is not distinct from (call->>'itemId')::uuid and c.request_key = call->>'requestKey' for update;
  -- Paid for already, and a living process waits for its answer.
  if is_on_its_way(known) then
    refused := 'on its way';
    return next;
    return;
  end if;
  select case when known.reserved_micro_pounds > 0 then known.money_month else month_at(at, p.time_zone) end into the_month
    from portal p where p.id = the_portal;
  added := greatest(0, most_cost - coalesce(known.reserved_micro_pounds, 0));
  if added > 0 then
    insert into spending (portal_id, kind, subject, month)
      select the_portal, k.kind, k.subject, k.month from money_counters(the_portal, the_campaign, person, the_month) k
       order by k.kind on conflict do nothing;
    perform 1 from spending s join money_counters(the_portal, the_campaign, person, the_month) k using (kind, subject, month)
      where s.portal_id = the_portal order by s.kind for update of s;
    select k.named, k.most, s.spent_micro_pounds, s.reserved_micro_pounds into refused, most, spent, reserved
      from spending s join money_counters(the_portal, the_campaign, person, the_month) k using (kind, subject, month)
     where s.portal_id = the_portal and s.reserved_micro_pounds + s.spent_micro_pounds + added > k.most order by s.kind limit 1;
    if refused is not null then
      return next;
      return;
    end if;
    update spending s set reserved_micro_pounds = s.reserved_micro_pounds + added
      from money_counters(the_portal, the_campaign, person, the_month) k
     where s.portal_id = the_portal and s.kind = k.kind and s.subject = k.subject and s.month = k.month;
  end if;
  insert into outside_call as c (id, portal_id, campaign_id, item_id, vendor, operation, request_key, request, state,
                                 reserved_micro_pounds, money_month, asked_by, asked_at)
    values ((call->>'id')::uuid, the_portal, the_campaign, (call->>'itemId')::uuid, call->>'vendor', call->>'operation',
            call->>'requestKey', call->'request', 'reserved', added, the_month, current_setting('application_name'), now())
    on conflict (portal_id, campaign_id, item_id, request_key)
    do update set reserved_micro_pounds = c.reserved_micro_pounds + excluded.reserved_micro_pounds, money_month = the_month,
                  asked_by = excluded.asked_by, asked_at = excluded.asked_at;
  return next;
end
$$;

-- Moves money of calls from reserved to spent: [{portalId, campaignId, itemId, requestKey, freed, spent}]. `freed` null: all
-- that the call has reserved. The calls' own rows are the caller's to write, in the same commit.
create function settle_spending(calls jsonb, at timestamptz) returns void language plpgsql as $$
declare
  change record;
begin
  if jsonb_array_length(calls) = 0 then
    return;
  end if;
  perform 1 from outside_call o join jsonb_array_elements(calls) c
    on o.portal_id = (c->>'portalId')::bigint and o.campaign_id is not distinct from (c->>'campaignId')::uuid
   and o.item_id is not distinct from (c->>'itemId')::uuid and o.request_key = c->>'requestKey'
   order by o.request_key for update of o;
  for change in
    select p.id as portal_id, k.kind, k.subject, k.month, (c->>'spent')::bigint as spent,
           coalesce((c->>'freed')::bigint, o.reserved_micro_pounds, 0) as freed
      from jsonb_array_elements(calls) c
      join portal p on p.id = (c->>'portalId')::bigint
      left join outside_call o
        on o.portal_id = p.id and o.campaign_id is not distinct from (c->>'campaignId')::uuid
       and o.item_id is not distinct from (c->>'itemId')::uuid and o.request_key = c->>'requestKey'
      left join campaign a on a.id = (c->>'campaignId')::uuid
     cross join lateral money_counters(p.id, a.id, a.launched_by_user_id,
                  case when o.reserved_micro_pounds > 0 then o.money_month else month_at(at, p.time_zone) end) k
     order by p.id, k.kind, k.subject, k.month
  loop
    insert into spending as s (portal_id, kind, subject, month, spent_micro_pounds)
      values (change.portal_id, change.kind, change.subject, change.month, change.spent)
      on conflict (portal_id, kind, subject, month) do update
        set reserved_micro_pounds = greatest(0, s.reserved_micro_pounds - change.freed),
            spent_micro_pounds = s.spent_micro_pounds + change.spent;
  end loop;
end
$$;

-- What was spent before there were counters.
update outside_call c set money_month = month_at(c.retrieved_at, p.time_zone)
  from portal p where p.id = c.portal_id and c.reserved_micro_pounds + c.cost_micro_pounds > 0;
insert into spending (portal_id, kind, subject, month, reserved_micro_pounds, spent_micro_pounds)
  select c.portal_id, k.kind, k.subject, k.month, sum(c.reserved_micro_pounds), sum(c.cost_micro_pounds)
    from outside_call c left join campaign a on a.id = c.campaign_id
   cross join lateral money_counters(c.portal_id, c.campaign_id, a.launched_by_user_id, c.money_month) k
   where c.money_month is not null group by c.portal_id, k.kind, k.subject, k.month;

create index campaign_of_portal_unfinished on campaign (portal_id) where status in ('queued', 'running');

-- Finished campaigns that brought their launcher something new. `told_in`: the HubSpot task that says so; null: not told yet;
-- 'asked': HubSpot was asked to make a task of it and the answer is not known.
create table launcher_news (
  campaign_id uuid primary key references campaign (id) on delete cascade,
  portal_id bigint not null,
  user_id bigint not null,
  told_in text,
  created_at timestamptz not null default now()
);
create index launcher_news_of_user on launcher_news (portal_id, user_id, created_at);
