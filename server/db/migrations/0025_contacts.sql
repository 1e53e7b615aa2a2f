-- Whether people's addresses are looked for beyond a company's own website; off until an admin switches it on.
alter table portal add column looks_for_emails boolean not null default false;

-- How a lead's people were last gathered: what was left out, in sentences, and how many objected.
create table contact_search (
  lead_id uuid primary key references lead (id) on delete cascade,
  portal_id bigint not null,
  looked_further boolean not null,
  objectors int not null,
  notes jsonb not null,
  at timestamptz not null
);

-- People and role boxes of a lead; personal data. They are replaced as a whole by each gathering.
create table lead_contact (
  lead_id uuid not null references lead (id) on delete cascade,
  portal_id bigint not null,
  ordinal int not null,
  kind text not null check (kind in ('person', 'role-box')),
  name text,
  role text,
  source text not null check (source in ('own-website', 'register', 'finder')),
  source_url text,
  seen_at timestamptz not null,
  email text,
  email_origin text check (email_origin in ('own-website', 'finder', 'guessed')),
  email_confidence real check (email_confidence between 0 and 1),
  email_is_checked boolean not null default false,
  email_url text,
  email_reason text,
  retention text not null,
  -- When what a finder gave or we guessed is deleted; null: it is kept as long as its source's claims.
  expires_at timestamptz,
  is_sandbox boolean not null,
  primary key (lead_id, ordinal),
  check ((email is null) = (email_origin is null))
);
create index lead_contact_expiring on lead_contact (expires_at) where expires_at is not null;

-- Who asked a finder to stop: hashes of addresses, or of `@domain` for a whole domain; never the address itself.
create table contact_objection (
  portal_id bigint not null references portal (id) on delete cascade,
  address_hash text not null,
  at timestamptz not null,
  primary key (portal_id, address_hash)
);
