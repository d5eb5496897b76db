-- Projection engagement.counters. Each row is written by the events of one aggregate only: rows shared by two could
-- be locked crosswise by two segments that are at work at the same time.
create table engagement_post (
  post_id uuid primary key,
  dreamer_id uuid not null,
  version bigint not null,
  standing boolean not null
);

create index on engagement_post (dreamer_id) where standing;

create table post_tally (
  post_id uuid primary key,
  version bigint not null,
  likes bigint not null,
  comments bigint not null
);

create table post_like (
  post_id uuid not null,
  account_id uuid not null,
  primary key (post_id, account_id)
);
