-- Briefs that were completed after they were launched, and money that a person spends before a launch.

-- The type's own inputs as they were sent, when looking them up has completed them: a launch that is sent again is known by them.
alter table campaign add column asked_inputs jsonb;

-- For whom a paid call outside campaigns was made: it counts in that person's month as well as in the portal's.
alter table outside_call add column asked_for_user_id bigint;

-- As in 0007, with the person of a call that belongs to no campaign.
create or replace function reserve_call(call jsonb, most_cost bigint, at timestamptz)
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
  if the_campaign is null then
    person := case when known.reserved_micro_pounds > 0 then known.asked_for_user_id else (call->>'userId')::bigint end;
  end if;
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
                                 reserved_micro_pounds, money_month, asked_by, asked_at,
                                 asked_for_user_id)
    values ((call->>'id')::uuid, the_portal, the_campaign, (call->>'itemId')::uuid, call->>'vendor', call->>'operation',
            call->>'requestKey', call->'request', 'reserved', added, the_month, current_setting('application_name'), now(),
            case when the_campaign is null then person end)
    on conflict (portal_id, campaign_id, item_id, request_key)
    do update set reserved_micro_pounds = c.reserved_micro_pounds + excluded.reserved_micro_pounds, money_month = the_month,
                  asked_by = excluded.asked_by, asked_at = excluded.asked_at, asked_for_user_id = excluded.asked_for_user_id;
  return next;
end
$$;

create or replace function settle_spending(calls jsonb, at timestamptz) returns void language plpgsql as $$
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
     cross join lateral money_counters(p.id, a.id, coalesce(a.launched_by_user_id, o.asked_for_user_id),
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
