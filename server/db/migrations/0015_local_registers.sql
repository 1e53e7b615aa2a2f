-- Registers kept locally: public facts, the same for every portal. A row of local_register is one import of a whole file.
create table local_register (
  register text primary key check (register in ('schools', 'care')),
  -- Where the file is published, and the hash of its text: what claims cite.
  retrieved_url text not null,
  content_hash text not null,
  imported_at timestamptz not null,
  open_count int not null,
  closed_count int not null,
  bad_line_count int not null
);

create table local_register_entry (
  register text not null references local_register (register) on delete cascade,
  official_number text not null primary key,
  name text not null,
  status text not null check (status in ('open', 'closed')),
  kinds text[] not null,
  kind_text text,
  funding text check (funding in ('state', 'independent', 'nhs', 'private')),
  run_by text,
  address text not null,
  postcode text not null,
  outcode text not null,
  phone text,
  website text,
  company_number text,
  -- The page of the register for people.
  url text not null,
  -- The cells that claims are cut from, word for word as in the file.
  cells jsonb not null
);

create index local_register_entry_by_outcode on local_register_entry (register, outcode) where status = 'open';
create index local_register_entry_by_company on local_register_entry (company_number) where company_number is not null;
