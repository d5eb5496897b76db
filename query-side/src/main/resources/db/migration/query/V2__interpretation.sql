-- Projection interpretation.results.
create table interpretation (
  interpretation_id uuid primary key,
  dream_id uuid not null,
  dreamer_id uuid not null,
  version bigint not null,
  state text not null,
  tradition text not null,
  language text not null,
  attempt integer not null,
  model text,
  prompt_version text,
  requested_at timestamptz not null,
  finished_at timestamptz,
  failure_code text,
  failure_message text,
  result jsonb
);

create index on interpretation (dream_id, interpretation_id);
