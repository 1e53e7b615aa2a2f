-- Pages of planning data: public facts, the same for every portal. Kept for a day, as their owner asks for one request a minute.
create table planning_answer (
  url text primary key,
  body text not null,
  content_hash text not null,
  retrieved_at timestamptz not null
);

create index planning_answer_by_age on planning_answer (retrieved_at);
