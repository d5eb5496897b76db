-- Whose answer is kept: it goes with the account. Those kept before this column was made have no owner and a day to live.
ALTER TABLE command.idempotency ADD COLUMN account_id uuid REFERENCES command.credential ON DELETE CASCADE;
CREATE INDEX ON command.idempotency (account_id);
