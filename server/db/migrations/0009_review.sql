-- People decide about leads; companies of HubSpot can be checked without a search.

alter table lead
  -- `check`: a company of HubSpot that was only checked: never in lists of leads, never reviewed, without fit and distance.
  add column origin text not null default 'campaign' check (origin in ('campaign', 'check')),
  alter column score drop not null,
  alter column distance_miles drop not null,
  add constraint lead_of_campaign_is_scored check (origin = 'check' or (score is not null and distance_miles is not null));

-- A check has no centre: nothing is searched around it.
alter table campaign alter column centre drop not null;

create extension if not exists pg_trgm;

-- What lists of leads filter, sort and count by, one short row a lead of a campaign (checks have none), and where the lead
-- stands in review. Apart from the wide `lead`: deciding about 100,000 leads took half a minute there, and lists were slow
-- until a vacuum. No index holds what a decision changes, and each page has room for it, so that deciding writes no index.
create table listed_lead (
  lead_id uuid primary key references lead (id) on delete cascade,
  portal_id bigint not null,
  campaign_id uuid not null,
  created_at timestamptz not null,
  distance_miles double precision not null,
  score int not null,
  has_phone boolean not null,
  has_website boolean not null,
  has_email boolean not null,
  stage text not null,
  verification text not null,
  review text not null default 'to-review' check (review in ('to-review', 'accepted', 'rejected')),
  -- Of the last decision; `lead_decision` has them all.
  reject_reason text,
  -- In small letters, a line each: name, company number, postcode without blanks.
  search_text text collate "C" not null
) with (fillfactor = 45);

create function search_text_of(name text, company_number text, postcode text) returns text language sql immutable
  return lower(left(name, 200) || E'\n' || coalesce(company_number, '') || E'\n' || replace(coalesce(postcode, ''), ' ', ''));

-- All that there are at once, and before the indexes: one by one, 20,000 took ten seconds.
insert into listed_lead (lead_id, portal_id, campaign_id, created_at, distance_miles, score, has_phone, has_website, has_email,
    stage, verification, search_text)
  select id, portal_id, campaign_id, created_at, distance_miles, score, facts->>'phone' is not null,
         facts->>'website' is not null, facts->>'email' is not null, stage, verification,
         search_text_of(name, company_number, postcode)
    from lead;
create index listed_lead_fit on listed_lead (portal_id, score, lead_id);
create index listed_lead_newest on listed_lead (portal_id, created_at, lead_id);
create index listed_lead_nearest on listed_lead (portal_id, distance_miles, lead_id);
-- The beginning is enough to sort by, and keeps the place in a list short.
create index listed_lead_name on listed_lead (portal_id, left(search_text, 60), lead_id);
create index listed_lead_of_campaign on listed_lead (campaign_id);
create index listed_lead_search on listed_lead using gin (search_text gin_trgm_ops);

-- Whoever writes a lead need not think of its listing.
create function list_lead() returns trigger language plpgsql as $$
begin
  if new.origin = 'check' then
    delete from listed_lead where lead_id = new.id;
    return null;
  end if;
  insert into listed_lead as l (lead_id, portal_id, campaign_id, created_at, distance_miles, score, has_phone, has_website,
      has_email, stage, verification, search_text)
    values (new.id, new.portal_id, new.campaign_id, new.created_at, new.distance_miles, new.score,
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
create trigger lead_is_listed
  after insert or update of origin, campaign_id, created_at, distance_miles, score, facts, stage, verification, name, company_number, postcode
  on lead for each row execute function list_lead();
-- Who decided what about how many leads, and why: one row a call, append-only.
create table decision (
  id bigint generated always as identity primary key,
  portal_id bigint not null references portal (id) on delete cascade,
  decision text not null check (decision in ('accept', 'reject', 'reopen')),
  reject_reason text,
  note text,
  user_id bigint,
  who text not null,
  at timestamptz not null,
  -- What the caller names its call by: the same call twice is answered as the first time. `unchanged_count` is for that answer.
  key text,
  unchanged_count int not null,
  lead_count int not null check (lead_count > 0),
  -- The lead, where it was about one; goes with it. What was decided about many stays when one of them goes.
  only_lead_id uuid references lead (id) on delete cascade,
  check ((lead_count = 1) = (only_lead_id is not null))
);
create unique index decision_key on decision (portal_id, key) where key is not null;
create index decision_of_only_lead on decision (only_lead_id) where only_lead_id is not null;

-- Which leads a decision was about. Narrow: one call writes as many as a portal has leads.
create table lead_decision (
  lead_id uuid not null references lead (id) on delete cascade,
  decision_id bigint not null,
  primary key (lead_id, decision_id)
);

-- Filters worth keeping, for everybody of the portal.
create table lead_view (
  id uuid primary key,
  portal_id bigint not null references portal (id) on delete cascade,
  name text not null,
  filter jsonb not null,
  sort text not null,
  made_by text not null,
  made_by_user_id bigint,
  made_at timestamptz not null default now(),
  unique (portal_id, name)
);
