-- Campaigns that search around several points, or no area at all; leads that are judged by criteria of the brief.
alter table campaign add column points jsonb not null default '[]';
alter table lead add column criteria jsonb not null default '[]';
