-- What signing in needs to know. Passwords are never events: a hash that leaks from a log that is kept for
-- ever could never be taken back.
CREATE TABLE command.credential (
    account_id    uuid PRIMARY KEY,
    email         text NOT NULL UNIQUE,
    password_hash text NOT NULL,
    display_name  text NOT NULL,
    role          text NOT NULL CHECK (role IN ('USER', 'IMAM', 'AUDITOR', 'ADMIN'))
);

CREATE TABLE command.session (
    id         uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES command.credential ON DELETE CASCADE,
    began_at   timestamptz NOT NULL DEFAULT now(),
    revoked_at timestamptz
);
CREATE INDEX ON command.session (account_id);

-- All refresh tokens of a session are one family: each is used once, and a second use ends the session.
CREATE TABLE command.refresh_token (
    hash       bytea PRIMARY KEY,
    session_id uuid NOT NULL REFERENCES command.session ON DELETE CASCADE,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);
CREATE INDEX ON command.refresh_token (session_id);
CREATE INDEX ON command.refresh_token (expires_at);
