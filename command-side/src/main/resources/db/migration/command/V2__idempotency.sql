-- Answers to requests with an Idempotency-Key, written in the transaction of what they answer.
-- Key and request are fingerprints under the installation's secret, the answer is sealed.
CREATE TABLE command.idempotency (
    key        bytea PRIMARY KEY,
    request    bytea NOT NULL,
    answer     bytea NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX ON command.idempotency (expires_at);
