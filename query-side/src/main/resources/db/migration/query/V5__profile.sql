-- Projection account.profiles.
create table profile (
  account_id uuid primary key,
  version bigint not null,
  email text not null,
  display_name text not null,
  role text not null,
  time_zone text not null,
  locale text not null,
  registered_at timestamptz not null
);
