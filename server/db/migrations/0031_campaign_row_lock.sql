-- As in 0002, but the campaign's row is locked so that rows which refer to it may still be written: records of outside calls
-- and deep readings of leads need not wait for a settlement.
create or replace function settle_candidates(the_portal bigint, the_campaign uuid, ends jsonb) returns setof campaign
language plpgsql as $$
declare
  settling campaign;
  ending jsonb;
  holder candidate;
  keeps_holder boolean;
  settled int := 0;
  leads int := 0;
begin
  select * into settling from campaign where portal_id = the_portal and id = the_campaign for no key update;
  if not found or settling.status <> 'running' then
    return;
  end if;
  for ending in select * from jsonb_array_elements(ends) loop
    perform 1 from candidate where portal_id = the_portal and id = (ending->>'candidateId')::uuid and outcome is null;
    continue when not found;
    select * into holder from candidate
      where campaign_id = the_campaign and identity_key = ending->>'identityKey' and outcome is not null and outcome <> 'merged';
    keeps_holder := found and (holder.outcome = 'lead' or outcome_rank(holder.outcome) <= outcome_rank(ending->>'outcome'));
    if holder.id is not null and not keeps_holder then
      update candidate set outcome = 'merged', outcome_reason = 'the same company as another find',
             merged_into = (ending->>'candidateId')::uuid
        where id = holder.id;
    end if;
    update candidate
       set outcome = case when keeps_holder then 'merged' else ending->>'outcome' end,
           outcome_reason = case when keeps_holder then 'the same company as another find' else ending->>'reason' end,
           merged_into = case when keeps_holder then holder.id end,
           company_number = ending->>'companyNumber',
           identity_key = ending->>'identityKey',
           matched = nullif(ending->'matched', 'null'),
           settled_at = now()
     where id = (ending->>'candidateId')::uuid;
    settled := settled + 1;
    if ending->>'outcome' = 'lead' and not keeps_holder then
      leads := leads + 1;
    end if;
  end loop;
  return query update campaign
    set open_candidates = open_candidates - settled, lead_count = lead_count + leads
    where portal_id = the_portal and id = the_campaign returning *;
end
$$;
