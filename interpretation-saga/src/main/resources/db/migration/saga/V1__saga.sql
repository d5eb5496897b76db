-- State of the sagas, as Axon keeps it.
create table saga_entry (
    saga_id         text primary key,
    revision        text,
    saga_type       text,
    serialized_saga bytea
);

create table association_value_entry (
    id                bigint generated always as identity primary key,
    association_key   text not null,
    association_value text,
    saga_id           text not null,
    saga_type         text
);

create index association_value_entry_by_value on association_value_entry (saga_type, association_key, association_value);
create index association_value_entry_by_saga on association_value_entry (saga_id, saga_type);

-- Deadlines of the sagas, and calls of models waiting for a worker, as db-scheduler keeps them.
create table scheduled_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_task_due on scheduled_task (execution_time);
create index scheduled_task_heartbeat on scheduled_task (last_heartbeat);

create table model_job (like scheduled_task including all);
