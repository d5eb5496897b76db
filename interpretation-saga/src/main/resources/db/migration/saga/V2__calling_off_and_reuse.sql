-- A job is found by its interpretation, and one whose answer nobody wants any more says so to whoever holds it.
alter table model_job
    add column interpretation_id uuid generated always as (split_part(task_instance, ':', 1)::uuid) stored,
    add column called_off        boolean not null default false;

create index model_job_by_interpretation on model_job (interpretation_id);

-- Which interpretation answered which question of whom, for a day. The question stands here as a keyed hash and the
-- answer not at all: it is read back from the log, so an erased person leaves nothing behind.
create table answered (
    dreamer_id        uuid        not null,
    fingerprint       bytea       not null,
    interpretation_id uuid        not null,
    answered_at       timestamptz not null default now(),
    primary key (dreamer_id, fingerprint)
);

create index answered_by_age on answered (answered_at);
