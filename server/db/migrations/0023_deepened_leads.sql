-- What the register says beyond a lead's proof is gathered by a job after publishing: improved findings of a later search
-- replace what an examination claimed, not this.
alter table claim add column gathered_by text not null default 'examination' check (gathered_by in ('examination', 'deepening'));
-- When the register was last read for the lead in depth, and in sentences what could not be had.
alter table lead add column deepened_at timestamptz;
alter table lead add column register_notes jsonb not null default '[]';
