-- Lists of companies are checked line by line; a line can be made a lead, or left out of all later campaigns.

-- What a line of a list became a lead by choice was compared with nothing: it has no fit, and no distance.
alter table lead drop constraint lead_of_campaign_is_scored;

-- A lead without fit stands behind all others (-1), one without distance behind all others too (infinity): lists sort by
-- these narrow rows and show what the lead itself says.
create or replace function list_lead() returns trigger language plpgsql as $$
begin
  if new.origin = 'check' then
    delete from listed_lead where lead_id = new.id;
    return null;
  end if;
  insert into listed_lead as l (lead_id, portal_id, campaign_id, created_at, distance_miles, score, has_phone, has_website,
      has_email, stage, verification, search_text)
    values (new.id, new.portal_id, new.campaign_id, new.created_at, coalesce(new.distance_miles, 'infinity'),
      coalesce(new.score, -1),
      new.facts->>'phone' is not null, new.facts->>'website' is not null, new.facts->>'email' is not null, new.stage,
      new.verification,
      search_text_of(new.name, new.company_number, new.postcode))
    on conflict (lead_id) do update set campaign_id = excluded.campaign_id, created_at = excluded.created_at,
      distance_miles = excluded.distance_miles, score = excluded.score, has_phone = excluded.has_phone,
      has_website = excluded.has_website, has_email = excluded.has_email, stage = excluded.stage,
      verification = excluded.verification, search_text = excluded.search_text;
  return null;
end
$$;

-- Companies that nobody of the portal wants as leads. Later campaigns leave out what is the same company.
create table excluded_company (
  id uuid primary key,
  portal_id bigint not null references portal (id) on delete cascade,
  name text not null,
  name_key text,
  company_number text,
  domain text,
  reason text not null check (reason in ('competitor')),
  by_name text not null,
  -- Null: the operator of this installation.
  by_user_id bigint,
  at timestamptz not null,
  check (name_key is not null or company_number is not null or domain is not null)
);
create unique index excluded_by_number on excluded_company (portal_id, company_number) where company_number is not null;
create index excluded_by_name on excluded_company (portal_id, name_key) where name_key is not null;
create index excluded_by_domain on excluded_company (portal_id, domain) where domain is not null;
