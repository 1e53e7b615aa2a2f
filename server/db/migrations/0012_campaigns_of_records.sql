-- A campaign can come from up to ten companies of a list; those of before came from one.
update campaign
   set brief = brief - 'launchedFromCompanyId'
               || jsonb_build_object('launchedFromCompanyIds', jsonb_build_array(brief -> 'launchedFromCompanyId'))
 where brief ? 'launchedFromCompanyId';

-- The card on a company's record asks at every view for the newest campaign that was launched from there.
drop index campaign_of_record;
create index campaign_of_record on campaign using gin ((brief -> 'launchedFromCompanyIds'));

-- Launches that workflows have asked for: one per company and type in 30 days, so many a day.
alter table campaign
  -- The HubSpot company that a workflow enrolled; null: launched by a person.
  add column enrolled_company_id text;
create index campaign_of_workflows on campaign (portal_id, created_at) where enrolled_company_id is not null;

-- The day in a portal's time zone; one that this database does not know must not stop the counting.
create function day_at(at timestamptz, zone text) returns date language plpgsql stable as $$
begin
  return (at at time zone zone)::date;
exception when invalid_parameter_value then
  return (at at time zone 'Europe/London')::date;
end
$$;

-- Lists count outcomes and searches of many campaigns at once: from indexes alone.
drop index candidate_outcomes;
create index candidate_outcomes on candidate (campaign_id, outcome) include (portal_id);
create index search_step_progress on search_step (campaign_id, source, state) include (portal_id, ordinal, findings);
