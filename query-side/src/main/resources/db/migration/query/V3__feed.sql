-- Projection social.feed. Holds every dream, also the private ones: the event that shares a dream does not repeat
-- its text, and a revision before that must not be lost.
create table post (
  dream_id uuid primary key,
  dreamer_id uuid not null,
  version bigint not null,
  text text not null,
  title text,
  language text not null,
  kind text not null,
  visibility text not null,
  anonymous boolean not null,
  -- Null while the dream is private.
  shared_at timestamptz
);

create index on post (shared_at desc, dream_id desc) where shared_at is not null;

create table post_comment (
  comment_id uuid primary key,
  post_id uuid not null,
  author_id uuid not null,
  text text not null,
  reply_to uuid,
  commented_at timestamptz not null
);

-- Comment ids are UUIDv7 as well.
create index on post_comment (post_id, comment_id);

-- Readers see names; account events may arrive before or after the posts that need them.
create table author (
  account_id uuid primary key,
  display_name text not null
);
