-- What people see of their sessions: when each was last continued, and by what kind of program it was begun.
ALTER TABLE command.session ADD COLUMN last_used_at timestamptz NOT NULL DEFAULT now(), ADD COLUMN client text;

-- How often all sessions of the account were ended at once. Whoever was recognised before begins none after it, so that
-- an old password that was being checked while it was changed opens nothing.
ALTER TABLE command.credential ADD COLUMN sessions_ended integer NOT NULL DEFAULT 0;
