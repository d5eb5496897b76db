-- How the last rebuild of each projection went; no projection's own table, so no rebuild replaces it.
create table rebuild (
  projection text primary key,
  state text not null,
  -- Of the last event told to the new tables; -1 before the first.
  position bigint not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  failure text
);
