-- A company is one lead; its places inside the campaign's area are its sites. A campaign's maximum may count those.
alter table lead add column site_count int not null default 1 check (site_count >= 1);
alter table campaign add column site_count int not null default 0 check (site_count >= 0);
update campaign set site_count = lead_count;
