-- The seal over the log: a Merkle tree whose leaves are the events in their settled order. Rows are only ever added.

-- Leaves, in runs that lie within one tile of 256: one row for what was sealed at one time.
create table sealed_leaves (
    first_leaf     bigint   primary key,
    first_position bigint   not null unique,
    positions      bigint[] not null,
    hashes         bytea    not null,
    check (octet_length(hashes) = 32 * cardinality(positions))
);

-- The tree above: on each level one hash for every full tile of the level below, of which 256 are a tile again.
create table sealed_tile_hash (
    level integer not null,
    index bigint  not null,
    hash  bytea   not null,
    primary key (level, index),
    check (octet_length(hash) = 32)
);

-- What the tree was, signed: the text of a C2SP checkpoint.
create table checkpoint (
    size      bigint      primary key,
    note      text        not null,
    signed_at timestamptz not null default now()
);

-- Nobody who works as the application can take back what was sealed.
revoke update, delete, truncate on sealed_leaves, sealed_tile_hash, checkpoint from ${application};
