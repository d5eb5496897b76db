-- Projection dream.journal. Indexes are left unnamed here and in every other migration: a rebuild copies the table,
-- and only names that PostgreSQL chooses itself come out the same in the copy.
create table journal (
  dream_id uuid primary key,
  dreamer_id uuid not null,
  version bigint not null,
  text text not null,
  title text,
  dreamed_on date not null,
  language text not null,
  kind text not null,
  mood integer,
  lucidity integer,
  emotions text[] not null,
  tags text[] not null,
  visibility text not null,
  anonymous boolean not null,
  recorded_at timestamptz not null,
  revised_at timestamptz,
  -- A dream in the bin keeps its row: it can come back, and an event delivered twice must not bring it back.
  deleted_at timestamptz
);

-- Dream ids are UUIDv7, so their order is the order in which the dreams were recorded.
create index on journal (dreamer_id, dream_id desc) where deleted_at is null;

-- A new random stamp for every change to an account's journal; cached pages are filed under it.
create table journal_stamp (
  account_id uuid primary key,
  stamp uuid not null
);
