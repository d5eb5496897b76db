package dev.dreamlog.eventstore.deadletter;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;

import org.axonframework.common.AxonTransientException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells a failure that says something about its event from one that any event would have met: a server that is away,
 * a deadlock, a node that goes down. Those pass, and are waited for.
 */
public final class Circumstances {

    private static final Set<Class<? extends Throwable>> PASSING = Set.of(TransientDataAccessException.class,
            RecoverableDataAccessException.class, DataAccessResourceFailureException.class,
            CannotCreateTransactionException.class, AxonTransientException.class, InterruptedException.class,
            OutOfMemoryError.class);
    /** Classes of SQLSTATE: connection, rolled back by the server, out of resources, operator, system. */
    private static final Set<String> PASSING_STATES = Set.of("08", "40", "53", "57", "58");
    private static final Set<String> LOCKED_OR_STANDBY = Set.of("55P03", "25006");

    private Circumstances() {}

    /** Whether the same event may well be handled a little later, with nothing mended. */
    public static boolean explain(Throwable failure) {
        return Thread.currentThread().isInterrupted() || WordlessCause.chain(failure).anyMatch(Circumstances::passes);
    }

    private static boolean passes(Throwable failure) {
        return PASSING.stream().anyMatch(type -> type.isInstance(failure))
                || (failure instanceof SQLException sql && passes(Objects.requireNonNullElse(sql.getSQLState(), "")));
    }

    private static boolean passes(String state) {
        return LOCKED_OR_STANDBY.contains(state) || PASSING_STATES.stream().anyMatch(state::startsWith);
    }
}
