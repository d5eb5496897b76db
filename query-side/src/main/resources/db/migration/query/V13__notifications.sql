-- Projection notification.inbox. What happened that somebody is told of, by its place in the log: that is the same however
-- often it is told, and rises for every person. No words: whoever may be named, and what may be shown, is decided when
-- it is read.
create table notification (
  place bigint primary key,
  version bigint not null,
  kind text not null,
  happened_at timestamptz not null,
  -- Who is told because of who they are; whose post it is, the post knows.
  account_id uuid,
  actor_id uuid,
  post_id uuid,
  comment_id uuid,
  interpretation_id uuid,
  dream_id uuid,
  -- A like that was taken back is no news, until it is given again.
  standing boolean not null default true
);

create index on notification (account_id, place) where account_id is not null;
create index on notification (post_id, place) where post_id is not null;
create index on notification (comment_id) where comment_id is not null;
create unique index on notification (post_id, actor_id) where kind = 'POST_LIKED';
create unique index on notification (account_id, actor_id, kind) where kind in ('FRIENDSHIP_ASKED', 'FRIENDSHIP_MADE');

-- Whose an interpretation is, and of which dream: its end does not repeat it.
create table notification_interpretation (
  interpretation_id uuid primary key,
  dream_id uuid not null,
  dreamer_id uuid not null
);

-- How far people have read what they were told.
create table notification_read (
  account_id uuid primary key,
  up_to bigint not null
);

-- Of projection social.feed: whose posts somebody is told about.
create index on post (dreamer_id);
