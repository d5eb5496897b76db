-- Keys that programs show. The hash is a plain one: 256 random bits cannot be guessed from it, however fast it is.
CREATE TABLE command.api_key (
    id           uuid PRIMARY KEY,
    account_id   uuid NOT NULL REFERENCES command.credential ON DELETE CASCADE,
    hash         bytea NOT NULL UNIQUE,
    hint         text NOT NULL,
    name         text NOT NULL,
    scopes       text[] NOT NULL CHECK (cardinality(scopes) > 0 AND scopes <@ ARRAY['read', 'write', 'audit']),
    made_at      timestamptz NOT NULL DEFAULT now(),
    expires_at   timestamptz,
    last_used_at timestamptz
);
CREATE INDEX ON command.api_key (account_id);

-- The planner would remember examples of what people wrote; it needs none.
ALTER TABLE command.api_key ALTER COLUMN name SET STATISTICS 0;
