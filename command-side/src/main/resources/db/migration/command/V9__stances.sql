-- What people want of each other, for whoever decides at this moment who reads what. Written in the transaction of the
-- event that says so. No row is as much as wanting nothing. Rows do not go with the credential: they tell who has to
-- be told that somebody left.
CREATE TABLE command.stance (
    account_id uuid NOT NULL,
    other_id   uuid NOT NULL,
    stance     text NOT NULL CHECK (stance IN ('FRIENDSHIP', 'BLOCK')),
    PRIMARY KEY (account_id, other_id)
);
CREATE INDEX ON command.stance (other_id);
