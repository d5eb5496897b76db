-- Events that a processing group could not handle, and those of the same sequence that wait behind them. A letter only
-- names its event: what the event says stays in the log, where it is kept, encrypted and erased in one place.
create table dead_letter (
    dead_letter_id      uuid        primary key default uuidv7(),
    processing_group    text        not null,
    sequence_identifier text        not null,
    position            bigint      not null references domain_event (global_index),
    cause_type          text,
    cause               text,
    enqueued_at         timestamptz not null default now(),
    last_touched        timestamptz not null default now(),
    unique (processing_group, sequence_identifier, position)
);

create index dead_letter_position on dead_letter (position, processing_group);
