-- Projection social.feed. Dreams and what is decided about their posts may be told in any order among each other, so that
-- a post is hidden has a row of its own.
create table hidden_post (
  post_id uuid primary key
);

alter table post_comment
  add column deleted boolean not null default false,
  -- False once it is deleted and no reply to it is listed either.
  add column listed boolean not null default true;
create index on post_comment (reply_to) where reply_to is not null;

-- Projection social.reports.
create table report (
  report_id uuid primary key,
  post_id uuid not null,
  reporter_id uuid not null,
  reason text not null,
  reported_at timestamptz not null,
  decision text
);

-- The queue of the administrators; report ids are UUIDv7 as well.
create index on report (report_id) where decision is null;
create index on report (post_id, reporter_id);

-- As in V7.
alter table report alter column reason set statistics 0;
