-- Projection social.bonds. What two people want of each other, once from the side of each. Both rows are written by the
-- events of one aggregate only, and stay when there is nothing left: an event told twice must not bring a bond back.
create table bond (
  account_id uuid not null,
  other_id uuid not null,
  version bigint not null,
  mine text not null,
  theirs text not null,
  -- Since when there has been a friendship or the wish for one. A block by the other does not show here.
  wished_at timestamptz,
  blocked_at timestamptz,
  primary key (account_id, other_id)
);

-- Somebody's comments, wherever they are: where others may not see them, they are not counted either.
create index on post_comment (author_id, post_id);
