-- People correct fields of leads.

-- Who typed a claim of the source `person`; null: it was found.
alter table claim add column typed_by text;

-- What was found of the facts in whose place a person's word stands ({facts, distanceMiles}); null: all is as it was found.
-- Whatever writes newly found facts sets it to null, and the words are put over them again.
alter table lead add column found jsonb;

-- What people changed on leads: append-only, for a lead's history. The words that stand are claims.
create table lead_edit (
  id bigint generated always as identity primary key,
  portal_id bigint not null references portal (id) on delete cascade,
  lead_id uuid not null references lead (id) on delete cascade,
  field text not null,
  kind text not null check (kind in ('set', 'cleared', 'taken-back')),
  -- What the lead showed before and after; null: nothing.
  old_value text,
  new_value text,
  user_id bigint,
  who text not null,
  at timestamptz not null,
  -- What the caller names its call by: the same call twice changes nothing the second time.
  key text
);
create index lead_edit_of_lead on lead_edit (lead_id, id desc);
create unique index lead_edit_key on lead_edit (lead_id, key) where key is not null;
