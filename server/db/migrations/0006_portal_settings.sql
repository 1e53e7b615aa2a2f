-- What a portal sets for itself: keys of its own for vendors, and who it is (product section 5).

-- Sealed (server/security/secret-box.ts), bound to portal and vendor. Never read but to call the vendor.
create table vendor_key (
  portal_id bigint not null references portal (id) on delete cascade,
  vendor text not null,
  key_sealed text not null,
  -- The last four characters of a long key, to tell keys apart; null for a short one.
  hint text,
  saved_at timestamptz not null,
  saved_by text not null,
  primary key (portal_id, vendor)
);

-- How a credential (named by the vendor and a part of its hash) did for a portal: its own key or the system's.
create table vendor_key_state (
  portal_id bigint not null references portal (id) on delete cascade,
  credential text not null,
  -- When the vendor last took it, and what it said was left then.
  tested_at timestamptz,
  quota jsonb,
  -- Why it could not be tested yet.
  untested text,
  -- Since when the vendor refuses it, and why, in words; null while it works.
  failing_since timestamptz,
  failure text,
  primary key (portal_id, credential)
);

-- What the team sells and to whom; absent until somebody has said so.
create table tenant_profile (
  portal_id bigint primary key references portal (id) on delete cascade,
  profile jsonb not null,
  confirmed_by text not null,
  confirmed_by_user_id bigint,
  confirmed_at timestamptz not null
);
