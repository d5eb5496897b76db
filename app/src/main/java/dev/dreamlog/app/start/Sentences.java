package dev.dreamlog.app.start;

import java.sql.SQLException;
import java.util.Optional;

import org.springframework.boot.web.server.PortInUseException;

/** What to tell an operator about a failure known to be theirs to mend; silent about all others, which are ours. */
final class Sentences {

    /** SQLSTATE class of every failure to reach or enter a database. */
    private static final String NO_CONNECTION = "08";
    private static final String NO_ENTRY = "28";
    private static final String NO_SUCH_DATABASE = "3D";

    private Sentences() {}

    static Optional<String> about(Throwable cause) {
        return switch (cause) {
            case StartRefused refused -> Optional.ofNullable(refused.getMessage());
            case PortInUseException taken -> Optional.of(
                    "Port " + taken.getPort() + " is already in use: end what listens there, or choose other ports"
                            + " with --server.port and --management.server.port.");
            case SQLException closed when isAboutConnecting(closed) -> Optional.of(
                    "The database at spring.datasource.url lets nobody in: "
                            + oneLine(String.valueOf(closed.getMessage())));
            default -> Optional.empty();
        };
    }

    private static boolean isAboutConnecting(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith(NO_CONNECTION) || state.startsWith(NO_ENTRY) || state.startsWith(NO_SUCH_DATABASE);
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s+", " ");
    }
}
