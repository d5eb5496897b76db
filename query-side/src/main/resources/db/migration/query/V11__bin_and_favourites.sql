alter table journal
  add column favourite boolean not null default false,
  add column erased boolean not null default false;
update journal set erased = true where text = '[erased]';

create index on journal (dreamer_id, dreamed_on) where deleted_at is null;
create index on journal (dreamer_id, dream_id desc) where deleted_at is not null and not erased;

-- A dream can come back, so what hides its interpretations needs to know of which version of the dream it speaks.
alter table deleted_dream
  add column version bigint not null default 0,
  add column hidden boolean not null default true;
update deleted_dream set version = journal.version from journal where journal.dream_id = deleted_dream.dream_id;
