-- Whose answer is kept: it goes with the account. Those kept before this column was made have no owner and a day to live.
ALTER TABLE command.idempotency ADD COLUMN account_id uuid REFERENCES command.credential ON DELETE CASCADE;
CREATE INDEX ON command.idempotency (account_id);

-- The planner would remember examples of these; it needs none to find one row by a unique column.
ALTER TABLE command.credential ALTER COLUMN email SET STATISTICS 0, ALTER COLUMN display_name SET STATISTICS 0,
    ALTER COLUMN password_hash SET STATISTICS 0;
