-- A new random stamp for every change to what readers see, as journal_stamp has them; cached pages are filed under it.
-- What is the same to all belongs to the account that is nobody's: 00000000-0000-0000-0000-000000000000.

-- Projection social.feed.
create table feed_stamp (
  account_id uuid primary key,
  stamp uuid not null
);

-- Projection engagement.counters.
create table engagement_stamp (
  account_id uuid primary key,
  stamp uuid not null
);

-- Projection social.bonds; of each of the two.
create table bond_stamp (
  account_id uuid primary key,
  stamp uuid not null
);
