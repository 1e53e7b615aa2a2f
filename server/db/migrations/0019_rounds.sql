-- Since when a campaign runs without a break: it may do so for six hours. How complete its list is, told at its end.
alter table campaign add column running_since timestamptz, add column completeness jsonb;

-- What a portal asks its language model with; absent or null: what this installation says.
create table model_choice (
  portal_id bigint primary key references portal (id) on delete cascade,
  model text not null,
  saved_by text not null,
  saved_at timestamptz not null
);
