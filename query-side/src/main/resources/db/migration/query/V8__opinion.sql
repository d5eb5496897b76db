-- What dreamers and imams think of an interpretation, and whether its answer had served before.
alter table interpretation
  add column cached boolean not null default false,
  add column stars integer,
  add column rating_comment text,
  add column rated_at timestamptz,
  add column review_requested_at timestamptz,
  add column review_decision text,
  add column review_commentary text,
  add column reviewed_at timestamptz;

-- As in V7: nobody looks for rows by these words, so the planner need not remember any.
alter table interpretation
  alter column rating_comment set statistics 0, alter column review_commentary set statistics 0;

-- The queue of the imams.
create index on interpretation (review_requested_at, interpretation_id)
  where review_requested_at is not null and reviewed_at is null;

-- Dreams and interpretations may be told in any order among each other, so that a dream is deleted has a row of its own.
create table deleted_dream (
  dream_id uuid primary key
);
