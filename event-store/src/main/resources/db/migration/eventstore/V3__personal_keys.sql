-- Whose words a row holds, sealed under that account's key; null when it holds nobody's.
alter table domain_event add column data_subject uuid;
alter table snapshot_event add column data_subject uuid;

create index domain_event_data_subject on domain_event (data_subject, aggregate_identifier)
    where data_subject is not null;

-- One key an account, wrapped by the master key. An erased account's row stays without a key, so that no event that
-- comes late makes it a new one.
create table account_key (
    account_id  uuid primary key,
    wrapped_key bytea,
    erased_at   timestamptz,
    check ((wrapped_key is null) = (erased_at is not null))
);

revoke delete, truncate on account_key from ${application};
