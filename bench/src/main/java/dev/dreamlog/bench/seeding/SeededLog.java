package dev.dreamlog.bench.seeding;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import dev.dreamlog.bench.installation.Database;
import dev.dreamlog.bench.installation.Node;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A long log: people who join, record dreams, share and interpret them, under keys of their own. The same every time, and
 * behind what the database holds already, of which nobody may write meanwhile.
 *
 * @param events how many the log holds; a few more than asked for
 */
public record SeededLog(long events) {

    private static final int BUFFER = 1 << 18;

    /** For a node of the bench to read; one that runs already should have nothing to do. */
    public static SeededLog write(Database database, long wanted)
            throws SQLException, GeneralSecurityException {
        SplittableRandom random = new SplittableRandom(wanted);
        Vault vault = new Vault(Node.masterKey(), random);
        try (Connection connection = database.connect()) {
            Writing writing = new Writing(
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn(SeededEvent.COPY));
            Lives lives = new Lives(random, vault, writing::add);
            while (writing.events < wanted) {
                lives.step();
                writing.flush(BUFFER);
            }
            writing.flush(0);
            writing.copy.endCopy();
            keep(lives.people(), vault, connection);
        }
        database.execute("vacuum analyze eventstore.domain_event");
        return new SeededLog(Long.parseLong(database.ask("select count(*) from eventstore.domain_event")));
    }

    private static void keep(List<Person> people, Vault vault, Connection connection)
            throws SQLException, GeneralSecurityException {
        try (PreparedStatement row = connection.prepareStatement(
                "insert into eventstore.account_key (account_id, wrapped_key) values (?, ?)")) {
            for (Person person : people) {
                row.setObject(1, person.id());
                row.setBytes(2, vault.wrapped(person.id(), person.key()));
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    /** Has every processor begin behind all of it, so that a node has nothing to do but what it is asked for. */
    public static void passedByAll(Database database) throws SQLException {
        database.execute("""
                update eventstore.token_entry
                   set token = jsonb_build_object('index', (select max(global_index) from eventstore.domain_event),
                                                  'gaps', '[]'::jsonb),
                       token_type = 'org.axonframework.eventhandling.GapAwareTrackingToken'""");
    }

    /** Has one processor begin anew, before all of it. */
    public static void unreadBy(Database database, String processor) throws SQLException {
        database.execute("update eventstore.token_entry set token = null, token_type = null where processor_name = '"
                + processor + "'");
    }

    /** Lines on their way into the table. */
    private static final class Writing {

        private final CopyIn copy;
        private final StringBuilder lines = new StringBuilder(2 * BUFFER);
        private long events;

        Writing(CopyIn copy) {
            this.copy = copy;
        }

        void add(SeededEvent event) {
            lines.append(event.line());
            events++;
        }

        void flush(int atLeast) throws SQLException {
            if (lines.length() > atLeast) {
                byte[] bytes = lines.toString().getBytes(UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                lines.setLength(0);
            }
        }
    }
}
