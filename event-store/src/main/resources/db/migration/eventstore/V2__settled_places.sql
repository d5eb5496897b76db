-- Gives a transaction its id before it is given a place in the log. Whoever finds a place empty can then tell from the
-- ids of the transactions still running whether it may yet be filled. PostgreSQL alone would give the place first.
create function identify_transaction() returns trigger language plpgsql as $$
begin
    perform pg_current_xact_id();
    return null;
end
$$;

create trigger identify_transaction before insert on domain_event
    for each statement execute function identify_transaction();
