-- Names that are only alike are looked for where they share a postcode: by it and the first three letters of the name.
alter table crm_company
  add column place_key text generated always as (postcode || ' ' || left(name_key, 3)) stored;
alter table lead
  add column place_key text generated always as (postcode || ' ' || left(name_key, 3)) stored;
create index crm_company_by_place on crm_company (portal_id, place_key) where place_key is not null and gone_at is null;
create index lead_by_place on lead (portal_id, place_key) where place_key is not null;
