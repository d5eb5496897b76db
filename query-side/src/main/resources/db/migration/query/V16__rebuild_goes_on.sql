-- The last rebuild and the last verification of each projection.
alter table rebuild
  add column work text not null default 'REBUILD',
  -- Grows with every change of the row: whoever follows it knows by it what they have seen.
  add column revision bigint not null default 1,
  -- Up to where there was something to tell when it was last looked, and how fast that is being told.
  add column last_position bigint not null default -1,
  add column per_second double precision not null default 0,
  add column comparison jsonb,
  drop constraint rebuild_pkey,
  add primary key (projection, work);
alter table rebuild alter column work drop default;

-- Those of before do not know how far they have come; their copies are swept away.
update rebuild set state = 'FAILED', failure = 'was cut short', finished_at = now() where state = 'RUNNING';
