-- The log. Rows are only ever added.
create table domain_event (
    global_index         bigint generated always as identity (minvalue 0 start with 0) primary key,
    event_identifier     text        not null unique,
    aggregate_identifier text        not null,
    sequence_number      bigint      not null,
    type                 text,
    time_stamp           timestamptz not null,
    payload_type         text        not null,
    payload_revision     text,
    payload              jsonb       not null,
    meta_data            jsonb       not null,
    unique (aggregate_identifier, sequence_number)
);

create index domain_event_time_stamp on domain_event (time_stamp);
create index domain_event_actor on domain_event ((meta_data ->> 'actor'), global_index);

-- Nobody who works as the application can change or remove what has happened.
revoke update, delete, truncate on domain_event from ${application};

create table snapshot_event (
    event_identifier     text        not null unique,
    aggregate_identifier text        not null,
    sequence_number      bigint      not null,
    type                 text        not null,
    time_stamp           timestamptz not null,
    payload_type         text        not null,
    payload_revision     text,
    payload              jsonb       not null,
    meta_data            jsonb       not null,
    primary key (aggregate_identifier, sequence_number)
);

-- How far every processor has read, and which node reads for it.
create table token_entry (
    processor_name text    not null,
    segment        integer not null,
    token          text,
    token_type     text,
    time_stamp     text,
    owner          text,
    primary key (processor_name, segment)
);
