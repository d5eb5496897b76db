-- How many interpretations an account asked for on a day in UTC. Rows of past days are removed, all go with the account.
CREATE TABLE command.interpretation_quota (
    account_id uuid NOT NULL REFERENCES command.credential ON DELETE CASCADE,
    day        date NOT NULL,
    used       integer NOT NULL,
    PRIMARY KEY (account_id, day)
);
CREATE INDEX ON command.interpretation_quota (day);
