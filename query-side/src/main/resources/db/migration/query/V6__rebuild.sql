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

-- The application writes rows and may not change tables. These procedures do it in its stead, as the role that
-- migrates, which thereby stays the owner; and they reach nothing but this schema and those that end in _rebuild.

create procedure begin_rebuild(projection text, tables text[])
language plpgsql security definer set search_path = pg_catalog as $$
declare
  shadow text := replace(projection, '.', '_') || '_rebuild';
  kept text;
begin
  execute format('drop schema if exists %I cascade', shadow);
  execute format('create schema %I', shadow);
  execute format('grant usage on schema %I to %I', shadow, session_user);
  foreach kept in array tables loop
    execute format('create table %I.%I (like ${flyway:defaultSchema}.%I including all)', shadow, kept, kept);
    execute format('grant select, insert, update, delete on %I.%I to %I', shadow, kept, session_user);
  end loop;
end $$;

-- The planner knows nothing about a table that was just filled.
create procedure analyze_rebuild(projection text, tables text[])
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept text;
begin
  foreach kept in array tables loop
    execute format('analyze %I.%I', replace(projection, '.', '_') || '_rebuild', kept);
  end loop;
end $$;

create procedure finish_rebuild(projection text, tables text[])
language plpgsql security definer set search_path = pg_catalog as $$
declare
  shadow text := replace(projection, '.', '_') || '_rebuild';
  kept text;
begin
  foreach kept in array tables loop
    execute format('drop table ${flyway:defaultSchema}.%I', kept);
    execute format('alter table %I.%I set schema ${flyway:defaultSchema}', shadow, kept);
  end loop;
  execute format('drop schema %I', shadow);
end $$;

revoke all on procedure begin_rebuild, analyze_rebuild, finish_rebuild from public;
grant execute on procedure begin_rebuild, analyze_rebuild, finish_rebuild to ${application};
