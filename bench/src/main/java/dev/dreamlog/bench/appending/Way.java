package dev.dreamlog.bench.appending;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import dev.dreamlog.bench.installation.Database;

/** The ways to append events so that no reader passes one that is still to come, and the plain one, where it may. */
enum Way {

    /** Unsafe: PostgreSQL's own limit. */
    PLAIN("plain insert", ""),
    /** The table as the product's migrations make it, and whatever they have it do at an insert. */
    PRODUCT("transaction id before index (the product)", ""),
    /** Readers go by the transactions, up to the oldest that is still open. */
    TRANSACTION_COLUMN("transaction id in a column", """
            alter table %1$s add column transaction_id xid8 not null default pg_current_xact_id();
            create index on %1$s (transaction_id, global_index)"""),
    /** One after the other. */
    ADVISORY_LOCK("global advisory lock", """
            create function %1$s_lock() returns trigger language plpgsql as
              $$ begin perform pg_advisory_xact_lock(4711); return null; end $$;
            create trigger lock before insert on %1$s for each statement execute function %1$s_lock()""");

    /** All but the plain one, with which they are compared. */
    static final Set<Way> SAFE = EnumSet.complementOf(EnumSet.of(PLAIN));
    private static final String ORIGINAL = "eventstore.domain_event";

    private final String title;
    private final String change;

    Way(String title, String change) {
        this.title = title;
        this.change = change;
    }

    String title() {
        return title;
    }

    String table() {
        return this == PRODUCT ? ORIGINAL : "bench." + name().toLowerCase(Locale.ROOT);
    }

    /** A copy takes over columns, indexes and constraints and no triggers. */
    void prepare(Database database) throws SQLException {
        if (this != PRODUCT) {
            database.execute("create schema if not exists bench; create table " + table() + " (like " + ORIGINAL
                    + " including all);" + change.formatted(table()));
        }
    }
}
