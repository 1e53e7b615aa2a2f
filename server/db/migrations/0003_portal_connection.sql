-- How a portal came to us and whether it is still ours to read (OAuth); who works there; what they changed.

alter table portal
  -- disconnected: uninstalled, revoked or disconnected by an admin; its data is deleted at `data_deleted_after`.
  add column status text not null default 'connected' check (status in ('connected', 'disconnected')),
  add column status_reason text not null default '',
  -- Host of HubSpot's pages for this portal, for links to records.
  add column ui_domain text not null default 'app.hubspot.com',
  add column currency text not null default 'GBP',
  add column scopes text[] not null default '{}',
  -- Null: known here (a sandbox's portal) but never installed.
  add column installed_at timestamptz,
  -- E-mail of who installed last.
  add column installed_by text,
  add column disconnected_at timestamptz,
  add column data_deleted_after timestamptz;

-- Sealed (server/security/secret-box.ts), bound to the portal. One row a connected portal; a disconnected one has none,
-- but while HubSpot could not be told yet (`leaving_since`): then it serves for the uninstall call only.
create table portal_token (
  portal_id bigint primary key references portal (id) on delete cascade,
  access_token_sealed text not null,
  refresh_token_sealed text not null,
  expires_at timestamptz not null,
  refreshed_at timestamptz not null,
  -- Since when refreshing fails, and why, in words; null while it works.
  failing_since timestamptz,
  failure text,
  -- One refresher at a time across processes: whoever holds the lease asks HubSpot, the others wait for the new token.
  lease_id uuid,
  lease_until timestamptz,
  leaving_since timestamptz
);

-- Single use: taken out when it comes back. Only its hash is kept.
create table oauth_state (
  state_hash text primary key,
  return_url text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);

-- People of a portal whom we have seen by a signed request or who installed; roles of product section 5.
create table portal_user (
  portal_id bigint not null references portal (id) on delete cascade,
  user_id bigint not null,
  email text,
  name text,
  is_admin boolean not null default false,
  may_launch boolean not null default false,
  may_push boolean not null default false,
  seen_at timestamptz not null default now(),
  primary key (portal_id, user_id)
);

-- Append-only: who changed what, when; never a secret's value.
create table audit_entry (
  id bigint generated always as identity primary key,
  portal_id bigint not null references portal (id) on delete cascade,
  at timestamptz not null default now(),
  -- Null: the operator of this installation.
  user_id bigint,
  who text not null,
  action text not null,
  subject text not null,
  detail jsonb
);
create index audit_of_portal on audit_entry (portal_id, id desc);

alter table campaign add column launched_by_user_id bigint;
